import Mustache

/// Loads templates and the parts they include from the first folder that has them whole.
struct TemplateLoader {
  /// A template that passed every check.
  struct Part {
    var template: MustacheTemplate
    var includes: [String]
    /// Whether it lays out two copies on one sheet where that is asked for.
    var takesTwoOnA4: Bool
    /// Whether it ends within a style sheet.
    var endsInStyle = false
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
        guard text.contains(where: { !$0.isWhitespace }) else {
          throw FormTrouble(file: file, problem: .empty)
        }
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
    let isText = name.hasSuffix(".txt")
    let page = isText ? nil : try page(name, text, file: file)
    do {
      let template = try MustacheTemplate(string: page?.text ?? TextMarks.prepare(text))
      return Part(
        template: template, includes: tags.includes.map(\.name),
        takesTwoOnA4: tags.fields.contains(FieldName.twoOnA4.rawValue),
        endsInStyle: page?.endsInStyle ?? false)
    } catch {
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
      throw FormTrouble(file: file, line: line, problem: .unfinishedTag)
    }
  }

  /// A page's template with its pictures put into it.
  private mutating func page(
    _ name: String, _ text: String, file: String
  ) throws(FormTrouble) -> (text: String, endsInStyle: Bool) {
    let isStyle = name.hasSuffix(".css")
    let check = try PageCheck(PageSource(text), isStyle ? .style : .page, file: file) { part in
      parts[part]?.endsInStyle ?? false
    }
    guard !check.pictures.isEmpty else { return (text, check.endsInStyle && !isStyle) }
    var bytes = Array(text.utf8)
    for picture in check.pictures.reversed() {
      bytes.replaceSubrange(
        picture.place, with: try address(of: picture, for: name, in: file).utf8)
    }
    return (String(decoding: bytes, as: UTF8.self), check.endsInStyle)
  }

  /// The address of a picture from the first folder that has it whole.
  private mutating func address(
    of picture: PageCheck.Picture, for part: String, in file: String
  ) throws(FormTrouble) -> String {
    var lastTrouble: FormTrouble?
    for folder in folders {
      do throws(FormTrouble) {
        guard
          let address = try PictureFile.address(of: picture.name, at: "\(folder)/\(picture.name)")
        else { continue }
        if let lastTrouble { notices[part, default: []].append(lastTrouble) }
        return address
      } catch {
        lastTrouble = lastTrouble ?? error
      }
    }
    throw lastTrouble
      ?? FormTrouble(file: file, line: picture.line, problem: .missingPicture(picture.name))
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
