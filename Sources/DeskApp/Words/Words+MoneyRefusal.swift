import DeskOperations

/// What the clerk reads when money, or who decides, stands in the way.
extension Words {
  func refusalAboutMoney(_ refusal: Refusal) -> String {
    switch refusal {
    case .notPaid(let code, let amount):
      self(
        "Hồ sơ \(code) còn phải nộp \(money(amount)) phí chứng thực nên chưa trả được. Vui lòng thu phí hoặc ghi miễn trước.",
        "Dossier \(code) still owes \(money(amount)) for its certification, so it cannot be handed over. Please take the fee or note the exemption first."
      )
    case .certifyInstead(let procedure):
      self(
        "Thủ tục \(procedure) phải vào sổ chứng thực, có số và phí. Vui lòng dùng màn hình Chứng thực (F8) hoặc lệnh motcua certify.",
        "The procedure \(procedure) needs a number in a certification register, and its fee. Please use the screen Certify (F8) or the command motcua certify."
      )
    case .notDecidedHere(let agency):
      self(
        "Hồ sơ do \(agency) giải quyết nên ở đây không trả kết quả ngay được. Vui lòng tiếp nhận bằng F10.",
        "\(agency) decides this dossier, so no result can be handed over here. Please receive it with F10."
      )
    case .paidAndExempt:
      self(
        "Hồ sơ vừa ghi đã thu phí vừa ghi được miễn. Vui lòng chọn một trong hai.",
        "The dossier is noted both as paid and as exempt. Please choose one of the two.")
    case .exemptionElsewhere(let name, let fields):
      self(
        "Diện “\(name)” chỉ áp dụng cho lĩnh vực \(fields.joined(separator: ", ")). Vui lòng chọn diện khác.",
        "The ground “\(name)” is for \(fields.joined(separator: ", ")) alone. Please choose another one."
      )
    case .aboveLimit(let field, let limit):
      self(
        "Chưa nhận \(self.field(field)) vì lớn hơn \(most(limit, of: field)). Vui lòng kiểm tra rồi nhập lại.",
        "The \(self.field(field)) is above \(most(limit, of: field)). Please check it and enter it again."
      )
    default: ""
    }
  }

  private func most(_ limit: Int, of field: Refusal.Field) -> String {
    field == .amount ? money(limit) : String(limit)
  }
}
