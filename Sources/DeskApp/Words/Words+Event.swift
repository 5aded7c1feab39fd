public import DeskOperations

extension Words {
  /// One line of history, like `08:15 20/11 Nguyễn Văn Mẫu tiếp nhận tại quầy 1`.
  public func event(_ event: Event, _ rules: Rulebook) -> String {
    let who = rules.people.name(of: event.by)
    return "\(event.at.time) \(event.at.date.slashedShort) \(who) \(deed(event, rules))"
  }

  /// What somebody did, as the predicate to the person's name.
  public func deed(_ event: Event, _ rules: Rulebook) -> String {
    let reason = event.reason.map { self(". Lý do: \($0)", ". Reason: \($0)") } ?? ""
    switch event.change {
    case .dossierReceived:
      let place = event.counter.map { self(" tại quầy \($0)", " at counter \($0)") } ?? ""
      return self("tiếp nhận\(place)", "received it\(place)")
    case .dossierPassed(let pass):
      let holder = holder(pass.to, rules)
      return self("chuyển cho \(holder)", "passed it to \(holder)")
    case .supplementRequested(let request):
      let items = request.items.joined(separator: "; ")
      return self("yêu cầu bổ sung: \(items)\(reason)", "asked for: \(items)\(reason)")
    case .supplementCompleted(let completion):
      guard let due = completion.due else {
        return self("ghi nhận đã bổ sung đủ", "noted that the supplement is complete")
      }
      return self(
        "ghi nhận đã bổ sung đủ, hạn trả \(due.clockAndDate)",
        "noted that the supplement is complete, due \(due.clockAndDate)")
    case .dossierFinished(let finish):
      let result = finish.result.map { ": \($0)" } ?? ""
      return self("ghi có kết quả\(result)", "noted the result\(result)")
    case .dossierReturned(let handing):
      return returned(handing)
    case .dossierRefused: return self("từ chối\(reason)", "refused it\(reason)")
    case .dossierWithdrawn:
      return self("rút hồ sơ cho người nộp\(reason)", "withdrew it for the applicant\(reason)")
    case .slipPrinted(let print):
      return self(
        "lưu bản in giấy hẹn, lần \(print.copy)", "saved the slip for print, copy \(print.copy)")
    case .ticketTaken, .ticketCalled, .ticketServed, .ticketMissed, .ticketCancelled:
      return deed(event.change, counter: event.counter)
    }
  }

  private func deed(_ change: Change, counter: Int?) -> String {
    let place = counter.map { self(" tại quầy \($0)", " at counter \($0)") } ?? ""
    return switch change {
    case .ticketTaken(let taking):
      self(
        "lấy số \(taking.id.number)\(taking.service.map { " (\($0))" } ?? "")",
        "took number \(taking.id.number)\(taking.service.map { " (\($0))" } ?? "")")
    case .ticketCalled(let id):
      self("gọi số \(id.number)\(place)", "called number \(id.number)\(place)")
    case .ticketServed(let id):
      self("phục vụ xong số \(id.number)\(place)", "served number \(id.number)\(place)")
    case .ticketMissed(let id):
      self("ghi vắng số \(id.number)\(place)", "noted that number \(id.number) did not come")
    case .ticketCancelled(let id):
      self("hủy số \(id.number)", "cancelled number \(id.number)")
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
      }
    return self(
      "trả kết quả cho \(handing.recipient)\(authorisation)\(method)",
      "handed the result to \(handing.recipient)\(authorisation)\(method)")
  }

  private func holder(_ holder: Dossier.Holder, _ rules: Rulebook) -> String {
    guard let officer = holder.officer else { return holder.unit }
    return "\(rules.people.name(of: officer)) (\(holder.unit))"
  }
}
