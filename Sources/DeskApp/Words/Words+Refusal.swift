public import DeskOperations

extension Words {
  /// What the clerk reads when the desk refuses: what happened, why, and what to do now.
  public func refusal(_ refusal: Refusal, _ rules: Rulebook) -> String {
    switch refusal {
    case .clockWentBack, .unknownPerson, .unknownCounter, .counterNeeded:
      refusalAboutPlace(refusal, rules)
    case .unknownDossier, .unknownProcedure, .procedureNotInForce, .timeNeeded, .unknownVariant,
      .unusableCode:
      refusalAboutIntake(refusal, rules)
    case .missing, .malformed, .tooLong, .unclean, .keyUsedBefore:
      refusalAboutField(refusal)
    case .notPossible(let step, let code, let status, let article):
      self(
        "Hồ sơ \(code) đang ở trạng thái “\(self.status(status))” nên không thể \(self.step(step))\(cited(article)). \(remedy(step, status))",
        "Dossier \(code) is “\(self.status(status))”, so you cannot \(self.step(step))\(cited(article)). \(remedy(step, status))"
      )
    case .momentOutOfOrder, .notAfterwards, .supervisorNeeded, .extendedBefore, .tooLateToExtend,
      .dateNotLater, .nothingToExtend, .authorisationNeeded, .nothingToCorrect, .lawSilent,
      .booksMissing, .unknownName, .dutyNotPossible, .resultVoid:
      refusalAboutLaw(refusal)
    case .clockNotStarted(let code, let agency):
      self(
        "Hồ sơ \(code) do \(agency) giải quyết, chưa ghi lúc cơ quan đó nhận nên chưa ghi có kết quả được. Vui lòng ghi cơ quan nơi khác đã nhận (phím f) trước.",
        "\(agency) decides dossier \(code), and its receipt there is not noted, so no result can be. Please note that receipt (key f) first."
      )
    case .notPaid, .certifyInstead, .notDecidedHere, .paidAndExempt, .exemptionElsewhere,
      .aboveLimit:
      refusalAboutMoney(refusal)
    case .alreadyThere(let code, let unit):
      self(
        "Hồ sơ \(code) đang ở \(unit) rồi nên không phải chuyển. Vui lòng chọn nơi khác, hoặc ghi nhận lại nếu hồ sơ đã về một cửa.",
        "Dossier \(code) is with \(unit) already. Please choose somebody else, or take it back first if it came to the desk."
      )
    case .notChecked(let code):
      self(
        "Hồ sơ \(code) chưa chuyển cho chuyên môn nên không thể yêu cầu “sau thẩm định”. Vui lòng yêu cầu bổ sung của một cửa.",
        "Dossier \(code) never left the desk, so no specialist can have checked it. Please ask in the desk's own name."
      )
    case .unknownLeg, .legNeeds, .legWaits, .legNotPossible, .legsOpen, .unknownReceipt,
      .moreThanPaid, .unknownEntry:
      refusalAboutPart(refusal)
    case .onlyPersonCorrectable, .receiptAfterAct, .backlogNeedsMoment, .dayPassed,
      .enteredBefore:
      refusalAboutReceipt(refusal)
    case .noPaper(let paper, let code):
      self(
        "Hồ sơ \(code) không có \(self.paper(paper)) vì chưa có việc đó trong quá trình hồ sơ. Xin xem các giấy hiện có bằng phím G ở màn hình hồ sơ.",
        "Dossier \(code) has no such paper (\(self.paper(paper))), because its history holds no such step. Please see which papers there are with the key G on the dossier's screen."
      )
    case .noSuchPeriod, .periodNotOver, .closedAlready, .unfinished: refusalToClose(refusal)
    case .nothingToPrint(let what):
      self(
        "Không có gì để in cho “\(what)”. Vui lòng kiểm tra lại ngày, đơn vị hoặc số.",
        "There is nothing to print for “\(what)”. Please check the day, the unit or the number.")
    case .queueFull, .nobodyWaiting, .nobodyForCounter, .unknownTicket, .ticketNotPossible,
      .ticketElsewhere, .calledEnough, .nothingToTransfer, .nothingToUndo, .nothingOpen,
      .onlySupervisor, .onlyReception,
      .counterHeld, .counterBusy, .counterNotPossible, .closedThen, .unknownAppointment,
      .appointmentOnOtherDay, .appointmentTakenUp:
      refusalAboutQueue(refusal, rules)
    }
  }

  private func refusalAboutPlace(_ refusal: Refusal, _ rules: Rulebook) -> String {
    let counters = rules.settings.counters.map { String($0.number) }.joined(separator: ", ")
    return switch refusal {
    case .clockWentBack(let now, let last):
      self(
        "Đồng hồ máy đang là \(now.clockAndDate), sớm hơn việc ghi gần nhất lúc \(last.clockAndDate), nên chưa ghi gì. Vui lòng chỉnh lại giờ của máy rồi làm lại; nếu giờ máy đúng, hãy báo phụ trách: lần ghi đó sai ngày.",
        "The machine's clock says \(now.clockAndDate), before the last entry at \(last.clockAndDate), so nothing was written. Please set the clock and try again; if it is right, tell the supervisor: that entry bears a wrong day."
      )
    case .unknownPerson(let id):
      self(
        "Danh sách không có người “\(id)” hoặc người này đã nghỉ việc. Vui lòng chọn người khác hoặc báo người phụ trách sửa people.json.",
        "Nobody called “\(id)” works here. Please choose somebody else, or ask the supervisor to correct people.json."
      )
    case .unknownCounter(let number):
      self(
        "Đơn vị không có quầy \(number). Vui lòng chọn một trong các quầy: \(counters).",
        "There is no counter \(number) here. Please choose one of these: \(counters).")
    default:
      self(
        "Việc này phải làm tại một quầy, mà chương trình đang mở ngoài quầy. Vui lòng mở lại với --counter và số quầy (\(counters)).",
        "This has to be done at a counter, and the program was opened away from one. Please open it again with --counter and a number (\(counters))."
      )
    }
  }

  private func refusalAboutIntake(_ refusal: Refusal, _ rules: Rulebook) -> String {
    func name(_ code: String) -> String {
      rules.catalogue[code].map { "“\($0.name)” (\(code))" } ?? "“\(code)”"
    }
    return switch refusal {
    case .unknownDossier(let code):
      self(
        "Không có hồ sơ mang mã “\(code)”. Vui lòng kiểm tra lại mã hoặc tìm theo họ tên.",
        "No dossier has the code “\(code)”. Please check it, or search by name.")
    case .unknownProcedure(let code):
      self(
        "Danh mục không có thủ tục “\(code)”. Vui lòng tìm lại theo tên thủ tục.",
        "The catalogue has no procedure “\(code)”. Please search by its name.")
    case .procedureNotInForce(let code):
      self(
        "Thủ tục \(name(code)) đã hết hiệu lực nên không thể tiếp nhận. Vui lòng chọn thủ tục đang áp dụng.",
        "The procedure \(name(code)) is no longer in force, so nothing can be received for it. Please choose one that is."
      )
    case .timeNeeded(let code):
      self(
        "Nguồn chưa nêu rõ thời hạn của thủ tục \(name(code)). Vui lòng nhập thời hạn và nơi đã đọc thời hạn đó.",
        "The source does not say how long the procedure \(name(code)) takes. Please enter the time and where you read it."
      )
    case .unknownVariant(let variant):
      self(
        "Thủ tục này không có trường hợp “\(variant)”. Vui lòng chọn lại trường hợp trong danh sách.",
        "This procedure has no case “\(variant)”. Please choose one from the list.")
    case .unusableCode(let pattern):
      self(
        "Mẫu mã hồ sơ “\(pattern)” cho ra mã không dùng được hoặc đã có, nên chưa tiếp nhận. Vui lòng báo người phụ trách sửa desk.json.",
        "The pattern “\(pattern)” gives a dossier code that is unusable or already in use, so nothing was received. Please ask the supervisor to correct desk.json."
      )
    default: ""
    }
  }

  private func refusalAboutField(_ refusal: Refusal) -> String {
    switch refusal {
    case .missing(.key):
      self(
        "Yêu cầu thiếu mã nhận dạng nên chưa được ghi. Vui lòng làm lại.",
        "The request carries no key, so nothing was written. Please try again.")
    case .keyUsedBefore:
      self(
        "Mã của yêu cầu đã dùng cho một việc khác nên chưa ghi gì. Vui lòng làm lại.",
        "The key of the request was used for something else, so nothing was written. Please try again."
      )
    case .missing(let field):
      self(
        "Chưa có \(self.field(field)), là nội dung bắt buộc. Vui lòng nhập rồi làm lại.",
        "The \(self.field(field)) must be filled in and is empty. Please enter it and try again.")
    case .malformed(let field, let text):
      self(
        "Chưa nhận \(self.field(field)) “\(text)” vì không đúng dạng. Vui lòng \(example(field)).",
        "The \(self.field(field)) “\(text)” does not look right. Please \(example(field)).")
    case .tooLong(let field, let limit):
      self(
        "Chưa nhận \(self.field(field)) vì dài quá \(limit) ký tự. Vui lòng viết ngắn lại.",
        "The \(self.field(field)) is longer than \(limit) characters. Please shorten it.")
    case .unclean(let field):
      self(
        "Chưa nhận \(self.field(field)) vì có ký tự ẩn hoặc ký tự điều khiển. Vui lòng xóa ô rồi gõ lại bằng tay.",
        "The \(self.field(field)) holds hidden or control characters. Please clear the field and type it by hand."
      )
    default: ""
    }
  }
}
