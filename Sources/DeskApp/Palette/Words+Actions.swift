extension Words {
  /// Further words by which somebody may look for what an action does.
  func otherNames(of action: Action) -> String {
    switch action {
    case .openIntake: self("nhận hồ sơ mới giấy hẹn", "intake new dossier")
    case .openDossiers: self("danh sách sổ theo dõi", "list register")
    case .openDeadlines: self("quá hạn đến hạn tồn trễ", "late due overdue")
    case .openQueue: self("số thứ tự gọi số lấy số xếp hàng", "ticket call number")
    case .openProcedures: self("danh mục tra cứu giấy tờ", "catalogue")
    case .openSummary:
      self(
        "tổng hợp báo cáo số liệu trong ngày chốt khóa sổ đối chiếu",
        "summary report figures close reconcile")
    case .openCertification: self("bản sao sao y chữ ký", "copies signatures")
    case .openFeeStatement: self("biên lai thu tiền tháng", "receipts money month")
    case .openReports:
      self(
        "thống kê biểu mẫu 06a 07a chỉ tiêu tỷ lệ trực tuyến xuất excel csv",
        "statistics forms targets share online excel csv")
    case .openCommitments: self("cam kết rút ngắn thời gian", "commitments")
    case .openReviews: self("bảng rà soát đơn giản hóa bãi bỏ chi phí", "simplify abolish cost")
    case .openGuidance: self("sổ hướng dẫn tư vấn lời gửi", "advice message")
    case .openDuty: self("ca trực đội văn minh công sở hỗ trợ", "shift assistance")
    case .openHandOver: self("giao nhận chuyển hồ sơ giấy đơn vị", "pass papers units")
    case .openUncollected: self("trả kết quả chưa nhận kệ nhắc liên hệ", "return shelf remind")
    case .openTomorrow:
      self("ngày mai ngày làm việc tới sắp trễ nguy cơ rủi ro", "next working day risk late due")
    case .openReminders:
      self("nhắc việc giục phiếu đôn đốc tin nhắn zalo", "remind message late keeper")
    case .openQueueReport:
      self("hàng đợi thời gian chờ theo ngày tuần tháng", "queue waits by day week month")
    case .openSupervisor:
      self("phụ trách theo dõi quầy hàng đợi bảng trễ", "board watch counters queue late")
    case .toggleTyping: self("bỏ dấu bộ gõ telex vni unikey", "input method diacritics")
    case .openScanner: self("máy quét mã vạch QR căn cước cài đặt", "scanner QR barcode set up")
    case .openPrintLog: self("máy in in lại lệnh in giấy đã in", "printer reprint jobs")
    case .changeTyping: self("bỏ dấu bộ gõ kiểu gõ", "input method diacritics")
    case .openRekey:
      self("sao chép nhập lại hệ thống tỉnh cổng dịch vụ công", "copy retype provincial portal")
    case .help: self("giúp đỡ phím", "keys")
    case .quit: self("đóng kết thúc chương trình", "close end")
    default: ""
    }
  }
}
