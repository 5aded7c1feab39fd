public import DeskOperations

extension Words {
  /// Where a dossier stands.
  public func status(_ status: DossierStatus) -> String {
    switch status {
    case .received: self(status.wording, "Received")
    case .processing: self(status.wording, "In progress")
    case .waiting: self(status.wording, "Waiting for papers")
    case .finished: self(status.wording, "Result ready")
    case .returned: self(status.wording, "Result returned")
    case .refused: self(status.wording, "Refused")
    case .withdrawn: self(status.wording, "Withdrawn")
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

  /// How a result reaches the citizen.
  public func returnMethod(_ method: ReturnMethod) -> String {
    switch method {
    case .counter: self(method.wording, "At the desk")
    case .post: self(method.wording, "By public post")
    case .online: self(method.wording, "As an electronic copy")
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
    }
  }

  /// How long a procedure takes, like `15 ngày làm việc`.
  public func period(_ period: Period) -> String {
    func count(_ amount: Int, _ unit: String) -> String {
      "\(amount) \(unit)\(amount == 1 ? "" : "s")"
    }
    return switch period {
    case .sameDay: self(period.wording, "On the same working day")
    case .workingHours(let amount): self(period.wording, count(amount, "working hour"))
    case .hours(let amount): self(period.wording, count(amount, "hour"))
    case .workingDays(let amount): self(period.wording, count(amount, "working day"))
    case .calendarDays(let amount): self(period.wording, count(amount, "day"))
    case .months(let amount): self(period.wording, count(amount, "month"))
    case .none: self(period.wording, "No fixed limit")
    }
  }

  /// How far a procedure can be done online.
  public func onlineLevel(_ level: Procedure.OnlineLevel) -> String {
    switch level {
    case .full: self("Trực tuyến toàn trình", "Fully online")
    case .partial: self("Trực tuyến một phần", "Partly online")
    case .none: self("Chưa cung cấp trực tuyến", "Not online")
    }
  }

  /// A fee as the source prints it; nil where the source is silent.
  public func fee(_ fee: Fee) -> String? {
    let unit = fee.unit.map { "/\($0)" } ?? ""
    let amount = fee.amountVND.map { "\(money($0))\(unit)" }
    let online = fee.onlineAmountVND.map {
      self("trực tuyến \(money($0))\(unit)", "online \(money($0))\(unit)")
    }
    let kind: String? =
      switch fee.kind {
      case .some(.none): self("Không thu", "Free of charge")
      case .fixed, .perUnit: nil
      case .local:
        self("Do HĐND cấp tỉnh quy định", "Set by the province's People's Council")
      case nil: nil
      }
    let parts = [kind, amount, online, fee.note].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// An amount of money, like `15.000 đồng`.
  public func money(_ amount: Int) -> String {
    "\(grouped(amount, separator: self(".", ","))) đồng"
  }

  private func grouped(_ amount: Int, separator: String) -> String {
    var digits = String(abs(amount))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (amount < 0 ? "-" : "") + ([digits] + groups).joined(separator: separator)
  }

  /// Who has a dossier: an officer's name, a unit, or the desk itself.
  public func holder(_ dossier: Dossier, _ rules: Rulebook) -> String {
    guard let holder = dossier.holder else { return self("Tại một cửa", "At the desk") }
    return holder.officer.map(rules.people.name(of:)) ?? holder.unit
  }
}
