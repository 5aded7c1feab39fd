import ArgumentParser
import DeskOperations

/// The forms by their names on the command line.
enum FormName: String, CaseIterable, ExpressibleByArgument {
  case slip, supplement, refusal
  case apology = "extension"
  case stop, control, register
  case certificationReceipt = "certification-receipt"
  case feeReceipt = "fee-receipt"
  case returnReceipt = "receipt"
  case condolence
  case severalReceipt = "several-receipt"
  case guidance
  case handOver = "handover"
  case handBack = "handback"
  case reminder
  case postMinutes = "post-minutes"
  case feeStatement = "fee-statement"
  case certificationRegister = "certification-register"
  case slipBack = "slip-back"
  case summary
  case registerClosing = "register-closing"
  case application
  case ticket

  /// The paper of a dossier that the name means; nil where it means a list of the desk.
  ///
  /// - Parameter number: Which of several, from 1; nil for the last.
  func paper(of dossier: Dossier, number: Int?) -> IssuedPaper? {
    switch self {
    case .slip: .slip
    case .supplement: .supplement(number ?? max(1, dossier.supplements.count))
    case .refusal: .refusal
    case .apology: .apology(number ?? max(1, dossier.extensions.count))
    case .stop: .stop
    case .control: .control
    case .certificationReceipt: .certificationReceipt
    case .feeReceipt: .feeReceipt(number ?? max(1, dossier.payments.count))
    case .returnReceipt: .returnReceipt
    case .condolence: .condolence
    default: nil
    }
  }
}
