import DeskOperations
import Testing

@testable import DeskFiles

/// A public validator of JSON Schema, where this machine has one.
private enum Validator {
  static let isThere = Program.run(["python3", "-c", "import jsonschema"]) == 0

  /// Whether all the files fit the schema.
  static func accepts(_ files: [String], by schema: String) -> Bool {
    Program.run(["python3", "-m", "jsonschema"] + files.flatMap { ["-i", $0] } + [schema]) == 0
  }
}

@Suite(.enabled(if: Validator.isThere, "python3 has no jsonschema here"))
struct SchemaTests {
  private func schema(_ name: String) -> String {
    Repository.path("docs/schema/\(name).schema.json")
  }

  /// A desk at which everything happened that can happen.
  private func practised() throws -> (Workplace, DeskStore) {
    let place = try Workplace()
    let store = try place.store()
    var number = 0
    func perform(_ command: Command) throws {
      number += 1
      _ = try store.perform(request(command, "key-\(number)"), at: morning)
    }
    for _ in 1...4 { try perform(.takeTicket(service: "Hộ tịch")) }
    try perform(.callNext)
    try perform(.callNext)
    try perform(.missTicket(TicketID(date: morning.date, number: 2)))
    try perform(.cancelTicket(TicketID(date: morning.date, number: 4)))
    for _ in 1...3 { try perform(receipt(0).command) }
    let codes = Array(store.desk.order)
    try perform(.recordSlip(codes[0]))
    try perform(.passDossier(codes[0], to: Dossier.Holder(officer: "thu", unit: "")))
    try perform(.requestSupplement(codes[0], items: ["Tờ khai"]))
    try perform(.completeSupplement(codes[0]))
    try perform(.finishDossier(codes[0], result: "Giấy khai sinh 1"))
    try perform(
      .returnDossier(codes[0], recipient: "Trần Thị Thử", authorisation: nil, method: .counter))
    try perform(.refuseDossier(codes[1]))
    try perform(.withdrawDossier(codes[2]))
    try store.saveState()
    return (place, store)
  }

  @Test(arguments: ["desk", "people", "calendar", "codes", "procedures"])
  func `a shipped file fits its schema`(name: String) {
    #expect(Validator.accepts([Repository.path("data/\(name).json")], by: schema(name)))
  }

  @Test func `lines of every kind fit their schema, and one without its hash does not`() throws {
    let (place, store) = try practised()
    let kinds =
      try store.desk.dossiersInOrder.flatMap(\.history).map(\.kind)
      + FileJournal(place.folder).read(after: .start).events.map(\.kind)
    #expect(Set(kinds) == Set(Event.Kind.allCases))
    var files: [String] = []
    for (index, line) in try place.text(place.today).split(separator: "\n").enumerated() {
      files.append("\(place.root)/line-\(index).json")
      try place.put(line.utf8, in: files[index])
    }
    #expect(Validator.accepts(files, by: schema("journal-event")))
    try place.change(files[0], #""hash""#, to: #""hush""#)
    #expect(!Validator.accepts([files[0]], by: schema("journal-event")))
    try place.change(files[1], #""id":"#, to: #""it":"#)
    #expect(!Validator.accepts([files[1]], by: schema("journal-event")))
  }

  @Test func `the kept state fits its schema`() throws {
    let (place, _) = try practised()
    #expect(Validator.accepts([place.folder.stateFile], by: schema("state")))
    try place.change(place.folder.stateFile, #""slipCopies""#, to: #""copies""#)
    #expect(!Validator.accepts([place.folder.stateFile], by: schema("state")))
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
