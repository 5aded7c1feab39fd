/// What somebody pays at once.
public struct FeePayment: Hashable, Sendable, Codable {
  /// Whether a line is a fee or a charge; the State keeps them apart.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Phí.
    case fee
    /// Lệ phí.
    case charge
  }

  /// By which way money comes.
  public enum Means: String, CaseIterable, Hashable, Sendable, Codable {
    /// Tiền mặt.
    case cash
    /// Chuyển khoản.
    case transfer
    /// Trực tuyến.
    case online
  }

  /// One thing that is paid for.
  public struct Line: Hashable, Sendable, Codable {
    /// What it is for.
    public var name: String
    /// A fee or a charge.
    public var kind: Kind
    /// In đồng; above 0.
    public var amount: Int

    /// One thing that is paid for.
    public init(name: String, kind: Kind, amount: Int) {
      self.name = name
      self.kind = kind
      self.amount = amount
    }
  }

  /// Who pays.
  public var payer: String
  /// What for; at least one.
  public var lines: [Line]
  /// By which way.
  public var means: Means

  /// In đồng.
  public var total: Int { lines.reduce(0) { $0 + $1.amount } }

  /// What somebody pays at once.
  public init(payer: String, lines: [Line], means: Means = .cash) {
    self.payer = payer
    self.lines = lines
    self.means = means
  }
}
