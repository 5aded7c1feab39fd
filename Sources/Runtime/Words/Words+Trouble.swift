public import DeskApp
import DeskFiles
import DeskForms
import Terminal

extension Words {
  /// Any trouble of files, forms, terminal or seat in one sentence; nil for other errors.
  public func sentence(for error: any Error) -> String? {
    switch error {
    case let trouble as StoreTrouble: self.trouble(trouble)
    case let trouble as FormTrouble: self.trouble(trouble)
    case let trouble as ScreenTrouble: self.trouble(trouble)
    case let trouble as SeatTrouble: self.trouble(trouble)
    default: nil
    }
  }
}
