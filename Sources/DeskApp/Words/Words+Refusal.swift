public import DeskOperations

extension Words {
  /// What the clerk reads when the desk refuses: what happened and what to do.
  public func refusal(_ refusal: Refusal, _ rules: Rulebook) -> String {
    "\(refusal)"
  }
}
