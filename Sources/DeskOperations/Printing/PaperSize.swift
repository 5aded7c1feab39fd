/// The paper a form is laid out for.
public enum PaperSize: String, CaseIterable, Hashable, Sendable, Codable {
  /// 210 × 297 mm.
  case a4
  /// 148 × 210 mm.
  case a5
  /// A4 held sideways with both copies of a slip on it, to be cut apart; other forms as on A4.
  case twoOnA4 = "a4x2"
  /// A roll 80 mm wide, for tickets.
  case roll80 = "80mm"
  /// A roll 58 mm wide, for tickets.
  case roll58 = "58mm"
}
