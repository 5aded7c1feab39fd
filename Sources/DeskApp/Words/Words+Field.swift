public import DeskOperations

extension Words {
  /// What can be filled in, in the middle of a sentence.
  public func field(_ field: Refusal.Field) -> String {
    switch field {
    case .name: self("họ tên chủ hồ sơ", "applicant's name")
    case .personalID: self("số giấy tờ tùy thân", "identity number")
    case .phone: self("số điện thoại", "telephone number")
    case .address: self("địa chỉ", "address")
    case .email: self("thư điện tử", "e-mail address")
    case .submitter: self("họ tên người nộp", "submitter's name")
    case .papers: self("thành phần hồ sơ", "list of papers")
    case .sets: self("số bộ hồ sơ", "number of sets")
    case .fee: self("phí, lệ phí", "fee")
    case .settlement:
      self("cách xử lý phí, lệ phí đã nộp", "word on what becomes of the fees paid")
    case .note: self("ghi chú", "remark")
    case .reason: self("lý do", "reason")
    case .items: self("nội dung cần bổ sung", "list of what is missing")
    case .recipient: self("họ tên người nhận kết quả", "recipient's name")
    case .authorisation: self("giấy ủy quyền", "authorisation")
    case .result: self("kết quả", "result")
    case .unit: self("đơn vị nhận", "receiving unit")
    case .timeSource: self("nơi đã đọc thời hạn", "source of the time")
    case .service: self("việc cần làm", "errand")
    case .key: self("mã của yêu cầu", "key of the request")
    case .procedure: self("thủ tục", "procedure")
    case .variant: self("trường hợp", "case")
    case .receivedAt: self("ngày giờ tiếp nhận", "moment of receipt")
    case .channel: self("hình thức nộp", "way of filing")
    case .returnMethod: self("cách nhận kết quả", "way of collecting")
    case .lookup: self("kết quả tra cứu dữ liệu", "result of the look-up")
    case .database: self("cơ sở dữ liệu", "database")
    case .otherCode: self("mã hồ sơ ở nơi khác", "code elsewhere")
    case .item: self("số hiệu bưu gửi", "number of the postal item")
    case .postal: self("số biên bản giao nhận", "number of the hand-over minutes")
    case .agency: self("cơ quan có thẩm quyền", "competent agency")
    case .filedAt: self("ngày giờ nộp", "moment of filing")
    case .clearBy: self("hạn giải quyết dứt điểm", "clearing day")
    case .legs: self("các bước liên thông", "legs")
    case .place: self("nơi để kết quả", "place of the result")
    case .signatory: self("người ký", "signatory")
    case .amount: self("số tiền", "amount")
    case .purpose: self("nội dung thu", "purpose")
    case .exemption: self("diện miễn", "exemption")
    case .originals: self("bản chính trả lại", "originals given back")
    case .documents: self("giấy tờ chứng thực", "documents")
    case .pages: self("số trang", "number of pages")
    case .copies: self("số bản", "number of copies")
    case .kind: self("loại việc", "kind")
    case .register: self("sổ", "register")
    case .proposal: self("nội dung đề xuất", "proposal")
    case .listener: self("họ tên người được hướng dẫn", "name of who was told")
    case .feeKind: self("loại khoản thu (phí hay lệ phí)", "kind of payment (fee or charge)")
    case .cost: self("chi phí tuân thủ", "cost of complying")
    case .group: self("nhóm việc", "service group")
    case .priority: self("diện ưu tiên", "class of priority")
    case .minutes: self("số phút", "minutes")
    case .appointment: self("lịch hẹn", "appointment")
    case .payer: self("họ tên người nộp tiền", "payer's name")
    }
  }

  /// How to fill a field in rightly, as the end of “Vui lòng …” or “Please …”.
  func example(_ field: Refusal.Field) -> String {
    switch field {
    case .personalID:
      self("chỉ nhập chữ số và chữ cái, viết liền", "enter only digits and letters, unspaced")
    case .phone: self("nhập đủ chữ số như 0999 000 123", "enter all digits, like 0999 000 123")
    case .email: self("nhập dạng ten@noi.vn", "enter it like name@place.vn")
    case .sets, .papers: self("nhập số bản từ 1 trở lên", "enter how many, from 1")
    case .fee: self("nhập số tiền bằng đồng", "enter the amount in đồng")
    case .amount:
      self("nhập số tiền bằng đồng, lớn hơn 0", "enter an amount in đồng, above 0")
    case .cost:
      self(
        "nhập số tiền bằng đồng, sau không lớn hơn trước",
        "enter amounts in đồng, the later one not above the earlier")
    case .pages, .copies: self("nhập số từ 1 trở lên", "enter a number from 1")
    default: self("kiểm tra rồi nhập lại", "check it and enter it again")
    }
  }
}
