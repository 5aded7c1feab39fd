public import DeskOperations

/// The life of a dossier: its flags, its states on the national portal, its waits and its hand-overs.
extension Words {
  /// What one has to know of a dossier at a glance.
  public func flag(_ flag: Dossier.Flag) -> String {
    switch flag {
    case .backlog: self("hồ sơ tồn", "old dossier")
    case .crossBoundary: self("phi địa giới", "decided elsewhere")
    case .linked: self("liên thông", "linked")
    case .immediate: self("trả ngay", "handed over at once")
    case .writtenLater: self("có việc ghi sau", "partly written later")
    case .acceptedLate: self("tiếp nhận chậm", "accepted late")
    case .askedLate: self("yêu cầu bổ sung chậm", "asked late")
    case .repeatedSupplement: self("yêu cầu bổ sung nhiều lần", "asked more than once")
    case .passedLate: self("chuyển chậm", "passed on late")
    case .extended: self("đã gia hạn", "extended")
    case .corrected: self("đã đính chính", "corrected")
    }
  }

  /// All flags of a dossier; empty where there are none.
  public func flags(_ dossier: Dossier) -> String {
    dossier.flags.map(flag).joined(separator: ", ")
  }

  /// The status under which the national portal shows a state, like `4 Đang xử lý`; nil where
  /// `codes.json` names none.
  public func nationalStatus(_ status: DossierStatus, _ rules: Rulebook) -> String? {
    rules.codes?.status(of: status).map { "\($0.code) \($0.name)" }
  }

  /// Where a dossier stands at a moment, with the national status and whether it is or was late.
  public func standing(
    of dossier: Dossier, at now: Moment, _ rules: Rulebook
  ) -> String {
    let national = nationalStatus(dossier.status, rules).map { " [\($0)]" } ?? ""
    let late =
      dossier.punctuality.map { " · " + punctuality($0) }
      ?? (dossier.isOverdue(at: now) ? self(" · QUÁ HẠN", " · LATE") : "")
    return status(dossier.status) + national + late
  }

  /// One line of history, with the national status it led to.
  public func courseStep(_ step: Dossier.CourseStep, _ rules: Rulebook) -> String {
    let national = step.isNew ? nationalStatus(step.status, rules) : nil
    return event(step.event, rules) + (national.map { " [\($0)]" } ?? "")
  }

  /// One wait of the ledger, the span first.
  public func ledgerEntry(_ entry: Dossier.LedgerEntry, _ rules: Rulebook) -> [String] {
    let end = entry.wait.to.map(moment) ?? self("chưa xong", "not complete")
    let span = "\(moment(entry.wait.from)) → \(end)"
    switch entry.cause {
    case .papers(let supplement):
      let marks = [
        supplement.number.map { self("phiếu số \($0)", "form \($0)") },
        supplement.afterCheck == true ? self("sau thẩm định", "after the check") : nil,
        supplement.approvedBy.map {
          self(
            "\(rules.people.name(of: $0)) đồng ý", "with \(rules.people.name(of: $0))'s consent")
        },
        supplement.wasAskedLate
          ? supplement.askBy.map {
            self("YÊU CẦU CHẬM, hạn \($0.clockAndDate)", "ASKED LATE, limit \($0.clockAndDate)")
          } : nil,
        supplement.answerBy.map {
          self("trả lời trước \(moment($0))", "to answer by \(moment($0))")
        },
      ].compactMap { $0 }
      return [
        ([span] + marks).joined(separator: " · "), supplement.items.joined(separator: "; "),
        self("Lý do: ", "Reason: ") + supplement.reason,
      ]
    case .money(let demand):
      return [
        span,
        self("Nộp \(money(demand.amount))", "Pay \(money(demand.amount))") + ": \(demand.purpose)",
      ]
    }
  }

  /// One hand-over, as a row of the control slip.
  public func pass(_ pass: Dossier.Pass, _ rules: Rulebook) -> String {
    let desk = self("một cửa", "the desk")
    let from = pass.from.map { holder($0, rules) } ?? desk
    let to = pass.to.map { holder($0, rules) } ?? desk
    let receiver = pass.receivedBy.map { self(" · \($0) nhận", " · taken by \($0)") } ?? ""
    let limit = pass.due.map { due in
      pass.isLate
        ? self(" · TRỄ, hạn \(due.clockAndDate)", " · LATE, limit \(due.clockAndDate)")
        : self(" · đúng giờ", " · in time")
    }
    return "\(pass.at.time) \(pass.at.date.slashedShort) \(from) → \(to)\(receiver)\(limit ?? "")"
  }
}
