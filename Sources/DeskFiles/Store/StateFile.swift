import DeskOperations
import FoundationEssentials

/// The state at a position of the history, as `state.json` keeps it: one JSON object, with a line for
/// its head, one for what is no dossier, and one for each dossier at hand, so that the file is never in
/// memory as a whole.
struct StateFile {
  /// The version of the form of the file.
  static let format = 3

  /// Where the state stands.
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

  private static let dossiersOpening = Array(#""dossiers":["#.utf8)
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")

  /// Reads the kept state and checks it against the history.
  static func read(_ folder: DeskFolder, disk: Disk, journal: any Journal) -> Found {
    guard Disk.isFile(folder.stateFile) else { return .none }
    do {
      let file = try FilePages(folder.stateFile, on: disk)
      guard try Seal.holds(file) else { return .unusable(.damaged) }
      file.startAgain()
      var lines = FileLines(file)
      guard let head = head(in: try lines.next()) else { return .unusable(.otherFormat) }
      guard journal.contains(head.position) else { return .unusable(.notOfThisJournal) }
      guard let parts = try parts(in: &lines),
        let desk = StateReading(parts, dossiers: lines).desk()
      else { return .unusable(.otherFormat) }
      return .usable(StateFile(head: head, desk: desk))
    } catch {
      return .unusable(.damaged)
    }
  }

  /// The parts of the desk by their names, each from its line, up to where the dossiers begin.
  private static func parts(
    in lines: inout FileLines
  ) throws(StoreTrouble) -> [String: Data]? {
    var parts: [String: Data] = [:]
    while let line = try lines.next() {
      if line.elementsEqual(dossiersOpening) { return parts }
      guard line.last == comma, let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        return nil
      }
      let name = String(decoding: line[..<colon].dropFirst().dropLast(), as: UTF8.self)
      parts[name] = Data(line[(colon + 1)...].dropLast())
    }
    return nil
  }

  /// Reads only where in the history a kept state stands and how far its books go.
  static func readHead(_ folder: DeskFolder, disk: Disk) -> Head? {
    guard let file = try? FilePages(folder.stateFile, on: disk) else { return nil }
    var lines = FileLines(file)
    return head(in: (try? lines.next()) ?? nil)
  }

  /// The head in the first line, which goes on after it.
  private static func head(in line: ArraySlice<UInt8>?) -> Head? {
    guard let line, line.last == comma else { return nil }
    let object = Data(line.dropLast() + [UInt8(ascii: "}")])
    guard let head = try? JSONDecoder().decode(Head.self, from: object) else { return nil }
    return head.format == format ? head : nil
  }

  /// Puts the state in the place of the one kept before; equal states give equal bytes.
  func write(to folder: DeskFolder, disk: Disk) throws(StoreTrouble) {
    try disk.replace(folder.stateFile) { descriptor throws(SystemError) in
      var text = SealedText(to: descriptor, on: disk)
      let kept = desk.kept
      try text.put(StateFile.json(head).dropLast())
      try text.put(StateFile.line("courses", kept.courses))
      try text.put(StateFile.line("desk", kept.desk))
      try text.put(StateFile.line("handled", kept.handled))
      try text.put(StateFile.line("numbers", kept.numbers))
      try text.put(StateFile.line("queue", kept.queue))
      try text.put([StateFile.comma, StateFile.newline] + StateFile.dossiersOpening)
      var separator = [StateFile.newline][...]
      for dossier in desk.atHand {
        try text.put(separator + StateFile.json(dossier))
        separator = [StateFile.comma, StateFile.newline]
      }
      try text.put([StateFile.newline, UInt8(ascii: "]")])
      try text.close()
    }
  }

  private static func line(
    _ name: String, _ part: some Encodable
  ) throws(SystemError) -> ArraySlice<UInt8> {
    try [comma, newline] + "\"\(name)\":".utf8 + json(part)
  }

  private static func json(_ value: some Encodable) throws(SystemError) -> ArraySlice<UInt8> {
    guard let object = try? JSONEncoder.alike.encode(value) else { throw SystemError(0) }
    return Array(object)[...]
  }
}
