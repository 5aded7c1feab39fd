/// The stable name of a form in the index `forms.json`.
public struct FormID: RawRepresentable, Hashable, Sendable, Codable {
  /// The name as files hold it, such as `slip-back`.
  public var rawValue: String

  /// A form by its name, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  public static let slip = FormID(rawValue: "slip")
  /// Its back, with the hotline.
  public static let slipBack = FormID(rawValue: "slip-back")
  /// The end-of-day summary.
  public static let summary = FormID(rawValue: "summary")
}

/// In which shape a form is wanted.
public enum FormFormat: String, CaseIterable, Hashable, Sendable {
  /// Plain text of 80 columns, for a screen or any printer.
  case text
  /// One self-contained page for a browser or a PDF tool.
  case html
}

/// The paper a form is laid out for.
public enum Paper: String, CaseIterable, Hashable, Sendable, Codable {
  /// 210 × 297 mm.
  case a4
  /// 148 × 210 mm.
  case a5
}
