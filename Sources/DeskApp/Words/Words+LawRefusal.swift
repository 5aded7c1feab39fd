import DeskOperations

/// What the clerk reads when a limit or a missing right stands in the way.
extension Words {
  /// The article in brackets, with the space before it; nothing where none is known.
  func cited(_ article: String?) -> String {
    article.map { " (\($0))" } ?? ""
  }

  func refusalAboutLaw(_ refusal: Refusal) -> String {
    switch refusal {
    case .momentOutOfOrder(let moment, let earliest?, _):
      self(
        "Thời điểm \(moment.clockAndDate) sớm hơn việc đã ghi lúc \(earliest.clockAndDate) nên chưa ghi gì. Vui lòng nhập thời điểm từ đó về sau.",
        "\(moment.clockAndDate) lies before what was written at \(earliest.clockAndDate), so nothing was written. Please give a later moment."
      )
    case .momentOutOfOrder(let moment, nil, let latest):
      self(
        "Thời điểm \(moment.clockAndDate) chưa đến (bây giờ là \(latest.clockAndDate)) nên chưa ghi gì. Vui lòng kiểm tra lại ngày giờ.",
        "\(moment.clockAndDate) has not come yet (it is \(latest.clockAndDate)), so nothing was written. Please check date and hour."
      )
    case .notAfterwards:
      self(
        "Việc này chỉ ghi được đúng lúc làm, không ghi lùi ngày. Vui lòng bỏ thời điểm đã nhập.",
        "This can only be written down as it happens. Please leave the moment out.")
    case .supervisorNeeded(let round, let article):
      self(
        "Đây là lần yêu cầu bổ sung thứ \(round)\(cited(article)), phải có người phụ trách đồng ý. Vui lòng nêu người phụ trách và lý do; lần này sẽ bị tính trong báo cáo.",
        "This is request number \(round) for papers\(cited(article)) and needs a supervisor's consent. Please name the supervisor and the reason; it will be counted in reports."
      )
    case .extendedBefore(let times, let article):
      self(
        "Hồ sơ đã gia hạn đủ \(times) lần, không gia hạn thêm được\(cited(article)). Vui lòng giải quyết theo ngày đã hẹn lại.",
        "The dossier was already extended \(times) time(s), which is all that is allowed\(cited(article)). Please settle it by the date promised."
      )
    case .tooLateToExtend(let lastDay, let article):
      self(
        "Đã quá ngày cuối được xin gia hạn\(lastDay.map { " (\($0.slashed))" } ?? "")\(cited(article)) nên chưa ghi gì. Vui lòng giải quyết ngay và xin lỗi người nộp.",
        "The last day for extending\(lastDay.map { " (\($0.slashed))" } ?? "") has passed\(cited(article)), so nothing was written. Please settle it at once and apologise."
      )
    case .dateNotLater(let date, let due):
      self(
        "Ngày hẹn lại \(date.slashed) phải là ngày làm việc, trong năm đã có lịch nghỉ, và sau hạn trả\(due.map { " \($0.clockAndDate)" } ?? ""). Vui lòng chọn ngày khác.",
        "The new date \(date.slashed) must be a working day, of a year whose days off are known, after the due date\(due.map { " \($0.clockAndDate)" } ?? ""). Please choose another."
      )
    case .nothingToExtend(let code):
      self(
        "Hồ sơ \(code) không có hạn trả nên không cần gia hạn. Vui lòng xem lại thời hạn của hồ sơ.",
        "Dossier \(code) has no due date that could be extended. Please look at its time again.")
    case .authorisationNeeded(let recipient, let article):
      self(
        "\(recipient) không phải chủ hồ sơ hay người nộp nên cần giấy ủy quyền hoặc giấy giới thiệu mới được nhận kết quả\(cited(article)). Vui lòng ghi rõ giấy đó.",
        "\(recipient) is neither the applicant nor who brought it, and collects only with an authorisation\(cited(article)). Please name the paper."
      )
    case .resultVoid(let code, let lastDay, let source):
      self(
        "Kết quả của hồ sơ \(code) chỉ được nhận đến hết ngày \(lastDay.slashed)\(cited(source)) nên chưa trả. Vui lòng báo cơ quan giải quyết hủy kết quả và hướng dẫn người nộp làm lại thủ tục.",
        "The result of dossier \(code) could be collected until \(lastDay.slashed)\(cited(source)) and was not handed over. Please have it cancelled and tell the applicant to apply anew."
      )
    case .nothingToCorrect(let code):
      self(
        "Nội dung đính chính giống nội dung đang có của hồ sơ \(code) nên chưa ghi gì. Vui lòng sửa chỗ sai rồi ghi lại.",
        "The correction is the same as what dossier \(code) already holds, so nothing was written. Please change what is wrong."
      )
    case .lawSilent(let step):
      self(
        "law.json chưa có quy định cần cho việc này (\(self.step(step))) nên chưa ghi gì. Vui lòng báo người phụ trách bổ sung law.json.",
        "law.json does not say what is needed for this (\(self.step(step))), so nothing was written. Please ask the supervisor to complete law.json."
      )
    case .booksMissing:
      self(
        "law.json chưa có ký hiệu các sổ (books) nên không đánh số được và chưa ghi gì. Vui lòng báo người phụ trách bổ sung law.json.",
        "law.json names no books, so nothing could be numbered and nothing was written. Please ask the supervisor to complete law.json."
      )
    case .unknownName(let field, let name):
      self(
        "Danh sách không có \(self.field(field)) “\(name)”. Vui lòng chọn trong danh sách.",
        "There is no \(self.field(field)) “\(name)”. Please choose one from the list.")
    case .dutyNotPossible(let person, true):
      self(
        "\(person) đang trực hướng dẫn rồi. Vui lòng kết thúc ca trực trước.",
        "\(person) is already on duty. Please end that duty first.")
    case .dutyNotPossible(let person, false):
      self(
        "\(person) hiện không trực hướng dẫn. Vui lòng bắt đầu ca trực trước.",
        "\(person) is not on duty. Please begin a duty first.")
    default: ""
    }
  }

  func refusalAboutPart(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownLeg(let leg, let code):
      self(
        "Hồ sơ \(code) không có bước liên thông “\(leg)”. Vui lòng chọn một bước của hồ sơ.",
        "Dossier \(code) has no leg “\(leg)”. Please choose one of its legs.")
    case .legNeeds(let leg, let earlier):
      self(
        "Bước liên thông “\(leg)” cần kết quả của bước “\(earlier)” nên chưa ghi gì. Vui lòng chọn cả “\(earlier)”, hoặc bỏ “\(leg)”.",
        "The leg “\(leg)” needs the result of “\(earlier)”, so nothing was written. Please choose “\(earlier)” too, or leave “\(leg)” out."
      )
    case .legWaits(let leg, let earlier, let article):
      self(
        "Bước liên thông “\(leg)” chỉ bắt đầu được khi bước “\(earlier)” có kết quả\(cited(article)). Vui lòng ghi kết quả bước “\(earlier)” trước.",
        "The leg “\(leg)” can begin only when “\(earlier)” has its result\(cited(article)). Please note the result of “\(earlier)” first."
      )
    case .legNotPossible(.startLeg, let leg):
      self(
        "Bước liên thông “\(leg)” đã bắt đầu rồi nên chưa ghi gì thêm. Vui lòng ghi kết quả khi có.",
        "The leg “\(leg)” has already begun, so nothing more was written. Please note its result when it comes."
      )
    case .legNotPossible(.finishLeg, let leg):
      self(
        "Bước liên thông “\(leg)” chưa bắt đầu hoặc đã có kết quả nên chưa ghi gì. Vui lòng ghi lúc bắt đầu trước, hoặc xem kết quả đã ghi.",
        "The leg “\(leg)” has not begun or has its result already, so nothing was written. Please note its beginning first, or look at the result."
      )
    case .legNotPossible(.correct, let leg):
      self(
        "Bước liên thông “\(leg)” đã bắt đầu nên không bỏ được, chưa ghi gì. Vui lòng giữ bước này trong lần đính chính.",
        "The leg “\(leg)” has begun and cannot be left out, so nothing was written. Please keep it in the correction."
      )
    case .legNotPossible(_, let leg):
      self(
        "Bước liên thông “\(leg)” chưa có kết quả hoặc đã trả rồi nên chưa ghi gì. Vui lòng ghi kết quả trước, hoặc xem ai đã nhận.",
        "The leg “\(leg)” has no result yet or was handed over already, so nothing was written. Please note its result first, or look who collected it."
      )
    case .legsOpen(let legs):
      self(
        "Còn bước liên thông chưa có kết quả: \(legs.joined(separator: "; ")). Vui lòng ghi kết quả các bước này trước.",
        "Some legs have no result yet: \(legs.joined(separator: "; ")). Please note their results first."
      )
    case .unknownReceipt(let number):
      self(
        "Hồ sơ không có biên lai số \(number) năm \(number.year). Vui lòng kiểm tra lại số biên lai.",
        "The dossier has no receipt \(number) of \(number.year). Please check the number.")
    case .moreThanPaid(let amount, let left):
      self(
        "Số tiền hoàn \(money(amount)) lớn hơn số còn lại \(money(left)). Vui lòng nhập số nhỏ hơn.",
        "\(money(amount)) is more than the \(money(left)) that is left. Please enter less.")
    case .unknownEntry(let number):
      self(
        "Hồ sơ không có số chứng thực \(number) năm \(number.year), hoặc số này đã hủy. Vui lòng kiểm tra lại sổ.",
        "The dossier has no entry \(number) of \(number.year), or it is void. Please check the register."
      )
    default: ""
    }
  }
}
