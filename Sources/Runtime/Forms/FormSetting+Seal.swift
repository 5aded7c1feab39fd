public import DeskFiles
public import DeskForms
import DeskOperations

extension FormSetting {
  /// The same with the head of the history's chain where paper is to witness it: on a summary the
  /// seal of the event that closed the period, or else as its last day left it.
  public func sealed(
    by store: DeskStore, for content: FormContent
  ) throws(StoreTrouble) -> FormSetting {
    let sheet: SummarySheet
    switch content {
    case .summary(let summary): sheet = summary
    case .registerClosing(let closing): sheet = closing.sheet
    default: return self
    }
    var setting = self
    setting.chainHead =
      if let mark = sheet.closed?.mark {
        try store.seal(of: mark)
      } else {
        try store.head(of: sheet.figures.to)
      }
    return setting
  }
}
