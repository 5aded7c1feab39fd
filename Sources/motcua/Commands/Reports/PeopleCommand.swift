import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

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

  @Option(help: ArgumentHelp("Việc ở bộ phận.", valueName: "clerk|supervisor|officer"))
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
    let person = Person(
      id: id, name: name, role: role, title: title, unit: unit,
      counters: counter.isEmpty ? nil : counter, fields: field.isEmpty ? nil : field, active: true)
    try ReferenceData.addPerson(person, to: place.deskFolder)
    try output.answer(person, text: words("Đã thêm \(id).", "Added \(id)."))
  }
}
