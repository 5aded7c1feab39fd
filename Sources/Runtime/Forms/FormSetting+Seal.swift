public import DeskFiles
public import DeskForms
import DeskOperations

extension FormSetting {
  /// The same with the head of the history's chain where paper is to witness it: on the summary of a
  /// day, as that day left it.
  public func sealed(
    by store: DeskStore, for content: FormContent
  ) throws(StoreTrouble) -> FormSetting {
    guard case .summary(let summary) = content else { return self }
    var setting = self
    setting.chainHead = try store.head(of: summary.date)
    return setting
  }
}
