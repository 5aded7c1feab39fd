import FoundationEssentials

/// The index of a folder of forms, `forms.json`.
struct FormIndex: Decodable {
  /// Every version of every form of the desk.
  var forms: [Form]
  /// Every version of every application form, each with the procedures it serves.
  var applications: [Form]?

  /// Everything the index names.
  var all: [Form] { forms + (applications ?? []) }

  static let fileName = "forms.json"

  /// The index of a folder; nil where the folder has none.
  static func read(in folder: String) throws(FormTrouble) -> FormIndex? {
    let path = "\(folder)/\(fileName)"
    guard let text = try TextFile.read(path) else { return nil }
    let index: FormIndex
    do {
      index = try JSONDecoder().decode(FormIndex.self, from: Data(text.utf8))
    } catch {
      throw FormTrouble(file: path, problem: .badIndex(key: keyPath(of: error)))
    }
    for (position, form) in (index.applications ?? []).enumerated()
    where form.procedures?.isEmpty ?? true {
      let key = "applications[\(position)].procedures"
      throw FormTrouble(file: path, problem: .badIndex(key: key))
    }
    for form in index.all {
      for name in [form.templates.html, form.templates.text] where !TemplateName.isFit(name) {
        throw FormTrouble(file: path, problem: .badTemplateName(name))
      }
    }
    return index
  }

  private static func keyPath(of error: any Error) -> String {
    let keys: [any CodingKey] =
      switch error as? DecodingError {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      default: []
      }
    return keys.reduce(into: "") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? "" : ".") + key.stringValue
    }
  }
}

/// The names of template files.
enum TemplateName {
  static let ending = ".mustache"

  /// Whether the name is that of a template inside its own folder.
  static func isFit(_ name: String) -> Bool {
    name.hasSuffix(ending) && isPlain(name.dropLast(ending.count))
  }

  /// The name by which other templates include a file.
  static func part(of file: String) -> String {
    String(file.dropLast(ending.count))
  }

  /// Whether a name has letters, digits, hyphens and inner dots only, so that it stays in a folder.
  static func isPlain(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
  }
}
