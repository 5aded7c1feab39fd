public import DeskOperations

extension Words {
  func refusalToClose(_ refusal: Refusal) -> String {
    switch refusal {
    case .periodNotOver(let last):
      self(
        "Kỳ này còn đến hết ngày \(last.slashed) nên chưa chốt. Vui lòng chốt từ ngày đó trở đi.",
        "The period lasts until \(last.slashed), so it was not closed. Please close it from that day on."
      )
    case .closedAlready(let moment):
      self(
        "Kỳ này đã chốt lúc \(moment.clockAndDate) và từ đó số liệu không đổi, nên không chốt lại. Xin in bản đã chốt.",
        "The period was closed at \(moment.clockAndDate) and no figure has changed since, so it was not closed again. Please print what was closed."
      )
    case .unfinished(let kinds):
      self(
        "Còn việc chưa xong: \(Words.first(of: kinds, \.wording)). Vui lòng làm xong, hoặc ghi lý do để chốt.",
        "Not done yet: \(Words.first(of: kinds) { self.unfinished($0) }). Please finish it, or give a reason to close."
      )
    default:
      self(
        "Chỉ chốt được theo ngày, tuần, tháng, quý hoặc năm nên chưa ghi gì. Vui lòng chọn một kỳ như vậy.",
        "Only days, weeks, months, quarters and years are closed, so nothing was written. Please choose one."
      )
    }
  }

  /// The first of some kinds: all of them are longer than what a notice holds.
  private static func first(
    of kinds: [DayCheck.Kind], _ name: (DayCheck.Kind) -> String
  ) -> String {
    kinds.prefix(4).map { name($0).lowercased() }.joined(separator: "; ")
      + (kinds.count > 4 ? "…" : "")
  }

  /// A kind of work that may be left over.
  public func unfinished(_ kind: DayCheck.Kind) -> String {
    let english =
      switch kind {
      case .openTickets: "Open tickets"
      case .openCounters: "Counters not closed"
      case .withoutSlip: "Slip not printed"
      case .papersToHandOver: "Papers to hand over"
      case .cameBack: "Came back, no result noted"
      case .resultsMissing: "Due, without a result"
      case .filings: "Filed, not accepted"
      case .unpaid: "Fees not paid"
      case .dueNext: "Due the next working day"
      case .repeatedSupplements: "Asked for papers again"
      case .daysNotClosed: "Working days not closed"
      }
    return self(kind.wording, english)
  }

  /// An equation with its figures, such as `lấy số 12 + hôm trước sang 0 = đã phục vụ 12`.
  public func equation(_ equation: Reconciliation.Equation) -> String {
    equation.text(
      amount: { equation.kind == .fees ? money($0) : String($0) }, wording: { self.term($0) })
  }

  /// What is reconciled.
  public func equationName(_ kind: Reconciliation.Equation.Kind) -> String {
    let english =
      switch kind {
      case .tickets: "Tickets"
      case .dossiers: "Dossiers"
      case .slips: "Slips"
      case .fees: "Fees"
      }
    return self(kind == .fees ? "Phí, lệ phí" : kind.wording, english)
  }

  private func term(_ name: Reconciliation.Equation.Term.Name) -> String {
    let english =
      switch name {
      case .issued: "taken"
      case .broughtOver: "brought over"
      case .served: "served"
      case .missed: "missed"
      case .cancelled: "cancelled"
      case .carriedOver: "carried over"
      case .stillOpen: "open"
      case .openBefore: "open before"
      case .received: "received"
      case .finished: "results"
      case .ended: "ended"
      case .openAfter: "open"
      case .slipsGiven: "slips printed"
      case .slipsVoid: "replaced"
      case .withoutNeed: "none needed"
      case .withoutSlip: "missing"
      case .collected: "taken"
      case .refunded: "given back"
      case .fee: "fees"
      case .charge: "charges"
      }
    return self(name.wording, english)
  }

  /// One thing that is unfinished, by the name people know it by.
  public func item(_ item: DayCheck.Item) -> String {
    switch item {
    case .dossier(let code, let unit): code.description + (unit.map { " (\($0))" } ?? "")
    case .ticket(let id): id.label
    case .counter(let number): self("quầy \(number)", "counter \(number)")
    case .day(let date): date.slashed
    }
  }

  /// Whether and when a period was closed, and what was written down about it since.
  public func closing(of period: ReportPeriod, _ desk: Desk, _ rules: Rulebook) -> String {
    guard let mark = desk.closings.all(of: period).last else {
      return self("Chưa chốt.", "Not closed.")
    }
    let late = desk.lateEntries(after: mark)
    let since =
      late == 0
      ? ""
      : self(
        "; sau khi chốt có \(late) việc ghi cho \(period.unit.wording) này",
        "; \(late) entries about the period since")
    let name = rules.people.name(of: mark.by)
    return closed(mark.number)
      + self(" lúc \(mark.at.clockAndDate), \(name)", " at \(mark.at.clockAndDate), \(name)")
      + since
      + "."
  }

  /// `Đã chốt`, of a correction with its number.
  public func closed(_ number: Int) -> String {
    number == 1
      ? self("Đã chốt", "Closed")
      : self("Đã chốt bản điều chỉnh số \(number - 1)", "Closed by correction \(number - 1)")
  }

  /// A figure that changed, such as `Tiếp nhận: 4 → 5`.
  public func difference(_ difference: PeriodClosing.Difference) -> String {
    func grouped(_ number: Int) -> String {
      (number < 0 ? "-" : "") + self.grouped(number, separator: self(".", ","))
    }
    return "\(difference.caption): \(grouped(difference.before)) → \(grouped(difference.after))"
  }
}
