public import DeskOperations

extension Words {
  /// Where a dossier stands.
  public func status(_ status: DossierStatus) -> String {
    switch status {
    case .filed: self(status.wording, "Filed, not accepted yet")
    case .received: self(status.wording, "Received")
    case .processing: self(status.wording, "In progress")
    case .waiting: self(status.wording, "Waiting for papers")
    case .paying: self(status.wording, "Waiting for payment")
    case .finished: self(status.wording, "Result ready")
    case .returned: self(status.wording, "Result returned")
    case .refused: self(status.wording, "Refused")
    case .withdrawn: self(status.wording, "Withdrawn")
    case .stopped: self(status.wording, "Stopped")
    }
  }

  /// How a dossier came in.
  public func channel(_ channel: Channel) -> String {
    switch channel {
    case .counter: self(channel.wording, "At the counter")
    case .online: self(channel.wording, "Online")
    case .post: self(channel.wording, "By post")
    }
  }

  /// In which special way a dossier came to the counter.
  public func subChannel(_ channel: SubChannel) -> String {
    switch channel {
    case .atHome: self(channel.wording, "At home")
    case .hamlet: self(channel.wording, "In the hamlet")
    case .mobile: self(channel.wording, "Mobile registration")
    case .afterHours: self(channel.wording, "After hours")
    }
  }

  /// By which way money comes.
  public func means(_ means: FeePayment.Means) -> String {
    switch means {
    case .cash: self(means.wording, "Cash")
    case .transfer: self(means.wording, "Bank transfer")
    case .online: self(means.wording, "Online")
    }
  }

  /// What a word to the applicant was about.
  public func topic(_ topic: Dossier.Contact.Topic) -> String {
    switch topic {
    case .resultReady: self("báo đã có kết quả", "result ready")
    case .reminder: self("nhắc nhận kết quả", "reminder to collect")
    case .newDate: self("báo ngày hẹn lại", "new date")
    case .supplement: self("báo bổ sung giấy tờ", "papers missing")
    case .other: self("việc khác", "something else")
    }
  }

  /// By which way the applicant was told.
  public func means(_ means: Dossier.Contact.Means) -> String {
    switch means {
    case .telephone: self("điện thoại", "telephone")
    case .message: self("tin nhắn", "text message")
    case .zalo: "Zalo"
    case .email: self("thư điện tử", "e-mail")
    case .letter: self("công văn, thư", "letter")
    case .inPerson: self("gặp trực tiếp", "in person")
    }
  }

  /// By which way somebody was told about a procedure.
  public func means(_ means: Guidance.Means) -> String {
    switch means {
    case .counter: self("tại quầy", "at the counter")
    case .telephone: self("qua điện thoại", "by telephone")
    case .zalo: self("qua Zalo", "by Zalo")
    case .email: self("qua thư điện tử", "by e-mail")
    }
  }

  /// What kind of help a guide gave.
  public func assist(_ kind: Assist.Kind) -> String {
    switch kind {
    case .reception: self(kind.wording, "Welcome, number, counter")
    case .onlineFiling: self(kind.wording, "Help with online filing")
    case .form: self(kind.wording, "Help with a form")
    case .account: self(kind.wording, "Help with an e-ID account")
    case .mobility: self(kind.wording, "Help with moving about")
    case .other: self(kind.wording, "Other help")
    }
  }

  /// What should become of a procedure.
  public func verdict(_ verdict: ProcedureReview.Verdict) -> String {
    switch verdict {
    case .keep: self(verdict.wording, "Keep")
    case .simplify: self(verdict.wording, "Simplify")
    case .abolish: self(verdict.wording, "Abolish")
    }
  }

  /// How a result reaches the citizen, in few words.
  public func returnMethod(_ method: ReturnMethod) -> String {
    switch method {
    case .counter: self("Tại Bộ phận Một cửa", "At the desk")
    case .post: self("Qua bưu chính công ích", "By public post")
    case .online: self("Bản điện tử", "As an electronic copy")
    case .home: self("Trả tại nhà", "Brought home")
    }
  }

  /// In which form a paper is asked for.
  public func paperKind(_ kind: Component.Kind) -> String {
    switch kind {
    case .original: self(kind.wording, "Original")
    case .copy: self(kind.wording, "Copy")
    case .certified: self(kind.wording, "Certified copy")
    case .present: self(kind.wording, "To be shown")
    }
  }

  /// Early, on time or late.
  public func punctuality(_ punctuality: Punctuality) -> String {
    switch punctuality {
    case .early: self(punctuality.wording, "Early")
    case .onTime: self(punctuality.wording, "On time")
    case .late: self(punctuality.wording, "Late")
    }
  }

  /// What somebody does at the desk.
  public func role(_ role: Person.Role) -> String {
    switch role {
    case .clerk: self(role.wording, "Clerk")
    case .supervisor: self(role.wording, "Supervisor")
    case .officer: self(role.wording, "Officer")
    case .guide: self(role.wording, "Guide")
    }
  }

  /// How long something takes, like `15 ngày làm việc`.
  public func period(_ period: Period) -> String {
    func count(_ amount: Int, _ vietnamese: String, _ english: String) -> String {
      "\(amount) \(self(vietnamese, amount == 1 ? english : english + "s"))"
    }
    return switch period {
    case .sameDay: self("trong ngày", "the same day")
    case .workingHours(let amount): count(amount, "giờ làm việc", "working hour")
    case .hours(let amount): count(amount, "giờ", "hour")
    case .workingDays(let amount): count(amount, "ngày làm việc", "working day")
    case .calendarDays(let amount): count(amount, "ngày", "day")
    case .months(let amount): count(amount, "tháng", "month")
    case .none: self("không quy định thời hạn", "no limit")
    }
  }

  /// A kind of period, to choose it.
  public func periodKind(_ kind: Period.Kind) -> String {
    switch kind {
    case .sameDay: self("Trong ngày", "Same day")
    case .workingHours: self("Giờ làm việc", "Working hours")
    case .hours: self("Giờ", "Hours")
    case .workingDays: self("Ngày làm việc", "Working days")
    case .calendarDays: self("Ngày", "Calendar days")
    case .months: self("Tháng", "Months")
    case .none: self("Không quy định", "No limit")
    }
  }

  /// What a promise rests on, like `15 ngày làm việc; cam kết 5 ngày làm việc`.
  public func promise(_ promise: Dossier.Promise) -> String {
    let statutory = period(promise.statutory.period)
    guard let committed = promise.committed else { return statutory }
    return statutory + self("; cam kết \(period(committed))", "; promised \(period(committed))")
  }

  /// A due moment, or that there is none, with a mark where it is not sure.
  public func due(_ due: Moment?, certain: Bool = true) -> String {
    let text = due.map(moment) ?? self("không quy định", "no limit")
    return certain ? text : text + self(" (chưa chắc)", " (not certain)")
  }

  /// How far something can be done online; nil where the source is silent.
  public func onlineLevel(_ level: Procedure.OnlineLevel?) -> String {
    switch level {
    case .full?: self("Toàn trình", "Full")
    case .partial?: self("Một phần", "Partial")
    case .some(.none): self("Chưa cung cấp", "Not offered")
    case nil: self("Không rõ", "Unknown")
    }
  }

  /// A fee as the source prints it; nil where the source is silent.
  public func fee(_ fee: Fee?) -> String? {
    guard let fee else { return nil }
    let unit = fee.unit.map { "/\($0)" } ?? ""
    let amount = fee.amountVND.map { money($0) + unit }
    let online = fee.onlineAmountVND.map {
      self("trực tuyến \(money($0))\(unit)", "online \(money($0))\(unit)")
    }
    let kind: String? =
      switch fee.kind {
      case .some(.none): self("Miễn phí", "Free of charge")
      case .local?: self("Theo nghị quyết HĐND tỉnh", "Set by the province")
      case .fixed?, .perUnit?, nil: nil
      }
    let parts = [kind, amount, online].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// An amount of money, like `15.000 đ`.
  public func money(_ amount: Int) -> String {
    "\(grouped(amount, separator: self(".", ","))) đ"
  }

  func grouped(_ amount: Int, separator: String) -> String {
    var digits = String(abs(amount))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (amount < 0 ? "-" : "") + ([digits] + groups).joined(separator: separator)
  }

  /// Who has a dossier: an officer's name, a unit, the agencies at work on a linked one, or the desk.
  public func holder(_ dossier: Dossier, _ rules: Rulebook) -> String {
    guard let holder = dossier.holder else {
      let agencies = dossier.legs.filter { dossier.stage(of: $0) == .underway }.map(\.agency)
      return agencies.isEmpty
        ? self("Tại một cửa", "At the desk") : agencies.joined(separator: ", ")
    }
    return holder.officer.map(rules.people.name(of:)) ?? holder.unit
  }
}
