import DeskOperations
import FoundationEssentials

/// One line of the history: an event with its place in the chain.
struct JournalLine: Codable {
  /// The version of the form of a line.
  static let version = 1

  /// The event.
  var event: Event
  /// The running number over all days, from 1.
  var sequence: Int
  /// The hash of the line before.
  var previous: String
  /// Whether the request goes on in the next line, so that this one alone is not yet true.
  var goesOn: Bool

  init(_ event: Event, sequence: Int, previous: String, goesOn: Bool) {
    self.event = event
    self.sequence = sequence
    self.previous = previous
    self.goesOn = goesOn
  }

  private enum CodingKeys: String, CodingKey {
    case version = "v"
    case sequence = "seq"
    case previous = "prev"
    case goesOn
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decode(Int.self, forKey: .version)
    guard version <= JournalLine.version else { throw NewerVersion(version: version) }
    sequence = try container.decode(Int.self, forKey: .sequence)
    previous = try container.decode(String.self, forKey: .previous)
    goesOn = try container.decodeIfPresent(Bool.self, forKey: .goesOn) ?? false
    event = try Event(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try event.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(JournalLine.version, forKey: .version)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(previous, forKey: .previous)
    if goesOn { try container.encode(true, forKey: .goesOn) }
  }

  private struct NewerVersion: Error {
    var version: Int
  }

  /// The line in these bytes, without its newline, and its hash.
  static func read(
    _ bytes: ArraySlice<UInt8>, by decoder: JSONDecoder
  ) throws(JournalFault.Kind) -> (line: JournalLine, hash: String) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    let seal = Seal.read(bytes)
    let line: JournalLine
    do {
      line = try decoder.decode(JournalLine.self, from: Data(bytes))
    } catch let newer as NewerVersion {
      throw .newerVersion(newer.version)
    } catch let error as DecodingError {
      let keyPath = error.place.keyPath
      throw keyPath.isEmpty ? .notJSON : .notAnEvent(keyPath: keyPath)
    } catch {
      throw .notJSON
    }
    guard let seal else { throw .notJSON }
    guard seal.written == seal.computed else { throw .hash }
    return (line, seal.written)
  }
}

extension JournalFault.Kind: Error {}

/// The events of one request as lines that follow a place.
struct JournalGroup {
  /// The lines, each with its newline.
  let bytes: [UInt8]
  /// The place after them.
  let end: JournalPosition

  /// Lines for events, none of which lies on an earlier day than the place.
  ///
  /// - Throws: `StoreTrouble.brokenJournal` where it does; deciding never lets that happen.
  init(_ events: [Event], after start: JournalPosition) throws(StoreTrouble) {
    let encoder = JSONEncoder.alike
    var bytes: [UInt8] = []
    var end = start
    for (index, event) in events.enumerated() {
      let day = event.at.date
      if let last = end.day, day < last || (index > 0 && day != last) {
        throw .brokenJournal(JournalFault(file: "\(last)", line: 0, kind: .outOfOrder))
      }
      let line = JournalLine(
        event, sequence: end.sequence + 1, previous: end.hash, goesOn: index < events.count - 1)
      guard let object = try? encoder.encode(line) else {
        throw .brokenJournal(JournalFault(file: "\(day)", line: 0, kind: .notJSON))
      }
      let sealed = Seal.close(Array(object))
      bytes += sealed.bytes
      bytes.append(UInt8(ascii: "\n"))
      end = JournalPosition(
        day: day,
        offset: (end.day == day ? end.offset : 0) + sealed.bytes.count + 1,
        sequence: end.sequence + 1, hash: sealed.hash)
    }
    self.bytes = bytes
    self.end = end
  }
}
