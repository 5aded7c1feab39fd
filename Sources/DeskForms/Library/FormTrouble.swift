public import DeskOperations

/// What is wrong with a form or its files: where, and what.
public struct FormTrouble: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Problem: Hashable, Sendable {
    /// The file is not there.
    case missing
    /// The file cannot be read; the system's error number.
    case unreadable(Int32)
    /// The file is not UTF-8.
    case notUTF8
    /// The index is not JSON, or a key is missing or of the wrong kind; the path of keys.
    case badIndex(key: String)
    /// The index names a template that lies outside its folder or is no template.
    case badTemplateName(String)
    /// The template has nothing in it, and would print blank paper.
    case empty
    /// A tag `{{` without its `}}`.
    case unfinishedTag
    /// A tag that forms may not use: unescaped values, other delimiters, inheritance, pragmas.
    case forbiddenTag(String)
    /// A field that no form has.
    case unknownField(String)
    /// A section that is closed without being open, or open at the end.
    case unbalancedSection(String)
    /// A part that includes itself, directly or through others.
    case includesItself(String)
    /// A page asks for something outside itself: an address, a script, a style sheet, a frame.
    case outsideFile(String)
    /// A piece of a page that browsers could take in more than one way.
    case unclearPage(String)
    /// A picture that the folder of forms does not have.
    case missingPicture(String)
    /// A file that is no picture in PNG, JPEG or SVG, or a too large one.
    case unfitPicture(String)
    /// No form has that name.
    case unknownForm(FormID)
    /// The form exists, but none of its versions is in force on that day.
    case notInForce(FormID, CivilDate)
    /// No application form serves that procedure on that day; those that are served, by name.
    case noApplication(for: String, served: [String])
  }

  /// The file.
  public var file: String
  /// The line, from 1, where one is known.
  public var line: Int?
  /// What is wrong.
  public var problem: Problem

  /// A problem at a place.
  public init(file: String, line: Int? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
