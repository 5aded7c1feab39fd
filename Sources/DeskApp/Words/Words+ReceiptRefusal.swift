import DeskOperations

/// What the clerk reads when a receipt cannot be put right, or an old one not be entered.
extension Words {
  func refusalAboutReceipt(_ refusal: Refusal) -> String {
    switch refusal {
    case .onlyPersonCorrectable(let code):
      self(
        "Hồ sơ \(code) đã có kết quả nên chỉ đính chính được thông tin người, không đổi thủ tục, giấy tờ hay ngày giờ tiếp nhận. Vui lòng chỉ sửa thông tin người.",
        "Dossier \(code) has its result, so only the person can be corrected, not procedure, papers or moment of receipt. Please change the person alone."
      )
    case .receiptAfterAct(let moment, let act):
      self(
        "Ngày giờ tiếp nhận \(moment.clockAndDate) sau việc đã làm với hồ sơ lúc \(act.clockAndDate) nên chưa ghi gì. Vui lòng nhập thời điểm sớm hơn việc đó.",
        "The receipt at \(moment.clockAndDate) would come after what was done with the dossier at \(act.clockAndDate), so nothing was written. Please give an earlier moment."
      )
    case .backlogNeedsMoment:
      self(
        "Hồ sơ tồn phải ghi ngày giờ đã tiếp nhận trước đây. Vui lòng nhập ngày giờ trên giấy hẹn cũ.",
        "An old dossier needs the moment at which it was received. Please give the one on its old slip."
      )
    case .dayPassed(.appointment, let date):
      self(
        "Giờ hẹn ngày \(date.slashed) đã qua nên chưa ghi gì. Vui lòng chọn giờ sau lúc này.",
        "The time on \(date.slashed) has passed, so nothing was written. Please choose a later one."
      )
    case .dayPassed(let field, let date):
      self(
        "Ngày \(date.slashed) (\(self.field(field))) đã qua nên chưa ghi gì. Vui lòng chọn hôm nay hoặc ngày sau.",
        "The \(self.field(field)) \(date.slashed) has passed, so nothing was written. Please choose today or later."
      )
    case .enteredBefore(let number, let code):
      self(
        "Hồ sơ tồn số “\(number)” đã được nhập với mã \(code) nên chưa ghi gì. Vui lòng kiểm tra lại số cũ.",
        "The old dossier “\(number)” was entered before as \(code), so nothing was written. Please check the old number."
      )
    default: ""
    }
  }
}
