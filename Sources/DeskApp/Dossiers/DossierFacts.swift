import Canvas
import DeskOperations

/// Everything known about a dossier, as lines to read.
struct DossierFacts {
  /// One line with its look.
  struct Line: Hashable {
    var text: String
    var style: Style
  }

  let dossier: Dossier
  let context: Context
  var words: Words { context.words }

  private static let labelColumns = 20

  init(_ dossier: Dossier, _ context: Context) {
    self.dossier = dossier
    self.context = context
  }

  /// The facts for a width, the most asked for first.
  func lines(columns: Int) -> [Line] {
    var lines: [Line] = []
    func heading(_ title: String) {
      lines.append(Line(text: "", style: .normal))
      lines.append(Line(text: title, style: .title))
    }
    func entry(_ label: String, _ value: String, _ labelColumns: Int, _ style: Style) {
      let room = max(10, columns - labelColumns)
      for (index, text) in value.wrapped(toColumns: room).enumerated() {
        let label = (index == 0 ? label : "").padded(toColumns: labelColumns)
        lines.append(Line(text: label + text, style: style))
      }
    }
    func fact(_ label: String, _ value: String?, _ style: Style = .normal) {
      guard let value, !value.isEmpty else { return }
      entry(label, value, DossierFacts.labelColumns, style)
    }
    let (standing, standingStyle) = standing
    fact(words("Trạng thái", "Status"), standing, standingStyle)
    fact(words("Hạn trả", "Due"), due, standingStyle)
    fact(words("Việc tiếp theo", "Next step"), next, .accent)
    if let (label, text, style) = asking { fact(label, text, style) }
    fact(words("Lưu ý", "To note"), words.flags(dossier))
    fact(words("Thủ tục", "Procedure"), "\(dossier.intake.procedure) \(dossier.procedureName)")
    fact(words("Lĩnh vực", "Field"), dossier.field)
    fact(words("Kết quả", "Result"), dossier.result)
    fact(words("Để tại", "Lies at"), dossier.returnedAt == nil ? dossier.shelf?.place : nil)
    fact(
      dossier.status.isOpen ? words("Đang ở", "Now with") : words("Người giải quyết", "Handled by"),
      words.holder(dossier, context.rules))

    let legs = DossierFacts.legs(of: dossier, context)
    if !legs.isEmpty { heading(words("Các bước liên thông", "Linked legs")) }
    for leg in legs { entry(leg.number, leg.text, 4, leg.style) }
    if let beyond = words.legsBeyondWhole(of: dossier) { entry("", beyond, 4, .warning) }

    heading(words("Người nộp hồ sơ", "Applicant"))
    party(dossier.intake.applicant, words("Chủ hồ sơ", "Applicant"), fact)
    if let submitter = dossier.intake.submitter {
      party(submitter, words("Người nộp", "Brought by"), fact)
    }

    heading(
      dossier.wasAccepted ? words("Tiếp nhận", "Receipt") : words("Nộp hồ sơ", "Filing"))
    let clerk = context.rules.people.name(of: dossier.receivedBy)
    let counter = dossier.counter.map { words(", quầy \($0)", ", counter \($0)") } ?? ""
    fact(words("Lúc", "At"), "\(words.moment(dossier.receivedAt)) · \(clerk)\(counter)")
    fact(words("Hình thức nộp", "Filed by"), words.filing(dossier.intake))
    fact(words("Nộp lúc", "Filed at"), dossier.intake.filedAt.map(words.moment))
    fact(
      dossier.intake.backlog == nil
        ? words("Mã ở hệ thống khác", "Code elsewhere") : words("Số hồ sơ cũ", "Old number"),
      dossier.intake.otherCode)
    fact(words("Số hiệu bưu gửi", "Postal item"), dossier.intake.postal?.item)
    fact(words("Biên bản giao nhận", "Hand-over minutes"), dossier.intake.postal?.minutes)
    fact(words("Cơ quan giải quyết", "Decided by"), dossier.intake.competentAgency)
    fact(words("Số bộ", "Sets"), String(dossier.intake.sets))
    fact(words("Nhận kết quả", "Result goes by"), words.returnMethod(dossier.intake.returnMethod))
    fact(words("Số thứ tự", "Ticket"), dossier.intake.ticket.map { $0.label })
    fact(words("Ghi chú", "Remark"), dossier.intake.note)
    if let backlog = dossier.intake.backlog {
      let row = BacklogList.Row(dossier, backlog, on: context.now.date)
      fact(words("Hồ sơ tồn", "Old dossier"), words.clearBy(row), row.isPast ? .alert : .normal)
    }
    let needsSlip = dossier.issueCopies == 0 && !dossier.wasHandedOverAtOnce
    fact(words("Giấy tiếp nhận", "Slip"), slip, needsSlip ? .warning : .normal)
    let papers = dossier.issuedPapers(by: context.rules).count
    fact(
      words("Giấy tờ in", "Papers"), words("\(papers) giấy, G để xem và in", "\(papers), G to see"),
      .normal)

    heading(words("Thời hạn", "Time"))
    let promise = dossier.promise
    fact(words("Theo quy định", "By law"), byLaw)
    fact(words("Đọc được ở", "Read in"), dossier.intake.givenTime?.source)
    fact(
      words("Cam kết", "Promised"),
      promise.committed.map { "\(words.period($0)): \(words.due(promise.originalDue))" })
    if dossier.awaitedAgency == nil {
      fact(words("Hạn gốc", "Originally due"), words.due(promise.originalDue))
    }
    fact(words("Hạn hiện nay", "Due now"), words.due(dossier.due, certain: dossier.dueCertain))
    fact(words("Hẹn lại", "Promised anew"), apology)
    fact(words("Kết thúc", "Ended"), closing)

    heading(
      words("Giấy tờ (\(dossier.intake.papers.count))", "Papers (\(dossier.intake.papers.count))"))
    for (index, paper) in dossier.intake.papers.enumerated() {
      entry("\(index + 1).", words.paper(paper), 4, .normal)
    }

    if let request = dossier.certificationRequest {
      heading(words("Chứng thực: \(request.kindName)", "Certification: \(request.kindName)"))
      for line in words.certification(of: dossier, request) { entry("·", line, 2, .normal) }
      fact(words("Người ký", "Signed by"), request.signer)
    }

    money(heading, fact)

    if !dossier.waits.isEmpty {
      heading(words("Các lần chờ", "Waits"))
      for wait in dossier.ledger {
        for (index, line) in words.ledgerEntry(wait, context.rules).enumerated() {
          entry(index == 0 ? "·" : "", line, 2, .normal)
        }
      }
    }

    if !dossier.passes.isEmpty {
      heading(words("Luân chuyển (phiếu kiểm soát)", "Hand-overs (control slip)"))
      for pass in dossier.passes {
        entry("·", words.pass(pass, context.rules), 2, pass.isLate ? .warning : .normal)
      }
    }

    heading(words("Quá trình", "History"))
    for step in dossier.course {
      lines += words.courseStep(step, context.rules).wrapped(toColumns: columns - 2).enumerated()
        .map { Line(text: ($0.offset == 0 ? "" : "  ") + $0.element, style: .normal) }
    }
    return lines
  }

  private func party(
    _ party: Intake.Party, _ label: String, _ fact: (String, String?, Style) -> Void
  ) {
    fact(label, party.name, .normal)
    fact(words("Số căn cước", "Identity number"), party.personalID, .normal)
    fact(words("Điện thoại", "Telephone"), party.phone, .normal)
    fact(words("Địa chỉ", "Address"), party.address, .normal)
    fact(words("Thư điện tử", "E-mail"), party.email, .normal)
  }

  private func money(
    _ heading: (String) -> Void, _ fact: (String, String?, Style) -> Void
  ) {
    guard !dossier.payments.isEmpty || !dossier.demands.isEmpty || dossier.exemption != nil else {
      return
    }
    heading(words("Phí, lệ phí", "Fees and charges"))
    fact(words("Còn phải nộp", "Still to be paid"), dossier.owed.map(words.money), .warning)
    for payment in dossier.payments {
      let back = payment.content.total - payment.kept
      let refunded =
        back == 0 ? "" : words(" · đã hoàn \(words.money(back))", " · \(words.money(back)) back")
      let lines = payment.content.lines.map {
        "\(words.feeKind($0.kind)) \(words.money($0.amount))"
      }
      fact(
        words("Biên lai \(payment.receipt)", "Receipt \(payment.receipt)"),
        lines.joined(separator: ", ") + " · \(words.means(payment.content.means))\(refunded)",
        .normal)
    }
    fact(
      words("Miễn", "Exempted"), dossier.exemption.map { "\($0.name) (\($0.ground))" }, .normal)
  }

  private var standing: (String, Style) {
    let text = words.standing(of: dossier, at: context.now, context.rules)
    if let punctuality = dossier.punctuality {
      return (text, punctuality == .late ? .alert : .done)
    }
    if dossier.isOverdue(at: context.now) { return (text, .alert) }
    return (text, dossier.status.isWaiting ? .warning : .normal)
  }

  /// The step that ordinarily comes next, with its key.
  private var next: String? {
    DossierDeeds.next(for: dossier, context).map { "\($0.key): \($0.label(words))" }
  }

  private var due: String {
    let due = words.due(of: dossier)
    guard let moment = dossier.due, dossier.status.isOpen else { return due }
    switch dossier.status {
    case .waiting:
      return due + words(" · đang dừng, chờ bổ sung", " · stopped, waiting for papers")
    case .paying:
      return due + words(" · đang dừng, chờ nộp tiền", " · stopped, waiting for payment")
    default: break
    }
    let minutes = context.rules.calendar.workingMinutesLeft(from: context.now, to: moment)
    let isLate = moment < context.now
    return "\(due) · \(words.timeLeft(minutes, isLate: isLate, context.rules))"
  }

  private var byLaw: String {
    let promise = dossier.promise
    let period = words.period(promise.statutory.period)
    guard let due = promise.statutoryDue else { return period }
    return "\(period): \(words.due(due))"
  }

  private var slip: String {
    guard dossier.issueCopies > 0 || !dossier.wasHandedOverAtOnce else {
      return words("không cần, đã trả ngay (F9 nếu muốn in)", "not needed (F9 on demand)")
    }
    let printed =
      dossier.issueCopies == 0
      ? words("chưa in (F9)", "not printed (F9)")
      : words(
        "đã in \(dossier.issueCopies) lần",
        "printed \(dossier.issueCopies)×")
    return dossier.slipIssue == 1 ? printed : "\(words.slip(dossier)) · \(printed)"
  }
}
