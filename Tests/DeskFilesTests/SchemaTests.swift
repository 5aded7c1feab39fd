import DeskOperations
import FoundationEssentials
import Testing

@testable import DeskFiles
@testable import Exchange

/// A public validator of JSON Schema, where this machine has one.
private enum Validator {
  static let isThere = Program.run(["python3", "-c", "import jsonschema"]) == 0

  /// Whether all the files fit the schema.
  static func accepts(_ files: [String], by schema: String) -> Bool {
    Program.run(["python3", "-m", "jsonschema"] + files.flatMap { ["-i", $0] } + [schema]) == 0
  }

  /// Whether none of the files fits the schema.
  static func refuses(_ files: [String], by schema: String) -> Bool {
    let script = """
      import json, jsonschema, sys
      schema, *files = [json.load(open(name, encoding="utf-8")) for name in sys.argv[1:]]
      validator = jsonschema.Draft202012Validator(schema)
      sys.exit(any(validator.is_valid(file) for file in files))
      """
    return Program.run(["python3", "-c", script, schema] + files) == 0
  }
}

@Suite(.enabled(if: Validator.isThere, "python3 has no jsonschema here"))
struct SchemaTests {
  private func schema(_ name: String) -> String {
    Repository.path("docs/schema/\(name).schema.json")
  }

  @Test(arguments: [
    "desk", "people", "calendar", "codes", "procedures", "law", "portal", "reports", "forms/forms",
  ])
  func `a shipped file fits its schema`(name: String) {
    let file = Repository.path("data/\(name).json")
    #expect(Validator.accepts([file], by: schema(String(name.split(separator: "/")[0]))))
  }

  @Test(arguments: [
    ("desk", #""format": 3"#, #""format": 4"#), ("desk", #""parent":"#, #""parents":"#),
    ("desk", #""firstNumber": 1"#, #""firstNumber": "1""#),
    ("desk", #""prefix": "B""#, #""prefix": "b""#),
    ("desk", #""headStart": 30"#, #""headStart": 241"#),
    ("desk", #""calls": 3"#, #""calls": 0"#),
    ("desk", #""overnight": "noShow""#, #""overnight": "stay""#),
    ("desk", #""counters": [\#n          1\#n"#, #""counters": [\#n"#),
    ("desk", #""roundTo":"#, #""round":"#),
    ("desk", #""field": "applicantName""#, #""field": "name""#),
    ("people", #""role": "guide""#, #""role": "boss""#), ("people", #""name":"#, #""names":"#),
    ("calendar", #""kind": "off""#, #""kind": "holiday""#),
    ("codes", #""state": "filed""#, #""state": "fled""#),
    ("procedures", #""status": "current""#, #""status": 1"#),
    ("procedures", #""agency": "#, #""agency": true, "was": "#),
    ("law", #""rounds": 1"#, #""rounds": "1""#), ("law", #""register": "STD""#, #""reg": "STD""#),
    ("law", #""step": "accept""#, #""step": "agree""#), ("law", #""perCase": 10000,"#, ""),
    ("portal", #""kind": "months""#, #""kind": "moons""#),
    ("portal", #""unverified":"#, #""doubtful":"#),
    ("reports", #""waiting": "inTime""#, #""waiting": "anyTime""#),
    ("reports", #""carriedOver""#, #""carried""#),
    ("forms/forms", #""validFrom":"#, #""from":"#),
    ("forms/forms", #""procedures":"#, #""procedure":"#),
  ])
  func `a shipped file that is broken does not fit`(name: String, old: String, new: String) throws {
    let place = try Workplace()
    let text = String(
      decoding: try Disk.real.read(Repository.path("data/\(name).json")), as: UTF8.self)
    let broken = "\(place.root)/broken.json"
    try place.put(text.replacing(old, with: new).utf8, in: broken)
    #expect(Validator.refuses([broken], by: schema(String(name.split(separator: "/")[0]))))
  }

  @Test func `the manifest of a backup fits its schema, and a broken one does not`() throws {
    let place = try BackupPlace()
    let manifest = try place.backUp(as: "desk.tar.gz").manifest
    let file = "\(place.root)/manifest.json"
    try place.place.put(try manifest.bytes, in: file)
    #expect(Validator.accepts([file], by: schema("manifest")))
    let text = String(decoding: try manifest.bytes, as: UTF8.self)
    let keys = ["kind", "format", "deskFormat", "madeAt", "journal", "sequence", "files", "sha256"]
    let broken = try keys.map { key in
      let file = "\(place.root)/without-\(key).json"
      try place.place.put(text.replacing("\"\(key)\"", with: "\"_\"").utf8, in: file)
      return file
    }
    #expect(Validator.refuses(broken, by: schema("manifest")))
  }

  @Test func `lines of every kind fit their schema, and broken ones do not`() throws {
    let place = try PractisedDesk().place
    let events = try FileJournal(place.folder).read(after: .start).events
    #expect(Set(events.map(\.kind)) == Set(Event.Kind.allCases))
    let lines = try place.text(place.today).split(separator: "\n").map(String.init)
    #expect(lines.count == events.count)
    var written = 0
    func file(_ line: String) throws -> String {
      written += 1
      let name = "\(place.root)/line-\(written).json"
      try place.put(line.utf8, in: name)
      return name
    }
    var files: [String] = []
    var broken: [String] = []
    for (line, event) in zip(lines, events) {
      files.append(try file(line))
      // What a change is about stands in its data, under one of these keys.
      let subjects = ["code", "id", "number", "procedure", "counter", "sequence"]
      let subject = try #require(subjects.first { line.contains("\"\($0)\":") })
      for key in ["hash", "at", "by", "key", "data", "seq", subject] + needed(by: event, in: line) {
        broken.append(try file(line.replacing("\"\(key)\":", with: "\"_\":")))
      }
      broken.append(
        try file(line.replacing("\"\(subject)\":", with: "\"\(subject)\":true,\"_\":")))
    }
    #expect(Validator.accepts(files, by: schema("journal-event")))
    #expect(Validator.refuses(broken, by: schema("journal-event")))
  }

  /// The members that what happened in the queue cannot do without.
  private func needed(by event: Event, in line: String) -> [String] {
    guard case .queue = event.change else { return [] }
    let keys = [
      "place", "rank", "until", "errand", "position", "errands", "kind", "outcome", "from",
      "isHelping", "time", "headStart", "low", "high",
    ]
    return keys.filter { line.contains("\"\($0)\":") }
  }

  @Test func `the kept state fits its schema, and a broken one does not`() throws {
    let place = try PractisedDesk().place
    try expectFit(
      of: place,
      needing: [
        "book", "months", "subjects", "desk", "dossiers", "ordinal", "events", "queue", "serials",
        "books", "log", "handled", "subject", "courses", "daysPutAway", "dossiersTaken",
        "watches", "reviews", "entries", "tickets", "counters", "mode", "since", "appointments",
        "serviceTimes",
        "samples", "seconds", "pastTotals", "lastBookings", "last", "unsettled",
      ])
  }

  @Test func `the state of the next day fits its schema, and a broken one does not`() throws {
    let practised = try PractisedDesk()
    let monday = try #require(Moment("2026-11-23T08:00"))
    _ = try practised.store.perform(receipt(1_000), at: monday)
    try practised.store.saveState()
    try expectFit(
      of: practised.place,
      needing: ["totals", "issued", "broughtOver", "carriedOver", "promised", "kept", "ticket"])
  }

  private func expectFit(of place: Workplace, needing required: [String]) throws {
    #expect(Validator.accepts([place.folder.stateFile], by: schema("state")))
    let state = try place.text(place.folder.stateFile)
    let broken = try required.map { key in
      let file = "\(place.root)/state-\(key).json"
      try place.put(state.replacing(#""\#(key)":"#, with: #""\#(key)_":"#).utf8, in: file)
      return file
    }
    #expect(Validator.refuses(broken, by: schema("state")))
  }

  @Test func `lines of the books fit their schema, and broken ones do not`() throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 3, at: place)
    for day in 0..<20 { _ = try days.work(day) }
    try days.store.saveState()
    let folder = place.folder
    let books = [
      folder.subjectsFile, folder.dossiersFile(of: "2026-11"), folder.keysFile(of: "2026-11"),
      folder.logFile(of: "2026-11"),
    ]
    var files: [String] = []
    var broken: [String] = []
    for book in books {
      let lines = try place.text(book).split(separator: "\n").prefix(20).map(String.init)
      #expect(!lines.isEmpty)
      for line in lines {
        files.append("\(place.root)/line-\(files.count).json")
        try place.put(line.utf8, in: files.last ?? "")
        let key = ["\"field\":", "\"events\":", "\"log\":"].first { line.contains($0) }
        broken.append("\(place.root)/broken-\(files.count).json")
        let worse = line.replacing(
          key ?? "[\"2026", with: key.map { "\"_" + $0.dropFirst() } ?? "[\"26")
        try place.put(worse.utf8, in: broken.last ?? "")
      }
    }
    #expect(Validator.accepts(files, by: schema("book")))
    #expect(Validator.refuses(broken, by: schema("book")))
  }

  @Test func `lines of the print log fit their schema, and broken ones do not`() throws {
    let place = try Workplace()
    let log = PrintLog(place.folder)
    var record = PrintRecord(
      id: "p-1",
      order: PrintRecord.Order(
        form: "slip", document: "slip-H99-1", name: "Giấy tiếp nhận", subject: "H99-1", by: "mau",
        counter: 1, reprint: 0, slipOf: DossierCode("H99-1"), machine: "quay-1", process: 7),
      at: morning)
    try log.begin(record)
    for state in PrintRecord.State.allCases {
      let step = PrintRecord.Step(
        at: morning, state: state, files: ["printed/a.pdf"], job: "HP-1", message: "Hết giấy.")
      try log.note(step, of: record)
      record.take(step)
    }
    let lines = try place.text(log.file(of: morning.date)).split(separator: "\n").map(String.init)
    #expect(lines.count == 1 + PrintRecord.State.allCases.count)
    func file(_ number: Int, _ text: String) throws -> String {
      let path = "\(place.root)/prints-\(number).json"
      try Disk.real.replace(path, with: Array(text.utf8))
      return path
    }
    let files = try lines.enumerated().map { try file($0, $1) }
    #expect(Validator.accepts(files, by: schema("prints")))
    let broken = try [
      lines[0].replacing("\"slip\"", with: "1"), lines[0].replacing("document", with: "dokument"),
      lines[1].replacing("begun", with: "began"), lines[1].replacing("\"id\"", with: "\"key\""),
      lines[1].replacing("printed/", with: "/etc/"), lines[1].replacing("\"at\"", with: "\"when\""),
    ].enumerated().map { try file(100 + $0, $1) }
    #expect(Validator.refuses(broken, by: schema("prints")))
  }

  @Test func `lines of the ledger of exports fit their schema, and broken ones do not`() throws {
    let place = try Workplace()
    let log = ExchangeLedger.file(of: place.folder)
    let item = LedgerLine.Item(code: "H99-1", fingerprint: String(repeating: "a", count: 64))
    let file = LedgerLine.File(
      name: "hoSo-0001.json", kind: .dossiers, mode: .create,
      sha256: String(repeating: "b", count: 64), items: [item])
    var made = LedgerLine.Made(
      id: "x", at: morning, by: "mau", days: morning.date...morning.date, folder: "a")
    made.files = [file]
    try log.append(LedgerLine(made: made))
    let answer = LedgerLine.Answered(
      at: morning, by: "mau", export: "x", file: "hoSo-0001.json", code: "H99-1", outcome: .failed,
      errorCode: "-1", message: "")
    try log.append(LedgerLine(answered: answer))
    #expect(try log.lines() == [LedgerLine(made: made), LedgerLine(answered: answer)])
    let lines = try place.text(log.path).split(separator: "\n").map(String.init)
    func expectFit(_ isFit: Bool, _ line: String) throws {
      try place.put(line.utf8, in: "\(place.root)/line.json")
      let files = ["\(place.root)/line.json"]
      #expect(
        isFit
          ? Validator.accepts(files, by: schema("ledger"))
          : Validator.refuses(files, by: schema("ledger")), "\(line)")
    }
    for line in lines { try expectFit(true, line) }
    for (old, new) in [("\"create\"", "\"make\""), ("hoSo-", "../"), ("\"code\"", "\"kode\"")] {
      try expectFit(false, lines[0].replacing(old, with: new))
    }
    try expectFit(false, lines[1].replacing("\"failed\"", with: "\"lost\""))
  }

  @Test func `a draft fits its schema, and a broken one does not`() throws {
    let place = try Workplace()
    let text = """
      {
        "id": "mau-1", "savedAt": "2026-11-20T08:15:00+07:00", "person": "mau",
        "fields": {"name": "Trần", "paper.0": "Tờ khai", "copies.0": "1"}, "ticked": [0]
      }
      """
    let file = "\(place.root)/draft.json"
    try place.put(text.utf8, in: file)
    #expect(Validator.accepts([file], by: schema("draft")))
    for (old, new) in [(#""person":"#, #""who":"#), (#""1""#, "1"), ("[0]", #"["0"]"#)] {
      try place.put(text.replacing(old, with: new).utf8, in: file)
      #expect(Validator.refuses([file], by: schema("draft")), "\(old)")
    }
  }

  @Test func `a report fits its schema, with its dossiers or without, and a broken one does not`()
    throws
  {
    let place = try Workplace()
    let table = try SheetTests().table()
    func file(_ name: String, _ text: String) throws -> String {
      let path = "\(place.root)/\(name).json"
      try place.put(text.utf8, in: path)
      return path
    }
    func text(listsDossiers: Bool) throws -> String {
      let record = ReportTable.Record(table, listsDossiers: listsDossiers)
      return String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
    }
    let (plain, full) = (try text(listsDossiers: false), try text(listsDossiers: true))
    #expect(!plain.contains("H99-1") && full.contains(#""count":["H99-1"]"#))
    #expect(
      Validator.accepts([try file("plain", plain), try file("full", full)], by: schema("report")))
    let keys = ["id", "title", "from", "columns", "rows", "cells", "kind", "rule", "notes"]
    let broken = try keys.map { key in
      try file("without-\(key)", full.replacing("\"\(key)\":", with: "\"\(key)_\":"))
    }
    #expect(Validator.refuses(broken, by: schema("report")))
  }

  @Test func `the lists of words in the schemas are the program's`() throws {
    func expect<Word: CaseIterable & RawRepresentable<String>>(
      _ type: Word.Type, at path: String, of names: String...
    ) throws {
      for name in names {
        let schema = try JSONReader.read(try Disk.real.read(schema(name)))
        let place = path.split(separator: "/").reduce(schema) { $0[String($1)] ?? .null }
        let words = JSONValue.list(type.allCases.map { .text($0.rawValue) })
        #expect(place["enum"] == words, "\(name): \(path)")
      }
    }
    let (line, state) = ("journal-event", "state")
    try expect(Event.Kind.self, at: "$defs/kind", of: line, state)
    try expect(Refusal.Field.self, at: "$defs/correctedValue/properties/field", of: line, state)
    try expect(Channel.self, at: "$defs/intake/properties/channel", of: line, state)
    try expect(SubChannel.self, at: "$defs/intake/properties/subChannel", of: line, state)
    try expect(ReturnMethod.self, at: "$defs/method", of: line, state)
    try expect(FeePayment.Kind.self, at: "$defs/feeKind", of: line, state)
    try expect(FeePayment.Means.self, at: "$defs/feeMeans", of: line, state)
    try expect(Dossier.Contact.Topic.self, at: "$defs/topic", of: line, state)
    try expect(Dossier.Contact.Means.self, at: "$defs/contactMeans", of: line, state)
    try expect(Guidance.Means.self, at: "$defs/guidance/properties/means", of: line, state)
    try expect(Assist.Kind.self, at: "$defs/assist/properties/kind", of: line, state)
    try expect(ProcedureReview.Verdict.self, at: "$defs/review/properties/verdict", of: line, state)
    let unfinished = "items/properties/kind"
    try expect(
      DayCheck.Kind.self, at: "$defs/closing/properties/unfinished/\(unfinished)", of: line, state)
    try expect(
      DayCheck.Kind.self, at: "properties/closing/properties/checks/\(unfinished)", of: "law")
    try expect(
      LinePosition.self, at: "$defs/ticketTransferred/properties/position", of: line, state)
    try expect(
      TicketClosed.Outcome.self, at: "$defs/ticketClosed/properties/outcome", of: line, state)
    try expect(CounterState.Mode.self, at: "$defs/counterState/properties/mode", of: state)
    try expect(
      QueueSettings.Overnight.self, at: "properties/queue/properties/overnight", of: "desk")
    let rule = "properties/printing/properties/rules/items/properties"
    try expect(PaperSize.self, at: "\(rule)/paper", of: "desk")
    try expect(PrintSettings.Sides.self, at: "\(rule)/sides", of: "desk")
    try expect(PrintSettings.Sides.self, at: "properties/order/properties/sides", of: "prints")
    try expect(PrintRecord.State.self, at: "properties/step/properties/state", of: "prints")
    try expect(DossierStatus.self, at: "properties/states/items/properties/state", of: "codes")
    try expect(Person.Role.self, at: "properties/people/items/properties/role", of: "people")
    try expect(Refusal.Step.self, at: "properties/grounds/items/properties/step", of: "law")
  }

  @Test func `people are still fit for their schema after one was added`() throws {
    let place = try Workplace()
    try place.put(
      try Disk.real.read(Repository.path("data/people.json")), in: place.folder.peopleFile)
    let before = try ReferenceData.load(place.folder).people.all
    var person = try #require(before.first)
    person.id = "moi"
    try ReferenceData.addPerson(person, to: place.folder)
    #expect(Validator.accepts([place.folder.peopleFile], by: schema("people")))
    #expect(try ReferenceData.load(place.folder).people.all == before + [person])
  }
}
