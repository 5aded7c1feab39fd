import DeskOperations

@testable import DeskFiles

/// Several days as they lie on the disk, and ways to change them.
struct TamperedHistory {
  let place: Workplace
  /// The lines of each day, without their ends.
  var days: [(file: String, lines: [[UInt8]])] = []

  /// Five days with uneven numbers of requests.
  init(_ random: inout SplitMix64) throws {
    place = try Workplace()
    let store = try place.store()
    var number = 0
    for day in 0..<5 {
      for _ in 0..<Int.random(in: 2...5, using: &random) {
        number += 1
        let moment = morning.advanced(bySeconds: day * 86_400 + number)
        _ = try store.perform(receipt(number), at: moment)
      }
      let file = place.folder.journalFile(of: morning.date.advanced(by: day))
      let lines = try place.bytes(file).split(separator: UInt8(ascii: "\n"))
      days.append((file, lines.map { Array($0) }))
    }
  }

  mutating func somewhere(_ random: inout SplitMix64) -> (day: Int, line: Int) {
    let day = Int.random(in: days.indices, using: &random)
    return (day, Int.random(in: days[day].lines.indices, using: &random))
  }

  /// Where the line that followed one stands now that the one does not fit any more.
  func after(_ day: Int, _ line: Int) -> (file: String, line: Int)? {
    if line < days[day].lines.count { return (days[day].file, line + 1) }
    return days.indices.contains(day + 1) ? (days[day + 1].file, 1) : nil
  }

  /// Writes the days and reads them from the first line.
  func verify() throws -> VerificationReport {
    for day in days {
      try place.put(day.lines.flatMap { $0 + [UInt8(ascii: "\n")] }, in: day.file)
    }
    return try Verification.run(place.folder)
  }
}

/// Somebody who knows the format and writes lines that are right in themselves.
struct Forger {
  private let lines: [[UInt8]]
  private var previous: String?

  init(_ lines: [[UInt8]]) { self.lines = lines }

  /// A line with another name that follows the one before a place.
  mutating func line(like number: Int, at place: Int) -> [UInt8] {
    sealed(body(number).replacing("Nguyễn Văn Mẫu", with: "Trần Thị Thử"), at: place)
  }

  /// A line as it was, following what was forged last.
  mutating func sealedAgain(_ number: Int) -> [UInt8] { sealed(body(number), at: number) }

  private func body(_ number: Int) -> String {
    String(decoding: lines[number].dropLast(Seal.length), as: UTF8.self) + "}"
  }

  private mutating func sealed(_ body: String, at place: Int) -> [UInt8] {
    let before = previous ?? (place == 0 ? JournalPosition.start.hash : hash(lines[place - 1]))
    let start = body.firstRange(of: #""prev":""#)
    guard let start else { return [] }
    let old = body[start.upperBound...].prefix(64)
    let sealed = Seal.close(Array(body.replacing(old, with: before).utf8))
    previous = sealed.hash
    return sealed.bytes
  }

  private func hash(_ line: [UInt8]) -> String {
    String(decoding: line.dropLast(2).suffix(64), as: UTF8.self)
  }
}
