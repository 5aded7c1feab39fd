public import DeskApp
import DeskFiles
import DeskForms
import Printing
import Terminal

extension Words {
  /// The answer could not be written where it was wanted; what was asked for is done.
  private func trouble(ofOutput error: SystemError) -> String {
    self(
      "Việc đã làm xong nhưng không ghi hết được câu trả lời: \(reason(error)). Hãy xem lại bằng lệnh khác.",
      "It is done, but the answer could not be written whole: \(reason(error)). Look at it with another command."
    )
  }

  /// Any trouble of files, forms, terminal or seat in one sentence; nil for other errors.
  public func sentence(for error: any Error) -> String? {
    switch error {
    case let trouble as StoreTrouble: self.trouble(trouble)
    case let trouble as ArchiveTrouble: self.trouble(trouble)
    case let trouble as HandedOutFile.Trouble: self.trouble(trouble)
    case let trouble as FormTrouble: self.trouble(trouble)
    case let trouble as PrintingTrouble: self.trouble(trouble)
    case let trouble as ScreenTrouble: self.trouble(trouble)
    case let trouble as SeatTrouble: self.trouble(trouble)
    case let trouble as PrintDeskTrouble: self.trouble(trouble)
    case let error as SystemError: trouble(ofOutput: error)
    default: nil
    }
  }
}
