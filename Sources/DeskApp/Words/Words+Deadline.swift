public import DeskOperations

extension Words {
  /// How a deadline was counted: one line for each day, the due moment, and a doubt if there is one.
  public func explanation(_ deadline: Deadline, of period: Period, _ rules: Rulebook) -> [String] {
    deadline.days.map { day($0, of: period) }
      + [due(deadline)]
      + [doubt(about: deadline, rules.calendar)].compactMap { $0 }
  }

  /// One day of the counting, like `T7 28/11  nghỉ cuối tuần`.
  public func day(_ day: CountedDay, of period: Period) -> String {
    "\(weekday(day.date.weekday)) \(day.date.slashedShort)  \(meaning(of: day, in: period))"
  }

  /// What a day does to the count and why, like `ngày 3` or `nghỉ: Ngày Văn hóa Việt Nam`.
  public func meaning(of day: CountedDay, in period: Period) -> String {
    switch day.role {
    case .start: start(day.reason)
    case .counted: counted(day, in: period)
    case .skipped: free(day.reason)
    case .waiting: self("chờ bổ sung, không tính", "waiting for the applicant, not counted")
    case .rolled: rolled(day.reason)
    }
  }

  /// The due moment, like `Hạn trả: 17:00 T5 26/11/2026`.
  public func due(_ deadline: Deadline) -> String {
    guard let due = deadline.due else {
      return deadline.certain
        ? self("Không quy định thời hạn.", "There is no fixed limit.")
        : self("Chưa tính được hạn trả.", "The due date cannot be counted yet.")
    }
    return self("Hạn trả: \(moment(due))", "Due: \(moment(due))")
  }

  /// Why a due date is not certain, like `chưa chắc: năm 2028 chưa có lịch nghỉ`.
  public func doubt(about deadline: Deadline, _ calendar: WorkingCalendar) -> String? {
    guard !deadline.certain else { return nil }
    let last = deadline.due?.date ?? deadline.days.last?.date ?? deadline.start.date
    let missing = (deadline.start.date.year...max(deadline.start.date.year, last.year))
      .filter { !calendar.isLoaded($0) }.map(String.init).joined(separator: ", ")
    guard !missing.isEmpty else {
      return self("chưa chắc: lịch nghỉ chưa đủ", "not certain: the calendar is not complete")
    }
    return self(
      "chưa chắc: năm \(missing) chưa có lịch nghỉ",
      "not certain: the holidays of \(missing) are not entered")
  }

  /// A moment with its weekday, like `17:00 T5 26/11/2026`.
  public func moment(_ moment: Moment) -> String {
    "\(moment.time) \(weekday(moment.date.weekday)) \(moment.date.slashed)"
  }

  /// A weekday in two or three letters, like `T5` or `Thu`.
  public func weekday(_ weekday: Weekday) -> String {
    self(weekday.short, String(weekday.rawValue.prefix(3)).capitalised)
  }

  private func start(_ reason: CountedDay.Reason) -> String {
    switch reason {
    case .afterCutoff:
      self(
        "nhận sau giờ chốt, tính từ ngày làm việc tiếp theo",
        "received after the cutoff, counts from the next working day")
    case .outsideHours:
      self(
        "nhận ngoài giờ làm việc, tính từ ngày làm việc tiếp theo",
        "received outside working hours, counts from the next working day")
    case .restarted:
      self("bổ sung đủ, tính lại từ đầu", "supplement complete, counting starts again")
    default: self("nhận hồ sơ, chưa tính", "received, not counted")
    }
  }

  private func counted(_ day: CountedDay, in period: Period) -> String {
    let count = day.count ?? 0
    let number: String
    switch period {
    case .sameDay where day.reason == .received:
      return self("trả trong ngày nhận", "due on the day of receipt")
    case .sameDay: number = self("trả ngày này", "due on this day")
    case .workingHours, .hours: number = self("đến giờ thứ \(count)", "up to hour \(count)")
    default: number = self("ngày \(count)", "day \(count)")
    }
    return switch day.reason {
    case .makeUp(let name): "\(number), \(special(name, self("làm bù", "make-up day")))"
    case .halfDay(let name): "\(number), \(special(name, self("làm nửa ngày", "half day")))"
    case .dayOff(let name):
      self("\(number) (ngày nghỉ: \(name))", "\(number) (day off: \(name))")
    case .received: self("\(number), tính từ lúc nhận", "\(number), from the moment of receipt")
    case .restarted: self("\(number), tính lại từ đầu", "\(number), counting starts again")
    case .afterCutoff: self("\(number), nhận sau giờ chốt", "\(number), received after the cutoff")
    case .outsideHours:
      self("\(number), nhận ngoài giờ", "\(number), received outside working hours")
    case .ordinary, .weekend, .waiting: number
    }
  }

  private func free(_ reason: CountedDay.Reason) -> String {
    switch reason {
    case .weekend: self("nghỉ cuối tuần", "weekend")
    case .dayOff(let name): self("nghỉ: \(name)", "day off: \(name)")
    case .makeUp(let name): special(name, self("làm bù", "make-up day"))
    case .halfDay(let name): special(name, self("làm nửa ngày", "half day"))
    default: self("không tính", "not counted")
    }
  }

  private func rolled(_ reason: CountedDay.Reason) -> String {
    switch reason {
    case .weekend, .dayOff:
      self("\(free(reason)), chuyển tiếp", "\(free(reason)), moved on")
    default:
      self(
        "hạn chuyển sang ngày làm việc này",
        "the limit moves to this working day")
    }
  }

  /// The calendar's own name of a day, led by the kind of day where the name does not say it.
  private func special(_ name: String, _ kind: String) -> String {
    name.lowercased().hasPrefix(kind) ? name : name.isEmpty ? kind : "\(kind): \(name)"
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
