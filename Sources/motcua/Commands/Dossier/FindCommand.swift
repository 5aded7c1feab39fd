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

  @Option(help: ArgumentHelp("Nhiều nhất bao nhiêu hồ sơ.", valueName: "n"))
  var limit = 200

  @Option(
    help: ArgumentHelp(
      "Chỉ ở trạng thái này; viết nhiều lần để chọn nhiều trạng thái: \(FindCommand.states).",
      valueName: "state"))
  var status: [DossierStatus] = []

  @OptionGroup var query: QueryOptions

  /// Every state with what it means.
  private static let states = DossierStatus.allCases.map { "\($0.rawValue) là “\($0.wording)”" }
    .joined(separator: "; ")

  func perform() throws {
    guard limit > 0 else { throw CommandFailure.usage("--limit phải từ 1 trở lên.") }
    let desk = try query.openDesk()
    let wanted = text.joined(separator: " ")
    let search = DossierSearch(wanted, statuses: status.isEmpty ? nil : Set(status))
    let all = desk.desk.find(search, most: limit + 1)
    let found = all.prefix(limit).compactMap { desk.desk[$0] }
    if all.count > limit {
      Console.complain(
        words(
          "Còn hồ sơ khác cũng khớp. Hãy thêm từ, hoặc cho xem nhiều hơn bằng --limit.",
          "Others match as well. Add a word, or show more with --limit."))
    }
    for dossier in found {
      guard let slip = search.slip(of: dossier), dossier.isVoid(slip) else { continue }
      Console.complain(words.voidSlip(slip, of: dossier))
    }
    let lines = found.map { DossierAnswer.line($0, words) }
    try query.output.answer(
      found.map { DossierAnswer($0) },
      text: lines.isEmpty
        ? words("Không có hồ sơ nào khớp.", "No dossier matches.") : lines.joined(separator: "\n"))
  }
}
