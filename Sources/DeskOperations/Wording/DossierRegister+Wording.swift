extension DossierRegister.Remark {
  /// The remark (ghi chú) as the register prints it.
  public var wording: String {
    switch self {
    case .corrected(let date, let values, let reason, let void):
      let list = values.map { "\($0.old ?? "trống") → \($0.new ?? "trống")" }
      return
        "Đính chính ngày \(date.slashed): \(list.joined(separator: "; ")) (\(reason))"
        + (void.map { "; phiếu \($0) hết hiệu lực" } ?? "")
    case .supplement(let date, let number, let completed):
      let end = completed.map { "đã đủ ngày \($0.slashed)" } ?? "chưa bổ sung"
      return "Yêu cầu bổ sung\(named(number)) ngày \(date.slashed), \(end)"
    case .extended(let date, let number, let promised):
      return
        "Xin lỗi, gia hạn\(named(number)) ngày \(date.slashed), hẹn lại \(promised.date.slashed)"
    case .moved(let due, let after): return "Hạn sau khi \(after): \(due.clockAndDate)"
    case .refused(let date, let number, let reason):
      return "Từ chối\(named(number)) ngày \(date.slashed): \(reason)"
    case .withdrawn(let date, let reason): return "Rút hồ sơ ngày \(date.slashed): \(reason)"
    case .stopped(let date, let number, let reason):
      return "Dừng giải quyết\(named(number)) ngày \(date.slashed): \(reason)"
    case .papersReturned(let date, let recipient):
      return "Trả lại giấy tờ ngày \(date.slashed) cho \(recipient)"
    case .entered(let date): return "Nhập vào máy ngày \(date.slashed)"
    case .otherCode(let code): return "Mã ở hệ thống khác: \(code)"
    case .note(let text): return text
    }
  }

  private func named(_ number: BookNumber?) -> String {
    number.map { " số \($0)" } ?? ""
  }
}
