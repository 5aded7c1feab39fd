import ArgumentParser
import DeskOperations

/// Takes money against a receipt.
struct FeePayCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Thu phí, lệ phí và cấp số biên lai.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(
    help: ArgumentHelp(
      "Một khoản thu; lặp lại được. Số tiền bằng đồng.", valueName: "name:phi|lephi:n"))
  var line: [String] = []

  @Option(help: ArgumentHelp("Người nộp tiền; mặc định người nộp hồ sơ.", valueName: "text"))
  var payer: String?

  @Option(help: ArgumentHelp("Cách nộp.", valueName: "cash|transfer|online"))
  var means: FeePayment.Means = .cash

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let lines = try line.map { try Reading.feeLine($0, of: "--line") }
    guard !lines.isEmpty else {
      throw CommandFailure.usage("Hãy nêu ít nhất một khoản: --line “Lệ phí:lephi:15000”.")
    }
    try feeStep(code) { dossier, _ in
      let name = payer ?? (dossier.intake.submitter ?? dossier.intake.applicant).name
      return .payFee(dossier.code, FeePayment(payer: name, lines: lines, means: means))
    }
  }
}

extension Reading {
  /// A line of a receipt such as `Lệ phí tạm trú:lephi:15000`; the name may hold colons itself.
  static func feeLine(_ text: String, of option: String) throws -> FeePayment.Line {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let kinds: [String: FeePayment.Kind] = ["phi": .fee, "lephi": .charge]
    guard parts.count >= 3, let kind = kinds[parts[parts.count - 2]],
      let amount = Int(parts[parts.count - 1])
    else {
      throw CommandFailure.usage(
        "“\(text)” ở \(option) phải là TÊN:phi hoặc lephi:SỐ TIỀN, như “Lệ phí tạm trú:lephi:15000”."
      )
    }
    let name = parts.dropLast(2).joined(separator: ":")
    return FeePayment.Line(name: name, kind: kind, amount: amount)
  }
}
