import DeskOperations

extension Words {
  /// What a field is called where the desk does not say it.
  func rekeyField(_ field: RekeyField) -> String {
    switch field {
    case .code: self("Mã hồ sơ", "Dossier code")
    case .otherCode: self("Mã ở hệ thống khác", "Code elsewhere")
    case .procedure: self("Mã thủ tục", "Procedure code")
    case .procedureName: self("Tên thủ tục", "Procedure")
    case .field: self("Lĩnh vực", "Field")
    case .channel: self("Hình thức nộp", "Filed by")
    case .applicantName: self("Chủ hồ sơ", "Applicant")
    case .applicantID: self("Số căn cước", "Identity number")
    case .applicantEmail: self("Thư điện tử", "E-mail")
    case .applicantPhone: self("Số điện thoại", "Telephone")
    case .applicantAddress: self("Địa chỉ", "Address")
    case .submitterName: self("Người nộp", "Brought by")
    case .submitterID: self("Số căn cước người nộp", "Their identity number")
    case .submitterPhone: self("Điện thoại người nộp", "Their telephone")
    case .filedAt: self("Ngày nộp", "Filed at")
    case .receivedAt: self("Ngày tiếp nhận", "Received at")
    case .due: self("Ngày hẹn trả", "Due")
    case .papers: self("Thành phần hồ sơ", "Papers")
    case .sets: self("Số bộ", "Sets")
    case .returnMethod: self("Nhận kết quả", "Result goes by")
    case .fees: self("Phí, lệ phí (đồng)", "Fees (đồng)")
    case .receivedBy: self("Người tiếp nhận", "Received by")
    case .note: self("Ghi chú", "Remark")
    case .result: self("Kết quả", "Result")
    }
  }
}
