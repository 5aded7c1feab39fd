import DeskOperations

/// The format of a desk's folder: one number, `format` in `desk.json`.
///
/// It rises whenever a program of before would no longer understand the folder, or the folder lacks
/// what the program needs.
public enum FolderFormat {
  /// The format that this program reads and writes.
  public static let present = 3
  /// The format of folders in which no number stands.
  public static let oldest = 1

  /// What this program needs to know before it reads anything else.
  private struct Stamp: Decodable {
    var format: Int?
  }

  /// The format of a folder.
  ///
  /// - Throws: `StoreTrouble.newerFormat` where a later version of the program made it.
  public static func number(of folder: DeskFolder) throws(StoreTrouble) -> Int {
    let file = ReferenceFile(folder.settingsFile)
    let bytes = try file.bytes()
    guard let format = try file.decode(Stamp.self, from: bytes).format else { return oldest }
    guard format >= oldest else {
      throw file.fault(
        .invalid(value: String(format), expected: .number(oldest...present)), at: "format",
        line: JSONReader.find([.key("format")], in: bytes)?.line)
    }
    guard format <= present else {
      throw .newerFormat(file: file.path, found: format, supported: present)
    }
    return format
  }

  /// Sees that a folder has the present format, so that it can be worked with.
  static func require(in folder: DeskFolder) throws(StoreTrouble) {
    let format = try number(of: folder)
    guard format == present else {
      throw .olderFormat(folder: folder.path, found: format, needed: present)
    }
  }

  /// The settings with a format's number in them, behind `schemaVersion`.
  static func stamped(_ settings: JSONValue, with format: Int) -> JSONValue {
    var stamped = settings
    guard settings["format"] == nil, case .object(var members) = settings else {
      stamped["format"] = .number(String(format))
      return stamped
    }
    let place = members.firstIndex { $0.key == "schemaVersion" }.map { $0 + 1 } ?? 0
    members.insert(JSONValue.Member("format", .number(String(format))), at: place)
    return .object(members)
  }
}
