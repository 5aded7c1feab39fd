/// The field's own words for what dossiers are and where they stand.
extension DossierStatus {
  /// The state as clerks and citizens name it.
  public var wording: String {
    switch self {
    case .received: "Đã tiếp nhận"
    case .processing: "Đang giải quyết"
    case .waiting: "Chờ bổ sung"
    case .finished: "Đã có kết quả"
    case .returned: "Đã trả kết quả"
    case .refused: "Từ chối"
    case .withdrawn: "Đã rút"
    }
  }
}

extension Channel {
  /// The way of filing.
  public var wording: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Bưu chính công ích"
    }
  }
}

extension ReturnMethod {
  /// The way of collecting.
  public var wording: String {
    switch self {
    case .counter: "Trực tiếp tại Bộ phận Một cửa"
    case .post: "Qua dịch vụ bưu chính công ích"
    case .online: "Bản điện tử trên Cổng Dịch vụ công"
    }
  }
}

extension Component.Kind {
  /// The form of a paper.
  public var wording: String {
    switch self {
    case .original: "Bản chính"
    case .copy: "Bản sao"
    case .certified: "Bản chứng thực"
    case .present: "Xuất trình"
    }
  }
}

extension Punctuality {
  /// Early, on time or late.
  public var wording: String {
    switch self {
    case .early: "Trước hạn"
    case .onTime: "Đúng hạn"
    case .late: "Quá hạn"
    }
  }
}

extension Person.Role {
  /// What somebody does at the desk.
  public var wording: String {
    switch self {
    case .clerk: "Người tiếp nhận"
    case .supervisor: "Phụ trách"
    case .officer: "Công chức giải quyết"
    }
  }
}
