/// One stretch of time in which a dossier waits for somebody outside the desk.
///
/// Waits are a ledger: each supplement request, debt of money or stop adds one, and none is ever
/// removed.
public struct Wait: Hashable, Sendable, Codable {
  /// When the desk asked.
  public var from: Moment
  /// When what was asked for was complete; nil while the dossier still waits.
  public var to: Moment?

  /// A wait from asking to completion; open while `to` is nil.
  public init(from: Moment, to: Moment? = nil) {
    self.from = from
    self.to = to
  }
}

/// What the time limit does after a wait; a fact of each procedure.
///
/// The general rule starts the full period again (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4); some
/// special laws only leave the waiting out.
public enum AfterWait: String, CaseIterable, Hashable, Sendable, Codable {
  /// The waiting is given back and the rest of the period goes on.
  case pause
  /// The full period counts again from the day of completion, which itself is not counted.
  case restart
}
