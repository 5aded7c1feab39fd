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
    case .nothingToPrint(let what):
      self(
        "Không có gì để in cho “\(what)”. Vui lòng kiểm tra lại ngày, đơn vị hoặc số.",
        "There is nothing to print for “\(what)”. Please check the day, the unit or the number.")
    case .queueFull, .nobodyWaiting, .unknownTicket, .ticketNotPossible, .ticketElsewhere:
      refusalAboutQueue(refusal)
    }
  }

  private func refusalAboutPlace(_ refusal: Refusal, _ rules: Rulebook) -> String {
    let counters = rules.settings.counters.map { String($0.number) }.joined(separator: ", ")
    return switch refusal {
    case .clockWentBack(let now, let last):
      self(
        "Đồng hồ máy đang là \(now.clockAndDate), sớm hơn việc ghi gần nhất lúc \(last.clockAndDate), nên chưa ghi gì. Vui lòng chỉnh lại giờ của máy rồi làm lại.",
        "The machine's clock says \(now.clockAndDate), before the last entry at \(last.clockAndDate), so nothing was written. Please set the clock and try again."
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

  private func refusalAboutQueue(_ refusal: Refusal) -> String {
    switch refusal {
    case .queueFull(let limit):
      self(
        "Đã phát hết số thứ tự của hôm nay (đến số \(limit)). Vui lòng phục vụ những người đang chờ trước.",
        "Today's numbers are used up (the last is \(limit)). Please serve those who wait first.")
    case .nobodyWaiting:
      self(
        "Hàng đợi đang trống nên chưa gọi được ai. Vui lòng gọi lại khi có người lấy số.",
        "Nobody is waiting, so nobody was called. Please call again once somebody takes a number.")
    case .unknownTicket(let number):
      self(
        "Hôm nay chưa phát số \(number). Vui lòng kiểm tra lại số trên phiếu.",
        "The number \(number) was not given out today. Please check the number on the slip.")
    case .ticketNotPossible(let id, let state):
      self(
        "Số \(id.number) \(ticketState(state)) nên không làm được việc này. Vui lòng xem lại danh sách, nay đã cập nhật.",
        "Number \(id.number) \(ticketState(state)), so this cannot be done. Please look at the list; it is up to date."
      )
    case .ticketElsewhere(let id, let counter):
      self(
        "Số \(id.number) đang được phục vụ tại quầy \(counter) nên chỉ quầy đó làm được. Vui lòng gọi số khác.",
        "Number \(id.number) is being served at counter \(counter), and only that counter can do this. Please call another number."
      )
    default: ""
    }
  }

  private func remedy(_ step: Refusal.Step, _ status: DossierStatus) -> String {
    switch (step, status) {
    case (_, .returned), (_, .refused), (_, .withdrawn), (_, .stopped):
      self(
        "Hồ sơ đã kết thúc; vui lòng tiếp nhận hồ sơ mới nếu cần.",
        "It has ended; please receive a new dossier if one is needed.")
    case (.finish, .received):
      self(
        "Vui lòng chuyển hồ sơ cho người giải quyết trước.",
        "Please pass it to an officer first.")
    case (.return, .received), (.return, .processing):
      self(
        "Vui lòng ghi có kết quả trước khi trả.",
        "Please note that the result exists before handing it over.")
    case (.shelve, .received), (.shelve, .processing):
      self(
        "Vui lòng ghi có kết quả trước.", "Please note first that the result exists.")
    case (.handBack, .received), (.handBack, .processing):
      self(
        "Hồ sơ đang ở một cửa, không phải nhận lại.",
        "It is at the desk, so there is nothing to take back.")
    case (.startClock, .received), (.startClock, .processing):
      self(
        "Chỉ hồ sơ phi địa giới đang chờ cơ quan khác nhận mới cần ghi việc này.",
        "Only a dossier that waits for an agency elsewhere needs this.")
    case (.accept, .received), (.accept, .processing):
      self("Hồ sơ đã được tiếp nhận rồi.", "It has been accepted already.")
    case (.completeSupplement, _):
      self(
        "Chỉ ghi nhận được khi hồ sơ đang chờ bổ sung.",
        "Only a dossier that waits for a supplement can be completed.")
    case (_, .waiting):
      self(
        "Vui lòng ghi nhận đã bổ sung đủ trước.",
        "Please note first that the supplement is complete.")
    case (_, .filed):
      self(
        "Vui lòng tiếp nhận hồ sơ trước.", "Please accept the dossier first.")
    case (_, .paying):
      self(
        "Vui lòng thu tiền hoặc ghi miễn trước.",
        "Please take the payment or note the exemption first.")
    case (_, .finished):
      self(
        "Kết quả đã có; vui lòng trả kết quả cho người nộp.",
        "The result exists; please hand it over.")
    default:
      self(
        "Vui lòng xem lại lịch sử của hồ sơ.",
        "Please look at the history of the dossier.")
    }
  }

  /// What can be done to a dossier, as the end of “không thể …” or “you cannot …”.
  func step(_ step: Refusal.Step) -> String {
    switch step {
    case .accept: self("tiếp nhận lại", "accept it again")
    case .startClock:
      self("ghi lại ngày cơ quan có thẩm quyền nhận", "note the competent agency's receipt again")
    case .handBack: self("nhận lại từ đơn vị giải quyết", "take it back from the unit")
    case .demandPayment: self("yêu cầu nộp tiền", "demand a payment")
    case .pay: self("thu phí, lệ phí", "take a fee")
    case .exempt: self("ghi miễn phí, lệ phí", "note an exemption")
    case .refund: self("hoàn tiền", "give money back")
    case .extend: self("gia hạn", "extend it")
    case .shelve: self("ghi nơi để kết quả", "note where the result lies")
    case .contact: self("ghi việc báo người nộp", "note a word to the applicant")
    case .stop: self("dừng giải quyết", "stop it")
    case .correct: self("đính chính", "correct it")
    case .lookUp: self("ghi tra cứu dữ liệu", "note a look-up")
    case .startLeg: self("bắt đầu bước liên thông", "begin a leg")
    case .finishLeg: self("ghi kết quả bước liên thông", "note the result of a leg")
    case .returnLeg: self("trả kết quả bước liên thông", "hand over the result of a leg")
    case .certify: self("chứng thực", "certify")
    case .voidCertification: self("hủy số chứng thực", "void an entry")
    case .pass: self("chuyển đi", "pass it on")
    case .requestSupplement: self("yêu cầu bổ sung", "ask for a supplement")
    case .completeSupplement: self("ghi nhận bổ sung", "note a completed supplement")
    case .finish: self("ghi có kết quả", "note a result")
    case .return: self("trả kết quả", "hand over a result")
    case .refuse: self("từ chối", "refuse it")
    case .withdraw: self("rút", "withdraw it")
    }
  }

  /// What can be filled in, in the middle of a sentence.
  public func field(_ field: Refusal.Field) -> String {
    switch field {
    case .name: self("họ tên chủ hồ sơ", "applicant's name")
    case .personalID: self("số giấy tờ tùy thân", "identity number")
    case .phone: self("số điện thoại", "telephone number")
    case .address: self("địa chỉ", "address")
    case .email: self("thư điện tử", "e-mail address")
    case .submitter: self("họ tên người nộp", "submitter's name")
    case .papers: self("thành phần hồ sơ", "list of papers")
    case .sets: self("số bộ hồ sơ", "number of sets")
    case .fee: self("phí, lệ phí", "fee")
    case .settlement:
      self("cách xử lý phí, lệ phí đã nộp", "word on what becomes of the fees paid")
    case .note: self("ghi chú", "remark")
    case .reason: self("lý do", "reason")
    case .items: self("nội dung cần bổ sung", "list of what is missing")
    case .recipient: self("họ tên người nhận kết quả", "recipient's name")
    case .authorisation: self("giấy ủy quyền", "authorisation")
    case .result: self("kết quả", "result")
    case .unit: self("đơn vị nhận", "receiving unit")
    case .timeSource: self("nơi đã đọc thời hạn", "source of the time")
    case .service: self("việc cần làm", "errand")
    case .key: self("mã của yêu cầu", "key of the request")
    case .procedure: self("thủ tục", "procedure")
    case .variant: self("trường hợp", "case")
    case .receivedAt: self("ngày giờ tiếp nhận", "moment of receipt")
    case .channel: self("hình thức nộp", "way of filing")
    case .returnMethod: self("cách nhận kết quả", "way of collecting")
    case .lookup: self("kết quả tra cứu dữ liệu", "result of the look-up")
    case .database: self("cơ sở dữ liệu", "database")
    case .otherCode: self("mã hồ sơ ở nơi khác", "code elsewhere")
    case .item: self("số hiệu bưu gửi", "number of the postal item")
    case .postal: self("số biên bản giao nhận", "number of the hand-over minutes")
    case .agency: self("cơ quan có thẩm quyền", "competent agency")
    case .filedAt: self("ngày giờ nộp", "moment of filing")
    case .clearBy: self("hạn giải quyết dứt điểm", "clearing day")
    case .legs: self("các bước liên thông", "legs")
    case .place: self("nơi để kết quả", "place of the result")
    case .signatory: self("người ký", "signatory")
    case .amount: self("số tiền", "amount")
    case .purpose: self("nội dung thu", "purpose")
    case .exemption: self("diện miễn", "exemption")
    case .originals: self("bản chính trả lại", "originals given back")
    case .documents: self("giấy tờ chứng thực", "documents")
    case .pages: self("số trang", "number of pages")
    case .copies: self("số bản", "number of copies")
    case .kind: self("loại việc", "kind")
    case .register: self("sổ", "register")
    case .proposal: self("nội dung đề xuất", "proposal")
    case .listener: self("họ tên người được hướng dẫn", "name of who was told")
    case .feeKind: self("loại khoản thu (phí hay lệ phí)", "kind of payment (fee or charge)")
    case .cost: self("chi phí tuân thủ", "cost of complying")
    case .payer: self("họ tên người nộp tiền", "payer's name")
    }
  }

  private func example(_ field: Refusal.Field) -> String {
    switch field {
    case .personalID:
      self("chỉ nhập chữ số và chữ cái, viết liền", "enter only digits and letters, unspaced")
    case .phone: self("nhập đủ chữ số như 0999 000 123", "enter all digits, like 0999 000 123")
    case .email: self("nhập dạng ten@noi.vn", "enter it like name@place.vn")
    case .sets, .papers: self("nhập số bản từ 1 trở lên", "enter how many, from 1")
    case .fee: self("nhập số tiền bằng đồng", "enter the amount in đồng")
    case .amount:
      self("nhập số tiền bằng đồng, lớn hơn 0", "enter an amount in đồng, above 0")
    case .cost:
      self(
        "nhập số tiền bằng đồng, sau không lớn hơn trước",
        "enter amounts in đồng, the later one not above the earlier")
    case .pages, .copies: self("nhập số từ 1 trở lên", "enter a number from 1")
    default: self("kiểm tra rồi nhập lại", "check it and enter it again")
    }
  }

  /// Where a ticket stands, as the predicate of a sentence.
  func ticketState(_ state: Ticket.State) -> String {
    switch state {
    case .waiting: self("đang chờ", "is waiting")
    case .called: self("đang được phục vụ", "is being served")
    case .served: self("đã phục vụ xong", "was served")
    case .noShow: self("đã ghi vắng", "did not come")
    case .cancelled: self("đã hủy", "was cancelled")
    }
  }
}
