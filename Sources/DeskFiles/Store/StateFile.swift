import DeskOperations
import FoundationEssentials

/// The state at a position of the history, as `state.json` keeps it.
struct StateFile: Codable {
  /// The version of the form of the file.
  static let format = 1

  var position: JournalPosition
  var desk: Desk

  init(position: JournalPosition, desk: Desk) {
    self.position = position
    self.desk = desk
  }

  private enum CodingKeys: String, CodingKey { case format, position, desk }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    position = try container.decode(JournalPosition.self, forKey: .position)
    desk = try container.decode(Desk.self, forKey: .desk)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(StateFile.format, forKey: .format)
    try container.encode(position, forKey: .position)
    try container.encode(desk, forKey: .desk)
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

  /// Reads the kept state and checks it against the history.
  static func read(_ folder: DeskFolder, disk: Disk, journal: any Journal) -> Found {
    guard Disk.isFile(folder.stateFile) else { return .none }
    guard var bytes = (try? disk.read(folder.stateFile))?[...] else { return .unusable(.damaged) }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard let seal = Seal.read(bytes), seal.written == seal.computed else {
      return .unusable(.damaged)
    }
    let decoder = JSONDecoder()
    let data = Data(bytes)
    guard let found = try? decoder.decode(Format.self, from: data), found.format == format,
      let state = try? decoder.decode(StateFile.self, from: data)
    else { return .unusable(.otherFormat) }
    guard journal.contains(state.position) else { return .unusable(.notOfThisJournal) }
    return .usable(state)
  }

  /// Puts the state in the place of the one kept before; equal states give equal bytes.
  func write(to folder: DeskFolder, disk: Disk) throws(StoreTrouble) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let object = try? encoder.encode(self) else {
      throw .cannotWrite(file: folder.stateFile, SystemError(0))
    }
    try disk.replace(folder.stateFile, with: Seal.close(Array(object)).bytes + [UInt8(ascii: "\n")])
  }
}
