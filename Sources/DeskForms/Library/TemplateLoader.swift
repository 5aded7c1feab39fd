import Mustache

/// Loads templates and the parts they include from the first folder that has them whole.
struct TemplateLoader {
  /// A template that passed every check.
  struct Part {
    var template: MustacheTemplate
    var includes: [String]
  }

  /// The parts by name, which is the file's name without its ending.
  private(set) var parts: [String: Part] = [:]
  /// What was wrong with files that were replaced by those of a later folder, by part.
  private(set) var notices: [String: [FormTrouble]] = [:]

  private let folders: [String]

  /// A loader that prefers the first folder.
  init(folders: [String]) {
    self.folders = folders
  }

  /// Loads a template by its file's name.
  mutating func load(file: String) throws(FormTrouble) {
    try load(TemplateName.part(of: file), within: [])
  }

  private mutating func load(_ name: String, within path: [String]) throws(FormTrouble) {
    guard parts[name] == nil else { return }
    var lastTrouble: FormTrouble?
    for folder in folders {
      let file = "\(folder)/\(name)\(TemplateName.ending)"
      do throws(FormTrouble) {
        guard let text = try TextFile.read(file) else { continue }
        parts[name] = try part(name, text, file: file, within: path + [name])
        if let lastTrouble { notices[name, default: []].append(lastTrouble) }
        return
      } catch {
        lastTrouble = lastTrouble ?? error
      }
    }
    throw lastTrouble
      ?? FormTrouble(
        file: "\(folders.last ?? "")/\(name)\(TemplateName.ending)", problem: .missing)
  }

  private mutating func part(
    _ name: String, _ text: String, file: String, within path: [String]
  ) throws(FormTrouble) -> Part {
    let tags = try TemplateTags(text, file: file)
    for include in tags.includes {
      guard !path.contains(include.name) else {
        throw FormTrouble(file: file, line: include.line, problem: .includesItself(include.name))
      }
      try load(include.name, within: path)
    }
    do {
      let isText = name.hasSuffix(".txt")
      let template = try MustacheTemplate(string: isText ? TextMarks.prepare(text) : text)
      return Part(template: template, includes: tags.includes.map(\.name))
    } catch {
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
      throw FormTrouble(file: file, line: line, problem: .unfinishedTag)
    }
  }

  /// The names of a template and of everything it includes.
  func reach(of file: String) -> Set<String> {
    var reached: Set<String> = []
    var waiting = [TemplateName.part(of: file)]
    while let name = waiting.popLast() {
      if reached.insert(name).inserted { waiting += parts[name]?.includes ?? [] }
    }
    return reached
  }
}
