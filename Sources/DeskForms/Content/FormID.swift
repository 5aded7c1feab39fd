import DeskOperations

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
  /// Mẫu số 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
  public static let supplement = FormID(rawValue: "supplement")
  /// Mẫu số 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ.
  public static let refusal = FormID(rawValue: "refusal")
  /// Mẫu số 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.
  public static let apology = FormID(rawValue: "extension")
  /// Mẫu số 05, Thông báo dừng giải quyết hồ sơ.
  public static let stop = FormID(rawValue: "stop")
  /// Mẫu số 06, Phiếu kiểm soát quá trình giải quyết hồ sơ.
  public static let control = FormID(rawValue: "control")
  /// Mẫu số 07, Sổ theo dõi hồ sơ.
  public static let register = FormID(rawValue: "register")
  /// One receipt for several dossiers.
  public static let severalReceipt = FormID(rawValue: "several-receipt")
  /// The slip for guidance given.
  public static let guidance = FormID(rawValue: "guidance")
  /// Giấy bàn giao hồ sơ.
  public static let handOver = FormID(rawValue: "handover")
  /// Phiếu đôn đốc.
  public static let reminder = FormID(rawValue: "reminder")
  /// Phiếu bàn giao kết quả.
  public static let handBack = FormID(rawValue: "handback")
  /// Giấy biên nhận trả kết quả.
  public static let returnReceipt = FormID(rawValue: "receipt")
  /// Biên lai thu tiền phí, lệ phí.
  public static let feeReceipt = FormID(rawValue: "fee-receipt")
  /// The statement of fees and charges.
  public static let feeStatement = FormID(rawValue: "fee-statement")
  /// The receipt for documents to be certified.
  public static let certificationReceipt = FormID(rawValue: "certification-receipt")
  /// A certification register.
  public static let certificationRegister = FormID(rawValue: "certification-register")
  /// Biên bản khóa sổ at the end of a year.
  public static let registerClosing = FormID(rawValue: "register-closing")
  /// Biên bản giao nhận hồ sơ with the post.
  public static let postMinutes = FormID(rawValue: "post-minutes")
  /// The commune's letter of condolence.
  public static let condolence = FormID(rawValue: "condolence")
  /// The summary of a day or a longer period.
  public static let summary = FormID(rawValue: "summary")
  /// The number that somebody holds while waiting.
  public static let ticket = FormID(rawValue: PrintRecord.Order.ticketForm)
  /// A report, whichever.
  public static let report = FormID(rawValue: "report")
  /// The application form of a procedure, whichever it is.
  public static let application = FormID(rawValue: "application")

  /// The form of a dossier's paper.
  init(_ paper: IssuedPaper) {
    self =
      switch paper {
      case .slip: .slip
      case .certificationReceipt: .certificationReceipt
      case .feeReceipt: .feeReceipt
      case .condolence: .condolence
      case .supplement: .supplement
      case .refusal: .refusal
      case .apology: .apology
      case .stop: .stop
      case .control: .control
      case .returnReceipt: .returnReceipt
      }
  }
}

/// In which shape a form is wanted.
public enum FormFormat: String, CaseIterable, Hashable, Sendable {
  /// Plain text of 80 columns, for a screen or any printer.
  case text
  /// One self-contained page for a browser or a PDF tool.
  case html
}
