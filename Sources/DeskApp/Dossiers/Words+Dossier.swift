import DeskOperations

extension Words {
  /// Where a dossier stands.
  func status(_ status: DossierStatus) -> String {
    let english =
      switch status {
      case .received: "Received"
      case .processing: "In hand"
      case .waiting: "Awaiting papers"
      case .finished: "Result ready"
      case .returned: "Returned"
      case .refused: "Refused"
      case .withdrawn: "Withdrawn"
      }
    return self(status.wording, english)
  }

  /// How a dossier came in.
  func channel(_ channel: Channel) -> String {
    let english =
      switch channel {
      case .counter: "At the counter"
      case .online: "Online"
      case .post: "By post"
      }
    return self(channel.wording, english)
  }

  /// How far an online dossier can be done online.
  func onlineLevel(_ level: Procedure.OnlineLevel?) -> String {
    switch level {
    case .full?: self("Toàn trình", "Full")
    case .partial?: self("Một phần", "Partial")
    default: self("Không rõ", "Unknown")
    }
  }

  /// How the result reaches the citizen, in few words.
  func returnMethod(_ method: ReturnMethod) -> String {
    switch method {
    case .counter: self("Tại Bộ phận Một cửa", "At the desk")
    case .post: self("Qua bưu chính", "By post")
    case .online: self("Bản điện tử", "Electronic")
    }
  }

  /// The form of a paper.
  func paperKind(_ kind: Component.Kind) -> String {
    let english =
      switch kind {
      case .original: "Original"
      case .copy: "Copy"
      case .certified: "Certified copy"
      case .present: "To be shown"
      }
    return self(kind.wording, english)
  }

  /// Early, on time or late.
  func punctuality(_ punctuality: Punctuality) -> String {
    let english =
      switch punctuality {
      case .early: "Early"
      case .onTime: "On time"
      case .late: "Late"
      }
    return self(punctuality.wording, english)
  }

  /// A kind of period, to choose it.
  func periodKind(_ kind: Period.Kind) -> String {
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

  /// How long something takes: `15 ngày làm việc`.
  func period(_ period: Period) -> String {
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

  /// A moment with its weekday: `17:00 T5 26/11/2026`.
  func moment(_ moment: Moment) -> String {
    "\(moment.time) \(weekday(moment.date.weekday)) \(moment.date.slashed)"
  }

  /// A weekday in two or three letters.
  func weekday(_ weekday: Weekday) -> String {
    let english =
      switch weekday {
      case .monday: "Mon"
      case .tuesday: "Tue"
      case .wednesday: "Wed"
      case .thursday: "Thu"
      case .friday: "Fri"
      case .saturday: "Sat"
      case .sunday: "Sun"
      }
    return self(weekday.short, english)
  }

  /// A due moment, or that there is none, with a mark where it is not sure.
  func due(_ due: Moment?, certain: Bool = true) -> String {
    let text = due.map(moment) ?? self("không quy định", "no limit")
    return certain ? text : text + self(" (chưa chắc)", " (not certain)")
  }

  /// An amount of đồng: `8.000 đ`.
  func money(_ amount: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(abs(amount)))
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (amount < 0 ? "-" : "") + groups.joined(separator: ".") + " đ"
  }

  /// What the source says of a fee.
  func fee(_ fee: Fee?) -> String? {
    guard let fee else { return nil }
    let unit = fee.unit.map { "/\($0)" } ?? ""
    let amount = fee.amountVND.map { money($0) + unit }
    return switch fee.kind {
    case .some(.none): self("Miễn phí", "Free of charge")
    case .fixed?, .perUnit?: amount
    case .local?: self("Theo nghị quyết HĐND tỉnh", "Set by the province")
    case nil: amount
    }
  }

  /// What a promise rests on: `15 ngày làm việc; cam kết 5 ngày làm việc`.
  func promise(_ promise: Dossier.Promise) -> String {
    let statutory = period(promise.statutory.period)
    guard let committed = promise.committed else { return statutory }
    return statutory + self("; cam kết \(period(committed))", "; promised \(period(committed))")
  }
}
