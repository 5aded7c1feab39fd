public import DeskOperations
import FoundationEssentials

/// What a backup holds, as the first file of its archive says.
public struct BackupManifest: Codable, Hashable, Sendable {
  /// One file of the desk.
  public struct File: Codable, Hashable, Sendable {
    /// Where it lies in the desk's folder.
    public var path: String
    /// How many bytes it has.
    public var size: Int
    /// Their SHA-256, 64 hexadecimal digits.
    public var sha256: String
    /// When it was changed last.
    public var modifiedAt: Moment
  }

  /// Tells a backup of a desk from other archives.
  public var kind: String
  /// The version of the form of this manifest.
  public var format: Int
  /// The format of the desk's folder.
  public var deskFormat: Int
  /// When the backup was made.
  public var madeAt: Moment
  /// How far the history goes.
  public var journal: JournalPosition
  /// Every file, in the order of the archive.
  public var files: [File]

  /// How many days of history there are.
  public var days: Int {
    files.count { $0.path.hasPrefix("journal/") && $0.path.hasSuffix(".jsonl") }
  }

  /// The name of the manifest in its archive.
  static let name = "manifest.json"
  /// The word by which a backup is known.
  static let kind = "motcua-backup"
  /// The version of the form that this program writes.
  static let format = 1

  /// The manifest as the bytes of its file.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  /// Reads the manifest of an archive.
  ///
  /// - Throws: `ArchiveTrouble.notABackup` where it is none, `StoreTrouble.newerFormat` where a later
  ///   version of the program made the backup or worked at its desk.
  static func read(_ bytes: [UInt8], of archive: String) throws -> BackupManifest {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    guard let form = try? decoder.decode(Form.self, from: data), form.kind == kind else {
      throw ArchiveTrouble.notABackup(file: archive)
    }
    guard form.format <= format else {
      throw StoreTrouble.newerFormat(file: archive, found: form.format, supported: format)
    }
    guard let manifest = try? decoder.decode(BackupManifest.self, from: data), form.format > 0
    else {
      throw ArchiveTrouble.flawed(file: archive, entry: name, .changed)
    }
    guard manifest.deskFormat <= FolderFormat.present else {
      throw StoreTrouble.newerFormat(
        file: archive, found: manifest.deskFormat, supported: FolderFormat.present)
    }
    return manifest
  }

  /// What stays the same in every version of the form.
  private struct Form: Decodable {
    var kind: String
    var format: Int
  }
}
