import DeskFiles
import DeskOperations

/// What every day brings beside dossiers, and what was there before the first of them.
extension Practice {
  /// Old dossiers, entered on the first morning.
  mutating func planBacklog(_ count: Int, of procedures: [Procedure], over days: [CivilDate]) {
    let rules = store.rules
    guard let first = days.first, let last = days.last else { return }
    for number in 1...count {
      guard let opening = rules.calendar.sessions(on: first).first?.start,
        let procedure = pick(of: procedures.filter { $0.immediate != true && $0.linked != true }),
        let day = rules.calendar.workingDay(Int.random(in: 5...25, using: &dice), before: first),
        let start = rules.calendar.sessions(on: day).first?.start
      else { continue }
      var visit = Visit(procedure, by: rules, &dice)
      visit.becomeBacklog(
        "\(100 + number)/HS", clearBy: last.advanced(by: Int.random(in: 7...30, using: &dice)))
      let minutes = Int.random(in: 10...200, using: &dice)
      agenda.plan(
        .enterBacklog(visit, receivedAt: moment(minutes, after: Moment(day, start))),
        at: moment(number * 6, after: Moment(first, opening)))
    }
  }

  /// A few procedures are reviewed in the first days.
  mutating func planReviews(of procedures: [Procedure], on days: [CivilDate]) {
    guard let head = store.rules.people.supervisors.first else { return }
    for date in days.prefix(4) {
      guard let procedure = pick(of: procedures), let moment = rush(on: date) else { continue }
      var review = ProcedureReview(procedure: procedure.code, verdict: .keep)
      if dice.happens(60) {
        review.verdict = .simplify
        review.proposal = "Bỏ bản sao giấy tờ đã có trong cơ sở dữ liệu"
        review.costNow = 1_000 * Int.random(in: 60...200, using: &dice)
        review.costAfter = 1_000 * Int.random(in: 20...60, using: &dice)
      }
      agenda.plan(.review(review, by: head.id), at: moment)
    }
  }

  /// A guide is on duty all day; somebody else of the desk now and then.
  mutating func planGuides(on date: CivilDate, helping count: Int) {
    let people = store.rules.people.all.filter(\.isActive)
    let helpers = people.filter { $0.role == .guide }
    let others = people.filter { $0.role == .clerk }
    let guides = [helpers.first ?? others.first, dice.happens(35) ? dice.pick(others) : nil]
      .compactMap(\.self)
    let sessions = store.rules.calendar.sessions(on: date)
    guard let opening = sessions.first?.start, let closing = sessions.last?.end else { return }
    for guide in Set(guides.map(\.id)).sorted() {
      agenda.plan(.beginDuty(guide), at: Moment(date, opening).advanced(bySeconds: 60))
      agenda.plan(.endDuty(guide), at: Moment(date, closing).advanced(bySeconds: -60))
    }
    for _ in 0..<count {
      guard let guide = dice.pick(guides), let moment = rush(on: date),
        let kind = dice.pick(Assist.Kind.allCases)
      else { continue }
      agenda.plan(.assist(kind, by: guide.id), at: moment)
    }
  }

  /// Some people only ask, by telephone, Zalo or at the counter; some bring what is not complete.
  mutating func planGuidance(_ count: Int, of procedures: [Procedure], on date: CivilDate) {
    for _ in 0..<count {
      guard let procedure = pick(of: procedures), let moment = rush(on: date) else { continue }
      let visit = Visit(procedure, by: store.rules, &dice)
      let somebody = InventedPeople.somebody(&dice)
      let items = (procedure.components ?? []).filter(\.isRequired).prefix(4).map(\.name)
      let isLookedAt = dice.happens(30) && !items.isEmpty
      let order = GuidanceOrder(
        procedure: procedure.code, name: somebody.name, phone: somebody.phone,
        means: isLookedAt
          ? .counter
          : dice.pick([.counter, .telephone, .telephone, .zalo, .zalo, .email]) ?? .zalo,
        items: items, notAccepted: isLookedAt)
      agenda.plan(
        .guide(
          order, by: visit.clerk, counter: visit.counter,
          reason: isLookedAt ? "Hồ sơ mang đến chưa đủ giấy tờ" : nil), at: moment)
    }
  }

  private mutating func rush(on date: CivilDate) -> Moment? {
    Rush.moment(on: date, store.rules.calendar, &dice)
  }
}
