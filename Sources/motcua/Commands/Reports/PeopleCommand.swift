import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime
import Vietnamese

/// The people of the desk.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Người của bộ phận.",
    subcommands: [PeopleListCommand.self, PeopleAddCommand.self],
    defaultSubcommand: PeopleListCommand.self)
}

/// Lists the people.
struct PeopleListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Liệt kê mọi người.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let people = try query.openDesk().rules.people.all
    let lines = people.map { person in
      let left = person.isActive ? "" : " · " + words("đã nghỉ", "left")
      let parts = [person.id, person.name, words.role(person.role)]
      return (parts + [person.title].compactMap { $0 }).joined(separator: " · ") + left
    }
    try query.output.answer(people, text: lines.joined(separator: "\n"))
  }
}

/// Adds somebody.
struct PeopleAddCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Thêm một người vào people.json.")

  @Argument(help: ArgumentHelp("Mã ngắn, không dấu, không đổi.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Họ và tên.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("Việc ở bộ phận.", valueName: "clerk|supervisor|officer|guide"))
  var role: Person.Role

  @Option(help: ArgumentHelp("Chức danh.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Đơn vị.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Quầy thường ngồi; lặp lại được.", valueName: "n"))
  var counter: [Int] = []

  @Option(help: ArgumentHelp("Lĩnh vực phụ trách; lặp lại được.", valueName: "text"))
  var field: [String] = []

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    guard (1...40).contains(id.utf8.count), id.allSatisfy(PeopleAddCommand.suitsID) else {
      throw CommandFailure.usage(
        "Mã “\(id)” phải gồm chữ không dấu, số, dấu chấm, gạch nối, nhiều nhất 40 ký tự.")
    }
    let known = try ReferenceData.load(place.deskFolder).settings.counters.map(\.number)
    if let unknown = counter.first(where: { !known.contains($0) }) {
      throw CommandFailure.refused(words.trouble(SeatTrouble.unknownCounter(unknown)))
    }
    let person = Person(
      id: id, name: try clean(name, of: "--name"), role: role,
      title: try title.map { try clean($0, of: "--title") },
      unit: try unit.map { try clean($0, of: "--unit") },
      counters: counter.isEmpty ? nil : counter,
      fields: field.isEmpty ? nil : try field.map { try clean($0, of: "--field") }, active: true)
    try ReferenceData.addPerson(person, to: place.deskFolder)
    try output.answer(person, text: words("Đã thêm \(id).", "Added \(id)."))
  }

  private static func suitsID(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
  }

  private func clean(_ text: String, of option: String) throws -> String {
    let cleaned = Cleaning.line(text, maxLength: 200)
    guard !cleaned.text.isEmpty, !cleaned.removedSomething, !cleaned.wasCut else {
      throw CommandFailure.usage(
        "\(option) cần từ 1 đến 200 ký tự nhìn thấy được, không có ký tự điều khiển.")
    }
    return cleaned.text
  }
}
