import ArgumentParser
import DeskOperations

/// Shows a certification register over a month or any period.
struct CertificationRegisterCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Sổ chứng thực của một tháng hoặc một kỳ.")

  @Argument(help: ArgumentHelp("Ký hiệu sổ, như SCT/BS.", valueName: "symbol"))
  var symbol: String

  @OptionGroup var span: SpanOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let days = try span.daysOfOneBook(today: desk.now.date)
    guard let register = desk.rules.law.certification?.register(symbol) else {
      throw desk.inWords(.unknownName(.register, symbol))
    }
    let book = CertificationRegister(
      desk.desk, register: register, from: days.from, to: days.to)
    try query.output.answer(book, text: RegisterText.text(book, words))
  }
}
