import DeskApp
import DeskOperations

extension Words {
  /// What an event did, in a few words.
  func happening(_ event: Event) -> String {
    switch event.change {
    case .dossierReceived: self("tiếp nhận", "received")
    case .dossierPassed(let pass): self("chuyển đến \(pass.to.unit)", "passed to \(pass.to.unit)")
    case .supplementRequested(let request):
      self("yêu cầu bổ sung: ", "supplement requested: ") + request.items.joined(separator: "; ")
    case .supplementCompleted: self("đã bổ sung đủ", "supplement complete")
    case .dossierFinished: self("có kết quả", "result ready")
    case .dossierReturned(let handing):
      self("trả kết quả cho \(handing.recipient)", "result returned to \(handing.recipient)")
    case .dossierRefused: self("từ chối", "refused")
    case .dossierWithdrawn: self("rút hồ sơ", "withdrawn")
    case .slipPrinted(let print): self("in giấy hẹn lần \(print.copy)", "slip printed, copy \(print.copy)")
    case .ticketTaken: self("lấy số", "number taken")
    case .ticketCalled: self("gọi số", "number called")
    case .ticketServed: self("phục vụ xong", "served")
    case .ticketMissed: self("vắng", "not there")
    case .ticketCancelled: self("bỏ số", "number given up")
    }
  }
}
