import ArgumentParser
import DeskOperations

/// Gives money back.
struct FeeRefundCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Hoàn tiền của một biên lai, một phần hoặc tất cả.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Số biên lai, như 7 hoặc 07/BL.", valueName: "receipt"))
  var receipt: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Số tiền hoàn; mặc định phần còn lại.", valueName: "n"))
  var amount: Int?

  @Option(help: ArgumentHelp("Năm của biên lai, khi trùng số.", valueName: "yyyy"))
  var year: Int?

  @Option(help: ArgumentHelp("Lý do hoàn.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let digits = receipt.prefix { $0 != "/" }
    guard let number = Int(digits), number > 0 else {
      throw CommandFailure.usage("“\(receipt)” không phải số biên lai; hãy viết như 7 hoặc 07/BL.")
    }
    try feeStep(code, reason: reason) { dossier, desk in
      let known = dossier.payments.map(\.receipt)
        .last { $0.number == number && (year == nil || $0.year == year) }
      let sought = BookNumber(
        book: desk.rules.law.books?.receipt ?? "", year: year ?? desk.now.date.year,
        number: number)
      return .refundFee(dossier.code, receipt: known ?? sought, amount: amount)
    }
  }
}
