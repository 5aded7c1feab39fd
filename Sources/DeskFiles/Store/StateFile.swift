import DeskOperations
import Dispatch
import FoundationEssentials
import Synchronization

/// The state at a position of the history, as `state.json` keeps it: one JSON object, with a line for
/// each dossier at hand, so that dossiers are read and written one at a time.
struct StateFile {
  /// The version of the form of the file.
  static let format = 2

  /// Everything but the dossiers.
  struct Head: Codable {
    /// The version of the form.
    var format = StateFile.format
    /// Where in the history.
    var position: JournalPosition
    /// How far the books of what was put away go.
    var book: BookExtent
  }

  var head: Head
  var desk: Desk

  init(position: JournalPosition, book: BookExtent, desk: Desk) {
    head = Head(position: position, book: book)
    self.desk = desk
  }

  private init(head: Head, desk: Desk) {
    self.head = head
    self.desk = desk
  }

  /// What a kept state is good for.
  enum Found {
    /// There is none.
    case none
    /// It holds for this history.
    case usable(StateFile)
    /// It does not.
    case unusable(StateFlaw)
  }

  private struct Format: Decodable {
    var format: Int
  }

  private struct Body: Codable {
    var desk: Desk
  }

  private static let opening = Array(#","dossiers":["#.utf8)
  private static let newline = UInt8(ascii: "\n")

  /// Reads the kept state and checks it against the history.
  static func read(_ folder: DeskFolder, disk: Disk, journal: any Journal) -> Found {
    guard Disk.isFile(folder.stateFile) else { return .none }
    guard var bytes = (try? disk.read(folder.stateFile))?[...] else { return .unusable(.damaged) }
    if bytes.last == newline { bytes.removeLast() }
    guard let seal = Seal.read(bytes), seal.written == seal.computed else {
      return .unusable(.damaged)
    }
    guard let first = firstLine(of: bytes), let head = head(in: first),
      var desk = (try? JSONDecoder().decode(Body.self, from: first))?.desk
    else { return .unusable(.otherFormat) }
    guard journal.contains(head.position) else { return .unusable(.notOfThisJournal) }
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[(bytes.startIndex + first.count - 1 + opening.count + 1)...]
    while rest.first == UInt8(ascii: "{"), let end = rest.firstIndex(of: newline) {
      let line = rest[..<end]
      lines.append(line.last == UInt8(ascii: ",") ? line.dropLast() : line)
      rest = rest[(end + 1)...]
    }
    let dossiers = dossiers(in: lines)
    for dossier in dossiers {
      guard let dossier else { return .unusable(.otherFormat) }
      desk.takeAtHand(dossier)
    }
    return .usable(StateFile(head: head, desk: desk))
  }

  /// The dossiers in some lines, read by two threads at once; nil for a line that is none.
  private static func dossiers(in lines: [ArraySlice<UInt8>]) -> [Desk.AtHand.Whole?] {
    let halves = [lines[..<(lines.count / 2)], lines[(lines.count / 2)...]]
    let read = Mutex<[[Desk.AtHand.Whole?]]>([[], []])
    DispatchQueue.concurrentPerform(iterations: halves.count) { half in
      let decoder = JSONDecoder()
      let dossiers = halves[half].map { line in
        (try? decoder.decode(Desk.AtHand.self, from: Data(line))).flatMap { $0.whole }
      }
      read.withLock { $0[half] = dossiers }
    }
    return read.withLock { $0[0] + $0[1] }
  }

  /// Reads only where in the history a kept state stands and how far its books go.
  static func readHead(_ folder: DeskFolder, disk: Disk) -> Head? {
    guard let bytes = try? disk.read(folder.stateFile), let first = firstLine(of: bytes[...]) else {
      return nil
    }
    return head(in: first)
  }

  private static func head(in line: Data) -> Head? {
    let decoder = JSONDecoder()
    guard let found = try? decoder.decode(Format.self, from: line), found.format == format else {
      return nil
    }
    return try? decoder.decode(Head.self, from: line)
  }

  /// What stands before the dossiers, as an object of its own.
  private static func firstLine(of bytes: ArraySlice<UInt8>) -> Data? {
    let line = bytes.prefix { $0 != newline }
    guard line.suffix(opening.count).elementsEqual(opening) else { return nil }
    return Data(line.dropLast(opening.count) + [UInt8(ascii: "}")])
  }

  /// Puts the state in the place of the one kept before; equal states give equal bytes.
  func write(to folder: DeskFolder, disk: Disk) throws(StoreTrouble) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let head = try? encoder.encode(head), let body = try? encoder.encode(Body(desk: desk))
    else { throw .cannotWrite(file: folder.stateFile, SystemError(0)) }
    var bytes = Array(head.dropLast()) + [UInt8(ascii: ",")]
    bytes += body.dropFirst().dropLast()
    bytes += StateFile.opening
    var isFirst = true
    for dossier in desk.atHand {
      guard let line = try? encoder.encode(dossier) else {
        throw .cannotWrite(file: folder.stateFile, SystemError(0))
      }
      bytes += isFirst ? [StateFile.newline] : [UInt8(ascii: ","), StateFile.newline]
      bytes += line
      isFirst = false
    }
    bytes += [StateFile.newline] + Array("]}".utf8)
    try disk.replace(folder.stateFile, with: Seal.close(bytes).bytes + [StateFile.newline])
  }
}
