import DeskOperations
import Testing

@testable import DeskFiles

/// What is refused of the rules of a queue and of printing, and where.
@Suite struct SettingsFlawTests {
  private static let numbers = #""firstNumber": 1, "lastNumber": 999"#

  /// The line of the queue in the tests' file.
  private static let line = 25

  private static func group(_ id: String, _ prefix: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", "name": "Nhóm mẫu", "prefix": "\#(prefix)"\#(more)}"#
  }

  private static func priority(_ id: String, _ headStart: Int) -> String {
    #"{"id": "\#(id)", "name": "Diện mẫu", "headStart": \#(headStart)}"#
  }

  private static func groups(_ all: String...) -> String {
    "\(numbers), \"groups\": [\n\(all.joined(separator: ",\n"))\n]"
  }

  private static func priorities(_ all: String...) -> String {
    "\(numbers), \"priorities\": [\n\(all.joined(separator: ",\n"))\n]"
  }

  /// What loading a desk with these rules of its queue comes to.
  private func load(_ queue: String) throws -> (settings: QueueSettings?, fault: ReferenceFault?) {
    let place = try Workplace()
    try place.change(
      place.folder.settingsFile, #""queue": {\#(SettingsFlawTests.numbers)}"#,
      to: #""queue": {\#(queue)}"#)
    do {
      return (try ReferenceData.load(place.folder).settings.queue, nil)
    } catch {
      guard case .brokenReference(let fault) = error else { throw error }
      return (nil, fault)
    }
  }

  @Test func `a file that only names the numbers opens, with the rules of the program`() throws {
    let settings = try #require(try load(SettingsFlawTests.numbers).settings)
    #expect(settings == QueueSettings(firstNumber: 1, lastNumber: 999))
    #expect(settings.lines.map(\.prefix) == [""])
  }

  @Test func `lines with letters, numbers and counters of their own open`() throws {
    let settings = try #require(
      try load(
        SettingsFlawTests.groups(
          SettingsFlawTests.group("A", "A", #", "firstNumber": 100, "lastNumber": 199"#),
          SettingsFlawTests.group("B", "BC", #", "counters": [1, 2], "firstNumber": 999"#),
          SettingsFlawTests.group("C", "", #", "lastNumber": 1"#))
      ).settings)
    #expect(settings.groups.map(\.prefix) == ["A", "BC", ""])
    let bounds = try #require(
      try load(
        SettingsFlawTests.priorities(
          SettingsFlawTests.priority("none", 0), SettingsFlawTests.priority("most", 240))
      ).settings)
    #expect(bounds.priorities.map(\.headStart) == [0, 240])
  }

  @Test(arguments: [
    (
      groups(group("A", "A"), group("A", "B")), "groups[1].id",
      ReferenceFault.Problem.repeated(value: "A")
    ),
    (groups(group("A", "A"), group("B", "A")), "groups[1].prefix", .repeated(value: "A")),
    (groups(group("A", ""), group("B", "")), "groups[1].prefix", .repeated(value: "")),
    (
      groups(group("A", "A"), group("B", "b")), "groups[1].prefix",
      .invalid(value: "b", expected: .prefix)
    ),
    (
      groups(group("A", "A"), group("B", "Đ")), "groups[1].prefix",
      .invalid(value: "Đ", expected: .prefix)
    ),
    (
      groups(group("A", "A"), group("B", "ABC")), "groups[1].prefix",
      .invalid(value: "ABC", expected: .prefix)
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "counters": [1, 3]"#)), "groups[1].counters",
      .unknownName(value: "3")
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "counters": []"#)), "groups[1].counters",
      .empty
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "firstNumber": 0"#)), "groups[1].firstNumber",
      .invalid(value: "0", expected: .number(1...999))
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "firstNumber": 1000"#)),
      "groups[1].firstNumber", .invalid(value: "1000", expected: .number(1...999))
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "firstNumber": 9, "lastNumber": 8"#)),
      "groups[1].lastNumber", .invalid(value: "8", expected: .number(9...999_999))
    ),
    (
      groups(group("A", "A"), group("B", "B", #", "lastNumber": 0"#)), "groups[1].lastNumber",
      .invalid(value: "0", expected: .number(1...999_999))
    ),
    (
      priorities(priority("older", 20), priority("older", 30)), "priorities[1].id",
      .repeated(value: "older")
    ),
    (
      priorities(priority("older", 20), priority("merit", -1)), "priorities[1].headStart",
      .invalid(value: "-1", expected: .number(0...240))
    ),
    (
      priorities(priority("older", 20), priority("merit", 241)), "priorities[1].headStart",
      .invalid(value: "241", expected: .number(0...240))
    ),
  ])
  func `a line or class that cannot be is told with its place`(
    queue: String, place: String, problem: ReferenceFault.Problem
  ) throws {
    let fault = try #require(try load(queue).fault)
    #expect(fault.keyPath == "queue.\(place)")
    #expect(fault.problem == problem)
    // The second entry stands two lines below that of the queue.
    #expect(fault.line == SettingsFlawTests.line + 2)
  }

  @Test(arguments: [
    (#""firstNumber": 0, "lastNumber": 999"#, "firstNumber", "0", 1...999_999),
    (#""firstNumber": 1000000, "lastNumber": 999"#, "firstNumber", "1000000", 1...999_999),
    (#""firstNumber": 10, "lastNumber": 9"#, "lastNumber", "9", 10...999_999),
    (#""firstNumber": 1, "lastNumber": -1"#, "lastNumber", "-1", 1...999_999),
    (#"\#(numbers), "calls": 0"#, "calls", "0", 1...99),
    (#"\#(numbers), "lateReturnBehind": -1"#, "lateReturnBehind", "-1", 0...999),
    (#"\#(numbers), "longestHold": 0"#, "longestHold", "0", 1...1_440),
    (
      #"\#(numbers), "appointments": {"early": -1, "late": 15}"#, "appointments.early", "-1",
      0...1_440
    ),
    (
      #"\#(numbers), "appointments": {"early": 0, "late": 9223372036854775807}"#,
      "appointments.late", "9223372036854775807", 0...1_440
    ),
    (
      #"\#(numbers), "estimate": {"samples": -1, "least": 10, "roundTo": 5}"#,
      "estimate.samples", "-1", 1...50
    ),
    (
      #"\#(numbers), "estimate": {"samples": 20, "least": 0, "roundTo": 5}"#,
      "estimate.least", "0", 1...50
    ),
    (
      #"\#(numbers), "estimate": {"samples": 20, "least": 10, "roundTo": 0}"#,
      "estimate.roundTo", "0", 1...1_440
    ),
    (
      #"\#(numbers), "thresholds": {"waiting": 30, "serving": 30, "pause": 20, "idle": 0}"#,
      "thresholds.idle", "0", 1...1_440
    ),
  ])
  func `a number out of bounds is told with its place`(
    queue: String, place: String, value: String, range: ClosedRange<Int>
  ) throws {
    let fault = try #require(try load(queue).fault)
    #expect(fault.keyPath == "queue.\(place)")
    #expect(fault.problem == .invalid(value: value, expected: .number(range)))
    #expect(fault.line == SettingsFlawTests.line)
  }

  @Test(arguments: [
    (#"{"counters": [7]}"#, "printing.rules[0].counters", "7"),
    (#"{"copies": 0}"#, "printing.rules[0].copies", "0"),
    (#"{"forms": ["slip"]}, {"copies": 100}"#, "printing.rules[1].copies", "100"),
  ])
  func `a rule of printing that could not be followed is told with its place`(
    rules: String, keyPath: String, value: String
  ) throws {
    let place = try Workplace()
    try place.change(
      place.folder.settingsFile, #""queue": {"#,
      to: #""printing": {"rules": [\#(rules)]}, "queue": {"#)
    let error = #expect(throws: StoreTrouble.self) { try ReferenceData.load(place.folder) }
    guard case .brokenReference(let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.keyPath == keyPath)
    switch fault.problem {
    case .unknownName(let found): #expect(found == value)
    case .invalid(let found, .number(1...99)): #expect(found == value)
    default: Issue.record("\(fault)")
    }
  }

  @Test func `rules of printing choose by form and counter, the first that fits`() throws {
    let place = try Workplace()
    try place.change(
      place.folder.settingsFile, #""queue": {"#,
      to: #"""
        "printing": {"rules": [
          {"forms": ["ticket"], "queue": "POS", "paper": "80mm"},
          {"forms": ["slip"], "counters": [1], "queue": "HP-1", "paper": "a4x2", "sides": "two"},
          {"queue": "HP", "copies": 2}]}, "queue": {
        """#)
    let printing = try #require(try ReferenceData.load(place.folder).settings.printing)
    #expect(printing.rule(for: "ticket", at: nil).queue == "POS")
    #expect(printing.rule(for: "slip", at: 1).paper == .twoOnA4)
    #expect(printing.rule(for: "slip", at: 2).queue == "HP")
    #expect(printing.rule(for: "summary", at: nil).copies == 2)
    #expect(printing.names("ticket", at: nil) && !printing.names("summary", at: 1))
    #expect(PrintSettings().rule(for: "slip", at: 1) == PrintSettings.Rule())
  }
}
