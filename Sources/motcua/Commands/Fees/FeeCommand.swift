import ArgumentParser

/// Fees and charges.
struct FeeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee",
    abstract: "Phí, lệ phí: thu, yêu cầu nộp, miễn, hoàn, bảng kê, biên lai.",
    subcommands: [
      FeePayCommand.self, FeeDemandCommand.self, FeeExemptCommand.self, FeeRefundCommand.self,
      FeeStatementCommand.self, FeeReceiptsCommand.self,
    ])
}
