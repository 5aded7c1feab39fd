public import DeskOperations

extension Words {
  /// One line of history, like `08:15 20/11 Nguyễn Văn Mẫu tiếp nhận tại quầy 1`.
  public func event(_ event: Event, _ rules: Rulebook) -> String {
    let who = rules.people.name(of: event.by)
    let deed = deed(event, rules)
    let moment = event.moment
    return "\(moment.time) \(moment.date.slashedShort) \(who) \(deed)\(written(event, after: deed))"
  }

  /// When what happened earlier was written down, and why, unless the deed says so already.
  private func written(_ event: Event, after deed: String) -> String {
    guard event.happenedAt != nil else { return "" }
    let reason = event.reason.map { deed.contains($0) ? "" : ": \($0)" } ?? ""
    return self(
      " (ghi lúc \(event.at.clockAndDate)\(reason))",
      " (written \(event.at.clockAndDate)\(reason))")
  }

  /// What somebody did, as the predicate to the person's name.
  public func deed(_ event: Event, _ rules: Rulebook) -> String {
    let reason = event.reason.map { self(". Lý do: \($0)", ". Reason: \($0)") } ?? ""
    switch event.change {
    case .dossierFiled:
      return self("ghi hồ sơ mới nộp, chờ tiếp nhận", "noted a dossier filed from afar")
    case .dossierReceived, .dossierAccepted:
      let place = event.counter.map { self(" tại quầy \($0)", " at counter \($0)") } ?? ""
      return self("tiếp nhận\(place)", "received it\(place)")
    case .dossierPassed(let pass):
      let holder = holder(pass.to, rules)
      let receiver = pass.receivedBy.map { self(", \($0) nhận", ", taken by \($0)") } ?? ""
      let isLate = pass.due.map { $0 < event.moment } ?? false
      let late = isLate ? self(" (giao MUỘN)", " (LATE)") : ""
      return self(
        "chuyển cho \(holder)\(receiver)\(late)", "passed it to \(holder)\(receiver)\(late)")
    case .dossierHandedBack(let pass):
      let from = pass.from.map { holder($0, rules) } ?? ""
      return self("nhận lại hồ sơ từ \(from)", "took it back from \(from)")
    case .clockStarted(let start):
      return self(
        "ghi cơ quan có thẩm quyền đã nhận hồ sơ\(newDue(start.promise.originalDue))",
        "noted that the competent agency has it\(newDue(start.promise.originalDue))")
    case .supplementRequested(let request):
      let items = request.items.joined(separator: "; ")
      let approval = approval(request.approvedBy, rules)
      return self(
        "yêu cầu bổ sung\(approval): \(items)\(reason)", "asked\(approval) for: \(items)\(reason)")
    case .supplementCompleted(let end):
      let names = (end.papers ?? []).map(\.name).joined(separator: "; ")
      let papers = names.isEmpty ? "" : " (\(names))"
      return self(
        "ghi nhận đã bổ sung đủ\(papers)\(newDue(end.due))",
        "noted that the supplement is complete\(papers)\(newDue(end.due))")
    case .paymentDemanded, .paymentCompleted, .feePaid, .feeExempted, .feeRefunded:
      return moneyDeed(event.change) + reason
    case .dossierExtended(let new):
      return self(
        "xin lỗi và hẹn lại \(new.promised.clockAndDate), \(new.signatory) ký\(reason)",
        "apologised and promised \(new.promised.clockAndDate), signed by \(new.signatory)\(reason)")
    case .dossierFinished(let finish):
      let result = finish.result.map { ": \($0)" } ?? ""
      return self("ghi có kết quả\(result)", "noted the result\(result)")
    case .dossierReturned(let handing):
      return returned(handing)
    case .papersReturned(let handing):
      let papers = (handing.originals ?? []).joined(separator: "; ")
      return self(
        "trả lại giấy tờ cho \(handing.recipient): \(papers)",
        "gave papers back to \(handing.recipient): \(papers)")
    case .resultShelved(let shelf):
      return self("để kết quả tại \(shelf.place)", "put the result at \(shelf.place)")
    case .applicantContacted(let contact):
      let note = contact.note.map { ": \($0)" } ?? ""
      return self(
        "liên hệ người nộp (\(topic(contact.topic)), \(means(contact.means)))\(note)",
        "told the applicant (\(topic(contact.topic)), \(means(contact.means)))\(note)")
    case .dossierRefused: return self("từ chối\(reason)", "refused it\(reason)")
    case .dossierWithdrawn:
      return self("rút hồ sơ cho người nộp\(reason)", "withdrew it for the applicant\(reason)")
    case .dossierStopped: return self("dừng giải quyết\(reason)", "stopped it\(reason)")
    case .dossierCorrected(let correction):
      let values = correction.values.map { corrected($0, rules) }.joined(separator: "; ")
      return self("đính chính: \(values)\(reason)", "corrected: \(values)\(reason)")
    case .dataLookedUp(let data) where data.lookup.found == false:
      return self(
        "tra cứu “\(data.paper)” tại \(data.lookup.source), không có: \(data.lookup.result)",
        "looked up “\(data.paper)” in \(data.lookup.source), nothing there: \(data.lookup.result)")
    case .dataLookedUp(let data):
      return self(
        "tra cứu thay giấy tờ “\(data.paper)” tại \(data.lookup.source): \(data.lookup.result)",
        "looked up “\(data.paper)” in \(data.lookup.source): \(data.lookup.result)")
    case .legStarted(let leg):
      return self(
        "bắt đầu bước “\(leg.leg)”\(newDue(leg.due))", "began “\(leg.leg)”\(newDue(leg.due))")
    case .legFinished(let leg):
      let result = leg.result.map { ": \($0)" } ?? ""
      return self(
        "ghi kết quả bước “\(leg.leg)”\(result)", "noted the result of “\(leg.leg)”\(result)")
    case .legReturned(let leg):
      return self(
        "trả kết quả bước “\(leg.leg)” cho \(leg.recipient)",
        "handed the result of “\(leg.leg)” to \(leg.recipient)")
    case .certified(let certified):
      let numbers = certified.entries.map(\.number.description).joined(separator: ", ")
      return self("chứng thực số \(numbers)", "certified under \(numbers)")
    case .certificationVoided(let void):
      return self("hủy số chứng thực \(void.number)\(reason)", "voided \(void.number)\(reason)")
    case .guidanceGiven, .assistGiven, .dutyBegan, .dutyEnded:
      return helpDeed(event, rules) + reason
    case .procedureReviewed(let review):
      return self(
        "rà soát thủ tục \(review.procedure): \(verdict(review.verdict))",
        "reviewed \(review.procedure): \(verdict(review.verdict))")
    case .periodClosed(let closing):
      let again =
        closing.number == 1
        ? ""
        : self(", bản điều chỉnh số \(closing.number - 1)", ", correction \(closing.number - 1)")
      return self(
        "chốt số liệu \(closing.period.wording)\(again)\(reason)",
        "closed \(name(of: closing.period))\(again)\(reason)")
    case .slipPrinted(let print):
      return self(
        "lập bản in giấy hẹn, lần \(print.copy)", "made the slip for print, copy \(print.copy)")
    case .queue(let change):
      return self.deed(change, counter: event.counter, rules) + reason
    case .deskMerged(let merged):
      return self(
        "nhận \(merged.dossiers) hồ sơ mới của quầy \(merged.unit)\(reason)",
        "took \(merged.dossiers) new dossiers of the desk \(merged.unit)\(reason)")
    }
  }

  private func newDue(_ due: Moment?) -> String {
    due.map { self(", hạn trả \($0.clockAndDate)", ", due \($0.clockAndDate)") } ?? ""
  }

  private func approval(_ supervisor: String?, _ rules: Rulebook) -> String {
    supervisor.map(rules.people.name(of:)).map {
      self(" (\($0) đồng ý)", " (with \($0)'s consent)")
    } ?? ""
  }

  private func moneyDeed(_ change: Change) -> String {
    switch change {
    case .paymentDemanded(let demand):
      self(
        "yêu cầu nộp \(money(demand.amount)): \(demand.purpose)",
        "demanded \(money(demand.amount)): \(demand.purpose)")
    case .paymentCompleted(let end):
      self(
        "kết thúc chờ nộp tiền\(newDue(end.due))", "ended the wait for money\(newDue(end.due))")
    case .feePaid(let paid):
      self(
        "thu \(money(paid.payment.total)), biên lai \(paid.receipt)",
        "took \(money(paid.payment.total)), receipt \(paid.receipt)")
    case .feeExempted(let exemption):
      self("miễn phí, lệ phí: \(exemption.name)", "noted an exemption: \(exemption.name)")
    case .feeRefunded(let refund):
      self(
        "hoàn \(money(refund.amount)) của biên lai \(refund.receipt)",
        "gave \(money(refund.amount)) of receipt \(refund.receipt) back")
    default: ""
    }
  }

  private func returned(_ handing: DossierReturned) -> String {
    let authorisation =
      handing.authorisation.map {
        self(" (ủy quyền: \($0))", " (authorised by: \($0))")
      } ?? ""
    let method =
      switch handing.method {
      case .counter: ""
      case .post: self(" qua bưu chính công ích", " by public post")
      case .online: self(" bằng bản điện tử", " as an electronic copy")
      case .home: self(" tại nhà", " at home")
      }
    let item = handing.item.map { self(", bưu gửi \($0)", ", item \($0)") } ?? ""
    let papers = handing.originals.map { $0.joined(separator: "; ") }
    let originals = papers.map { self(", trả lại bản chính: \($0)", ", originals: \($0)") } ?? ""
    return self(
      "trả kết quả cho \(handing.recipient)\(authorisation)\(method)\(item)\(originals)",
      "handed the result to \(handing.recipient)\(authorisation)\(method)\(item)\(originals)")
  }

  /// An officer with the unit, or the unit alone.
  func holder(_ holder: Dossier.Holder, _ rules: Rulebook) -> String {
    guard let officer = holder.officer else { return holder.unit }
    return "\(rules.people.name(of: officer)) (\(holder.unit))"
  }
}
