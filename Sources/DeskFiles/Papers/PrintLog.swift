public import DeskOperations
import FoundationEssentials

/// The print log: what was printed by whom and what became of it, a file for each day.
///
/// Lines are only ever added. It lies beside the pages that it tells of and not in the history,
/// because printing changes no dossier; but for the slip, whose printing is an event as well.
public struct PrintLog: Sendable {
  private struct Line: Codable, Sendable {
    var id: String
    /// Where a printing begins.
    var order: PrintRecord.Order?
    var step: PrintRecord.Step
  }

  private static let fileName = "prints.jsonl"

  private let desk: DeskFolder

  /// The print log of a desk.
  public init(_ folder: DeskFolder) {
    desk = folder
  }

  /// Writes down that a printing began.
  public func begin(_ record: PrintRecord) throws(StoreTrouble) {
    try append(Line(id: record.id, order: record.order, step: record.steps[0]), on: record.at.date)
  }

  /// Writes down what became of a printing, in the file of the day on which it began.
  public func note(_ step: PrintRecord.Step, of record: PrintRecord) throws(StoreTrouble) {
    try append(Line(id: record.id, order: nil, step: step), on: record.at.date)
  }

  /// The printings that began on a day, in the order in which they did; a line that is no line of a
  /// log is left out.
  public func records(on date: CivilDate) -> [PrintRecord] {
    PrintLog.records(in: bytes(on: date))
  }

  private static func records(in bytes: [UInt8]) -> [PrintRecord] {
    var records: [PrintRecord] = []
    var places: [String: Int] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else { continue }
      if let place = places[line.id] {
        records[place].take(line.step)
      } else if let order = line.order {
        places[line.id] = records.count
        records.append(PrintRecord(id: line.id, order: order, at: line.step.at))
      }
    }
    return records
  }

  /// How many times a paper came out on some days.
  public func timesOut(_ document: String, on days: ClosedRange<CivilDate>) -> Int {
    var count = 0
    var day = days.upperBound
    while day >= days.lowerBound {
      let bytes = bytes(on: day)
      if bytes.firstRange(of: document.utf8) != nil {
        count += PrintLog.records(in: bytes)
          .count { $0.order.document == document && $0.state.cameOut }
      }
      day = day.advanced(by: -1)
    }
    return count
  }

  /// The file of a day.
  public func file(of date: CivilDate) -> String {
    "\(desk.printedFolder(of: date))/\(PrintLog.fileName)"
  }

  private func bytes(on date: CivilDate) -> [UInt8] {
    (try? Disk.real.read(file(of: date))) ?? []
  }

  private func append(_ line: Line, on date: CivilDate) throws(StoreTrouble) {
    try LineLog<Line>(file(of: date), of: desk).append(line)
  }
}
