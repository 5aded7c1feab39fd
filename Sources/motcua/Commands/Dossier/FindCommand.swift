import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Searches every dossier.
struct FindCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Tìm hồ sơ theo mã, tên, thủ tục, điện thoại; không cần dấu.")

  @Argument(help: ArgumentHelp("Các từ cần tìm.", valueName: "words"))
  var text: [String] = []

  @Option(help: ArgumentHelp("Nhiều nhất bao nhiêu hồ sơ; mặc định tất cả.", valueName: "n"))
  var limit: Int?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    guard limit ?? 1 > 0 else { throw CommandFailure.usage("--limit phải từ 1 trở lên.") }
    let desk = try query.openDesk()
    let wanted = text.joined(separator: " ")
    let found = desk.desk.search(wanted, limit: limit ?? .max)
    if let sentence = desk.voidSlip(wanted) { Console.complain(sentence) }
    let lines = found.map { DossierAnswer.line($0, words) }
    try query.output.answer(
      found.map { DossierAnswer($0) },
      text: lines.isEmpty
        ? words("Không có hồ sơ nào khớp.", "No dossier matches.") : lines.joined(separator: "\n"))
  }
}
