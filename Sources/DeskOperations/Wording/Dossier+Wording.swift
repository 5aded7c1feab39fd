/// The field's own words for what dossiers are and where they stand.
extension DossierStatus {
  /// The state as clerks and citizens name it.
  public var wording: String {
    switch self {
    case .filed: "Mới nộp, chờ tiếp nhận"
    case .received: "Đã tiếp nhận"
    case .processing: "Đang giải quyết"
    case .waiting: "Chờ bổ sung"
    case .paying: "Chờ nộp tiền"
    case .finished: "Đã có kết quả"
    case .returned: "Đã trả kết quả"
    case .refused: "Từ chối"
    case .withdrawn: "Đã rút"
    case .stopped: "Dừng giải quyết"
    }
  }
}

extension Dossier {
  /// What the applicant did that moved the due date, after “sau khi”.
  public var movedAfter: String {
    switch hasEndedWaits {
    case (true, true): "bổ sung hồ sơ và nộp phí, lệ phí"
    case (false, true): "nộp phí, lệ phí"
    default: "bổ sung hồ sơ"
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

extension SubChannel {
  /// The special way to the counter.
  public var wording: String {
    switch self {
    case .atHome: "Tại nhà"
    case .hamlet: "Tại thôn, ấp"
    case .mobile: "Đăng ký lưu động"
    case .afterHours: "Ngoài giờ"
    }
  }
}

extension Procedure.OnlineLevel {
  /// How much of it is done online.
  public var wording: String {
    switch self {
    case .full: "Toàn trình"
    case .partial: "Một phần"
    case .none: "Chưa cung cấp"
    }
  }
}

extension Intake {
  /// The way of filing with its level or special way, such as `Trực tiếp (tại nhà)`.
  public var channelWording: String {
    let special = subChannel?.wording ?? (channel == .online ? onlineLevel?.wording : nil)
    return special.map { "\(channel.wording) (\($0.lowercased()))" } ?? channel.wording
  }
}

extension ReturnMethod {
  /// The way of collecting.
  public var wording: String {
    switch self {
    case .counter: "Trực tiếp tại Bộ phận Một cửa"
    case .post: "Qua dịch vụ bưu chính công ích"
    case .online: "Bản điện tử trên Cổng Dịch vụ công"
    case .home: "Trả tại nhà"
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

extension Intake.Paper {
  /// The paper, with the database that replaces it.
  public var wording: String {
    lookup.map { "\(name) (khai thác từ \($0.source))" } ?? name
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
    case .guide: "Người hướng dẫn"
    }
  }
}

extension FeePayment.Kind {
  /// A fee or a charge.
  public var wording: String {
    switch self {
    case .fee: "Phí"
    case .charge: "Lệ phí"
    }
  }
}

extension FeePayment.Means {
  /// The way of paying.
  public var wording: String {
    switch self {
    case .cash: "Tiền mặt"
    case .transfer: "Chuyển khoản"
    case .online: "Trực tuyến"
    }
  }
}

extension Assist.Kind {
  /// What kind of help a guide gave.
  public var wording: String {
    switch self {
    case .reception: "Đón tiếp, lấy số, chỉ quầy"
    case .onlineFiling: "Hỗ trợ nộp trực tuyến"
    case .form: "Hỗ trợ viết tờ khai"
    case .account: "Hỗ trợ tài khoản định danh"
    case .mobility: "Đưa đón, hỗ trợ đi lại"
    case .other: "Hỗ trợ khác"
    }
  }
}

extension ProcedureReview.Verdict {
  /// The proposal.
  public var wording: String {
    switch self {
    case .keep: "Giữ nguyên"
    case .simplify: "Đơn giản hóa"
    case .abolish: "Bãi bỏ"
    }
  }
}
