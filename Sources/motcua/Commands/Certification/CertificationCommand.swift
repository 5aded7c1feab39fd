import ArgumentParser

/// The registers of certification, their entries and prices.
struct CertificationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certification", abstract: "Sổ chứng thực: xem sổ, hủy số, tính phí.",
    subcommands: [
      CertificationRegisterCommand.self, CertificationVoidCommand.self,
      CertificationFeeCommand.self,
    ])
}
