import DeskOperations
import Testing

@testable import DeskFiles

/// What is refused of the forms, rules and measures of reports, and where.
@Suite struct ReportingFlawTests {
  @Test(arguments: [
    (#""id": "strict""#, #""id": "usual""#, "rules[2].id"),
    (#""id": "07a""#, #""id": "06a""#, "forms[1].id"),
    (#""number": 4"#, #""number": 3"#, "forms[0].columns[1].number"),
    (#""measure": "onTimeShare""#, #""measure": "speed""#, "index.groups[1].parts[0].measure"),
    (#""rule": "index""#, #""rule": "none""#, "index.rule"),
  ])
  func `a name that stands for two things or for none is refused where it is`(
    old: String, new: String, place key: String
  ) throws {
    let place = try Workplace()
    let text = String(
      decoding: try Disk.real.read(Repository.path("data/reports.json")), as: UTF8.self)
    try place.put(text.utf8, in: place.folder.reportsFile)
    _ = try ReferenceData.load(place.folder)
    let first = try #require(text.firstRange(of: old))
    try place.put(
      text.replacingCharacters(in: first, with: new).utf8, in: place.folder.reportsFile)
    let trouble = #expect(throws: StoreTrouble.self) { try ReferenceData.load(place.folder) }
    guard case .brokenReference(let fault)? = trouble else { return }
    #expect(fault.keyPath == key && fault.line != nil)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
