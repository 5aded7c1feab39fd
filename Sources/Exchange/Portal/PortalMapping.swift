public import DeskFiles
public import DeskOperations

/// How the words of a desk read in the fields of the national portal: `portal.json`.
///
/// What is not settled has no code there and is sent blank; nothing is made up.
public struct PortalMapping: Hashable, Sendable, Codable {
  /// The codes of one field.
  public struct CodeList: Hashable, Sendable, Codable {
    /// What is sent for a word of ours.
    public var codes: [String: String]
  }

  /// How an answer is read.
  public struct Answers: Hashable, Sendable, Codable {
    /// The codes of success.
    public var success: [String]
    /// Words in the message about what the portal has already.
    public var alreadyThere: String
  }

  /// A unit of time of the portal's catalogue.
  public struct TimeUnit: Hashable, Sendable, Codable {
    /// As the catalogue prints it.
    public var unit: String
    /// What it means.
    public var kind: Period.Kind
  }

  /// How many dossiers go into one file.
  public var dossiersPerFile: Int
  /// How many steps of progress go into one file.
  public var stepsPerFile: Int
  /// How a national procedure code looks; `#` stands for a digit.
  public var nationalCode: String
  /// Whether certifications at the counter are sent.
  public var sendsCertification: Bool
  /// How answers are read.
  public var answers: Answers
  /// The national codes of fields, by their names.
  public var fieldCodes: [String: String]
  /// The codes of each field, by the field's name.
  public var lists: [String: CodeList]
  /// The events that are sent as steps of progress, with their words.
  public var steps: [String: String]
  /// The units of time that are known.
  public var timeUnits: [TimeUnit]

  /// Reads the mapping of a desk.
  public static func load(_ folder: DeskFolder) throws(StoreTrouble) -> PortalMapping {
    let file = ReferenceFile(folder.portalFile)
    let mapping = try file.decode(PortalMapping.self, from: try file.bytes())
    let sizes = ["dossiersPerFile": mapping.dossiersPerFile, "stepsPerFile": mapping.stepsPerFile]
    for (key, size) in sizes where !(1...1000).contains(size) {
      throw file.fault(.invalid(value: String(size), expected: .number(1...1000)), at: key)
    }
    return mapping
  }

  /// The code of a word in a field; blank where the mapping has none.
  func code(_ field: String, _ word: String?) -> String {
    word.flatMap { lists[field]?.codes[$0] } ?? ""
  }

  /// Whether a procedure's code is of the national catalogue.
  func isNational(_ code: String) -> Bool {
    code.count == nationalCode.count
      && zip(code, nationalCode).allSatisfy { letter, pattern in
        pattern == "#" ? "0"..."9" ~= letter : letter == pattern
      }
  }
}
