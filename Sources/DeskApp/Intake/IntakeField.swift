import Canvas
import DeskOperations

/// A place of the intake form on which the cursor can stand.
enum IntakeField: Hashable, Sendable {
  case procedure
  case text(IntakeText)
  case choice(IntakeChoice)
  /// A leg of a linked procedure, by its position.
  case leg(Int)
  /// A paper of the checklist, by its position.
  case paper(Int)
  /// The database and the answer that replace a paper, by the paper's position.
  case lookupSource(Int), lookupResult(Int)
  /// The end of the form, where Enter receives the dossier.
  case finish
}

/// A field of the intake form into which one types; its raw value names it in a draft.
enum IntakeText: String, CaseIterable, Hashable, Sendable {
  case periodAmount, timeSource
  case name, personalID, phone, address, email
  case submitter, submitterID, submitterPhone
  case sets, fee, note, otherPaper
  case filedAt, portalCode, item, minutes, signedAt, agency
  case receivedAt, oldCode, clearBy

  /// The most characters it takes, no fewer than the desk accepts.
  var limit: Int {
    switch self {
    case .name, .submitter, .agency: 200
    case .personalID, .phone, .submitterID, .submitterPhone: 20
    case .address, .timeSource, .otherPaper: 300
    case .email: 100
    case .note: 1000
    case .periodAmount: 5
    case .sets: 3
    case .fee: 13
    case .filedAt, .signedAt: 20
    case .portalCode: 60
    case .item, .minutes: 50
    case .receivedAt, .clearBy: 20
    case .oldCode: 60
    }
  }

  /// What it holds.
  var content: TextField.Content {
    switch self {
    case .timeSource, .name, .address, .submitter, .note, .otherPaper, .agency: .words
    default: .code
    }
  }

  /// A field that holds nothing yet.
  var empty: TextField { TextField(maximumLength: limit, content: content) }

  func label(_ words: Words) -> String {
    switch self {
    case .periodAmount: words("Số lượng", "How many")
    case .timeSource: words("Đọc được ở đâu", "Read where")
    case .name: words("Chủ hồ sơ *", "Applicant *")
    case .personalID, .submitterID: words("Số căn cước", "Identity number")
    case .phone, .submitterPhone: words("Điện thoại", "Telephone")
    case .address: words("Địa chỉ", "Address")
    case .email: words("Thư điện tử", "E-mail")
    case .submitter: words("Người nộp (nếu khác)", "Brought by (if other)")
    case .sets: words("Số bộ hồ sơ", "Number of sets")
    case .fee: words("Đã thu phí (đồng)", "Fee collected (đồng)")
    case .note: words("Ghi chú", "Remark")
    case .otherPaper: words("Giấy tờ khác", "Another paper")
    case .filedAt: words("Nộp lúc", "Filed at")
    case .portalCode: words("Mã ở hệ thống khác", "Code elsewhere")
    case .item: words("Số hiệu bưu gửi", "Postal item")
    case .minutes: words("Số biên bản giao nhận", "Hand-over minutes")
    case .signedAt: words("Ký giao nhận lúc", "Minutes signed at")
    case .agency: words("Cơ quan ở nơi khác", "Agency elsewhere")
    case .receivedAt: words("Tiếp nhận lúc *", "Received at *")
    case .oldCode: words("Số hồ sơ cũ", "Old number")
    case .clearBy: words("Hạn dứt điểm *", "Clear by *")
    }
  }
}

/// A field of the intake form in which one chooses.
enum IntakeChoice: String, CaseIterable, Hashable, Sendable {
  case timeCase, periodKind, channel, onlineLevel, returnMethod, feeKind, feeMeans, exemption

  func label(_ words: Words) -> String {
    switch self {
    case .timeCase: words("Trường hợp", "Case")
    case .periodKind: words("Loại thời hạn *", "Kind of time *")
    case .channel: words("Hình thức nộp", "Filed by")
    case .onlineLevel: words("Mức trực tuyến", "Online level")
    case .returnMethod: words("Nhận kết quả", "Result goes by")
    case .feeKind: words("Khoản thu *", "Kind of payment *")
    case .feeMeans: words("Cách nộp tiền", "Paid by")
    case .exemption: words("Miễn phí, lệ phí", "Exempt from the fee")
    }
  }
}

/// Why the form cannot be sent yet, and where to put it right.
struct IntakeProblem: Error, Hashable {
  var field: IntakeField
  var sentence: String
}
