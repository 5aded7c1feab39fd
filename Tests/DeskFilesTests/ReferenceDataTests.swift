@testable import DeskOperations
import Testing

@testable import DeskFiles

@Suite struct ReferenceDataTests {
  /// What loading a desk with one changed file comes to.
  private func trouble(
    in name: String, _ old: String, _ new: String
  ) throws -> StoreTrouble? {
    let place = try Workplace()
    try place.change(place.folder.file(name), old, to: new)
    do {
      _ = try ReferenceData.load(place.folder)
      return nil
    } catch {
      return error
    }
  }

  private func fault(in name: String, _ old: String, _ new: String) throws -> ReferenceFault? {
    guard case .brokenReference(let fault) = try trouble(in: name, old, new) else { return nil }
    return fault
  }

  @Test func `a new desk loads`() throws {
    let place = try Workplace()
    let rules = try ReferenceData.load(place.folder)
    #expect(rules.people.all.map(\.id) == ["mau", "thu"])
    #expect(rules.catalogue["1.001193"]?.name == "Đăng ký khai sinh")
  }

  @Test func `letters in pieces are put together as a file is read`() throws {
    let place = try Workplace()
    try place.change(
      place.folder.peopleFile, "Trần Thị Thử", to: "Tra\u{302}\u{300}n Thi\u{323} Thu\u{31B}\u{309}"
    )
    let rules = try ReferenceData.load(place.folder)
    #expect(rules.people.all[1].name.utf8.elementsEqual("Trần Thị Thử".utf8))
  }

  @Test func `the shipped files load`() throws {
    let rules = try ReferenceData.load(DeskFolder(Repository.path("data")))
    #expect(rules.catalogue.procedures.count > 500)
    #expect(!rules.people.all.isEmpty)
  }

  @Test func `a missing key is named with its object's line`() throws {
    let fault = try fault(in: "desk.json", #""number": 2, "#, "")
    #expect(fault?.keyPath == "counters[1].number")
    #expect(fault?.line == 10)
    #expect(fault?.problem == .missing)
  }

  @Test func `a value of the wrong kind is named with its line`() throws {
    let fault = try fault(in: "people.json", #""name": "Trần Thị Thử""#, #""name": 7"#)
    #expect(fault?.keyPath == "people[1].name")
    #expect(fault?.line == 6)
    #expect(fault?.problem == .wrongKind(expected: .text))
  }

  @Test func `a value that cannot be is quoted with what it should be`() throws {
    #expect(
      try fault(in: "desk.json", #""friday": ["07:30-11:30""#, #""friday": ["11:30-07:30""#)?
        .problem == .invalid(value: "11:30-07:30", expected: .session))
    #expect(
      try fault(in: "desk.json", "15:00", "25:00")?.problem
        == .invalid(value: "25:00", expected: .time))
    #expect(
      try fault(in: "people.json", "officer", "boss")?.problem
        == .invalid(value: "boss", expected: .word))
    #expect(
      try fault(in: "desk.json", "{serial:4}", "")?.problem
        == .invalid(value: "{unit}-{yyMMdd}-", expected: .codePattern))
  }

  @Test func `the form into which dossiers are typed again names known fields`() throws {
    func fault(_ fields: String) throws -> ReferenceFault? {
      try self.fault(
        in: "desk.json", #""queue": {"#, #""rekey": {"fields": [\#(fields)]}, "queue": {"#)
    }
    #expect(try fault(#"{"field": "due", "label": "Ngày hẹn trả"}, {"field": "due"}"#) == nil)
    let unknown = try fault(#"{"field": "due"}, {"field": "birthday"}"#)
    #expect(unknown?.keyPath == "rekey.fields[1].field")
    #expect(
      unknown?.problem
        == .invalid(value: "birthday", expected: .oneOf(RekeyField.allCases.map(\.rawValue))))
    #expect(try fault("")?.keyPath == "rekey.fields")
    let many = Array(repeating: #"{"field": "due"}"#, count: 36).joined(separator: ", ")
    #expect(
      try fault(many)?.problem
        == .invalid(value: nil, expected: .entries(1...35)))
  }

  @Test func `the shipped order of fields is the program's own, with labels and a source`() throws {
    let rekey = try ReferenceData.load(DeskFolder(Repository.path("data"))).settings.rekey
    #expect(rekey?.fields.map(\.field) == RekeyForm.usual.fields.map(\.field))
    #expect(rekey?.source != nil)
    #expect(rekey?.fields.allSatisfy { $0.label != nil } == true)
  }

  @Test func `a key that is a number stands in the path as a word`() throws {
    let fault = try fault(in: "calendar.json", #""2027": []"#, #""2027": [{"date": "x"}]"#)
    #expect(fault?.keyPath == "years.2027[0].date")
    #expect(fault?.problem == .invalid(value: "x", expected: .date))
  }

  @Test func `broken JSON is named with line and column`() throws {
    let fault = try fault(in: "people.json", #""nickname": "Mẫu"}"#, #""nickname": "Mẫu""#)
    #expect(fault?.line == 6)
    #expect(fault?.problem == .notJSON(column: 5))
  }

  @Test func `bytes that are not UTF-8 are named with their line`() throws {
    let place = try Workplace()
    var bytes = try place.bytes(place.folder.peopleFile)
    let index = try #require(bytes.firstIndex { $0 > 0x7F })
    bytes[index] = 0xFF
    try place.put(bytes, in: place.folder.peopleFile)
    #expect(
      throws: StoreTrouble.brokenReference(
        ReferenceFault(
          file: place.folder.peopleFile, keyPath: "", line: 3, problem: .notUTF8))
    ) { try ReferenceData.load(place.folder) }
  }

  @Test func `a mark before the text does no harm`() throws {
    let place = try Workplace()
    let bytes = try place.bytes(place.folder.peopleFile)
    try place.put([0xEF, 0xBB, 0xBF] + bytes, in: place.folder.peopleFile)
    #expect(try ReferenceData.load(place.folder).people.all.count == 2)
  }

  @Test func `the steps of a procedure have names of their own and follow earlier ones`() throws {
    func stepFault(_ steps: String) throws -> ReferenceFault? {
      try fault(
        in: "procedures.json", #""code": "1.001193","#,
        #""code": "1.001193", "linked": true, "steps": [\#(steps)],"#)
    }
    let birth = #"{"agency": "UBND xã", "name": "Khai sinh"}"#
    #expect(
      try stepFault(#"\#(birth), {"agency": "Công an", "name": "Cư trú", "after": "Khai sinh"}"#)
        == nil
    )
    let orphan = try stepFault(
      #"{"agency": "Công an", "name": "Cư trú", "after": "Khai sinh"}, \#(birth)"#)
    #expect(orphan?.keyPath == "procedures[0].steps[0].after")
    #expect(orphan?.problem == .unknownName(value: "Khai sinh"))
    #expect(try stepFault("\(birth), \(birth)")?.problem == .repeated(value: "Khai sinh"))
  }

  @Test func `duplicates are refused by name`() throws {
    let place = try Workplace()
    let file = place.folder.proceduresFile
    let record = try #require(
      try JSONReader.read(try place.bytes(file))["procedures"].flatMap { list -> JSONValue? in
        guard case .list(let all) = list else { return nil }
        return all.first
      })
    try place.put(
      JSONValue.object([.init("procedures", .list([record, record]))]).formatted.utf8, in: file)
    #expect(throws: StoreTrouble.duplicateProcedure(file: file, code: "1.001193")) {
      try ReferenceData.load(place.folder)
    }
    let trouble = try trouble(in: "people.json", #""id": "thu""#, #""id": "mau""#)
    guard case .duplicatePerson(_, "mau") = trouble else {
      Issue.record("unexpected: \(String(describing: trouble))")
      return
    }
    let fault = try fault(in: "desk.json", #""number": 2"#, #""number": 1"#)
    #expect(fault?.problem == .repeated(value: "1"))
    #expect(fault?.keyPath == "counters[1].number")
    #expect(fault?.line == 10)
  }

  @Test func `a promise for a procedure nobody knows is refused`() throws {
    let fault = try fault(
      in: "desk.json", #""committedTimes": []"#,
      #"""
      "committedTimes": [{"procedure": "9.9", "kind": "workingDays", "amount": 1,
        "decision": "mẫu", "validFrom": "2026-01-01"}]
      """#)
    #expect(fault?.keyPath == "committedTimes[0].procedure")
    #expect(fault?.problem == .unknownName(value: "9.9"))
  }

  @Test func `the portal's status of a state is known, and a wrong one is told with its line`()
    throws
  {
    let shipped = try ReferenceData.load(DeskFolder(Repository.path("data")))
    #expect(shipped.codes?.status(of: .waiting)?.name == "Yêu cầu bổ sung giấy tờ")
    #expect(DossierStatus.allCases.allSatisfy { shipped.codes?.status(of: $0) != nil })
    let unknown = try fault(
      in: "codes.json", #""processing", "code": 4"#, #""processing", "code": 44"#)
    #expect(unknown?.keyPath == "states[1].code")
    #expect(unknown?.line == 5)
    #expect(unknown?.problem == .unknownName(value: "44"))
    let twice = try fault(in: "codes.json", #""state": "processing""#, #""state": "received""#)
    #expect(twice?.problem == .repeated(value: "received"))
    let place = try Workplace()
    Workplace.remove(place.folder.codesFile)
    #expect(try ReferenceData.load(place.folder).codes == nil)
  }

  @Test func `a desk needs a counter and a person`() throws {
    let empty = try Workplace()
    try empty.put(#"{"people": []}"#.utf8, in: empty.folder.peopleFile)
    #expect(
      throws: StoreTrouble.brokenReference(
        ReferenceFault(
          file: empty.folder.peopleFile, keyPath: "people", line: nil, problem: .empty))
    ) { try ReferenceData.load(empty.folder) }
    let place = try Workplace()
    try ReferenceFile(place.folder.settingsFile).rewrite(in: place.folder) {
      $0["counters"] = .list([])
    }
    #expect(
      throws: StoreTrouble.brokenReference(
        ReferenceFault(
          file: place.folder.settingsFile, keyPath: "counters", line: 15, problem: .empty))
    ) { try ReferenceData.load(place.folder) }
  }

  @Test func `a file of a later version is refused`() throws {
    let place = try Workplace()
    let file = place.folder.peopleFile
    try place.change(file, #""schemaVersion": 1"#, to: #""schemaVersion": 2"#)
    #expect(throws: StoreTrouble.newerFormat(file: file, found: 2, supported: 1)) {
      try ReferenceData.load(place.folder)
    }
  }

  @Test func `a folder that is no desk is named`() throws {
    let place = try Workplace()
    let nowhere = DeskFolder("\(place.root)/nowhere")
    #expect(throws: StoreTrouble.missingFolder(folder: nowhere.path)) {
      try ReferenceData.load(nowhere)
    }
    #expect(throws: StoreTrouble.notADesk(folder: place.root)) {
      try ReferenceData.load(DeskFolder(place.root + "/"))
    }
    Workplace.remove(place.folder.calendarFile)
    #expect(
      throws: StoreTrouble.brokenReference(
        ReferenceFault(
          file: place.folder.calendarFile, keyPath: "", line: nil, problem: .missingFile))
    ) { try ReferenceData.load(place.folder) }
  }

  @Test func `adding a person keeps what the program does not know`() throws {
    let place = try Workplace()
    let file = place.folder.peopleFile
    let person = Person(
      id: "vi", name: "Lê Thị Ví Dụ", role: .clerk, title: nil, unit: nil, counters: [2],
      fields: [], active: true)
    try ReferenceData.addPerson(person, to: place.folder)
    let text = try place.text(file)
    #expect(text.contains("một dòng không ai đọc"))
    #expect(text.contains(#""nickname": "Mẫu""#))
    #expect(text.contains(#""size": 1.50"#))
    #expect(try ReferenceData.load(place.folder).people.all.last == person)
    #expect(throws: StoreTrouble.personExists(id: "vi")) {
      try ReferenceData.addPerson(person, to: place.folder)
    }
    #expect(try place.text(file) == text)
  }

  @Test(arguments: ["desk", "people", "calendar", "codes", "procedures"])
  func `writing a shipped file back changes no byte`(name: String) throws {
    let bytes = try Disk.real.read(Repository.path("data/\(name).json"))
    #expect(Array(try JSONReader.read(bytes).formatted.utf8) == bytes)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "tru", "\"a", "\"\u{1}\"", "\"\\x\"", "[] []",
    "\"\\u12\"", "-", "1e", String(repeating: "[", count: 300),
  ])
  func `text that is not JSON is refused`(text: String) {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func `JSON is read with its escapes`() throws {
    let value = try JSONReader.read(Array(#"["\u0110\ud83d\ude00\n\/\"", -1.5e+3, null]"#.utf8))
    #expect(value == .list([.text("Đ😀\n/\""), .number("-1.5e+3"), .null]))
    #expect(value.formatted == "[\n  \"Đ😀\\n/\\\"\",\n  -1.5e+3,\n  null\n]\n")
  }

  @Test(arguments: [
    (#""amount": 2000"#, #""amount": -2000"#), (#""fromPage": 3"#, #""fromPage": 1"#),
    (#""maximumPerCopy": 200000"#, #""maximumPerCopy": 9000000000"#),
  ])
  func `a price of certification that cannot be counted with is refused`(
    old: String, new: String
  ) throws {
    let place = try Workplace()
    try place.put(
      try place.bytes(Repository.path("data/procedures.json")), in: place.folder.proceduresFile)
    let law = try place.text(Repository.path("data/law.json"))
    #expect(law.contains(old))
    try place.put(law.replacing(old, with: new).utf8, in: place.folder.lawFile)
    let trouble = #expect(throws: StoreTrouble.self) { try ReferenceData.load(place.folder) }
    guard case .brokenReference(let fault)? = trouble else { return }
    #expect(fault.keyPath == "certification.kinds[0].perPage")
  }
}
