import DeskFiles
import DeskOperations
import Testing

@testable import Runtime

@Suite struct PracticeTests {
  private func practised(seed: UInt64, days: Int = 8, perDay: Int = 25) throws -> DeskStore {
    let rules = try ReferenceData.load(DeskFolder(PracticeDesk.shipped))
    let store = try DeskStore(rules: rules, journal: MemoryJournal())
    var practice = Practice(Practice.Scale(days: days, perDay: perDay, seed: seed), at: store)
    try practice.run(until: afternoon)
    return store
  }

  @Test func `the same seed tells the same story, another seed another`() throws {
    let one = try practised(seed: 7)
    let same = try practised(seed: 7)
    let other = try practised(seed: 8)
    #expect(one.desk == same.desk)
    #expect(one.desk != other.desk)
  }

  @Test func `a practised desk has work of every kind today`() throws {
    let store = try practised(seed: 2, days: 20, perDay: 40)
    let board = DeadlineBoard(store.desk, at: afternoon, calendar: store.rules.calendar)
    for urgency in [DeadlineBoard.Urgency.overdue, .today, .nextWorkingDay, .later, .waiting] {
      #expect(!board.rows(urgency).isEmpty, "no dossier is \(urgency)")
    }
    #expect(!board.uncollected.isEmpty)
    let statuses = Set(store.desk.everyDossier.map(\.status))
    #expect(statuses == Set(DossierStatus.allCases))
    #expect(Set(store.desk.everyDossier.map(\.intake.channel)) == Set(Channel.allCases))
    #expect(store.desk.queueTotals(on: afternoon.date).served > 0)
  }

  @Test func `a practised desk shows the whole life of a dossier`() throws {
    let store = try practised(seed: 1, days: 20, perDay: 40)
    let dossiers = store.desk.everyDossier
    let events = dossiers.flatMap(\.history)
    let beside: Set<Event.Kind> = [
      .guidanceGiven, .assistGiven, .dutyBegan, .dutyEnded, .procedureReviewed,
      .certificationVoided, .periodClosed, .deskMerged,
    ]
    let ofTheQueue = Event.Kind.allCases.filter { kind in
      ["ticket", "counter", "appointment"].contains { kind.rawValue.hasPrefix($0) }
    }
    #expect(
      Set(Event.Kind.allCases).subtracting(events.map(\.kind)).subtracting(beside).subtracting(
        ofTheQueue) == [])
    #expect(
      Set(dossiers.flatMap(\.flags)).isSuperset(of: [
        .backlog, .crossBoundary, .linked, .immediate, .extended, .corrected, .acceptedLate,
      ]))
    let stages = Set(dossiers.flatMap { dossier in dossier.legs.map(dossier.stage) })
    #expect(stages.isSuperset(of: [.waiting, .finished, .returned]))
    #expect(stages.contains(.ready) || stages.contains(.underway))
    #expect(dossiers.contains { $0.contacts.contains { $0.topic == .reminder } })
    #expect(dossiers.contains { $0.status == .finished && $0.shelf != nil })
    #expect(dossiers.contains { $0.intake.postal?.minutes != nil && $0.handing?.item != nil })
    let log = store.desk.log(touching: Desk.everyDay)
    #expect(log.guidance.contains { $0.content.notAccepted } && !log.reviews.isEmpty)
    #expect(Set(log.assists.map(\.content.kind)) == Set(Assist.Kind.allCases))
  }

  @Test func `most of it goes well`() throws {
    let store = try practised(seed: 1, days: 20, perDay: 40)
    let dossiers = store.desk.everyDossier.filter(\.wasAccepted)
    func share(_ matches: (Dossier) -> Bool) -> Int {
      dossiers.count(where: matches) * 100 / dossiers.count
    }
    #expect((50...90).contains(share { $0.finishedAt != nil }))
    #expect((1...8).contains(share { $0.closedAt != nil }))
    #expect((1...12).contains(share { $0.isOverdue(at: afternoon) || $0.punctuality == .late }))
    #expect((5...40).contains(share { !$0.certification.isEmpty }))
    #expect((18...65).contains(share { $0.intake.channel == .online }))
  }

  @Test func `everything happens while the office works, up to the moment asked for`() throws {
    let store = try practised(seed: 3)
    let events = store.desk.everyDossier.flatMap(\.history)
    #expect(events.count > 500)
    for event in events {
      #expect(event.at <= afternoon)
      #expect(store.rules.calendar.isWorking(at: event.at), "\(event.at)")
    }
  }

  @Test func `the days of a practised desk add up`() throws {
    let store = try practised(seed: 5)
    for date in store.rules.calendar.lastWorkingDays(8, until: afternoon.date) {
      let summary = DaySummary(store.desk, on: date, calendar: store.rules.calendar)
      let received = store.desk.everyDossier.count {
        $0.wasAccepted && $0.receivedAt.date == date
      }
      let unbalanced = summary.fields.filter { !$0.isBalanced }
      #expect(unbalanced.isEmpty)
      #expect(summary.total.received == received)
    }
  }

  @Test func `nobody in a practised desk can be a real person`() throws {
    let store = try practised(seed: 2)
    for dossier in store.desk.everyDossier {
      let applicant = dossier.intake.applicant
      #expect(applicant.personalID?.hasPrefix("000000") == true)
      #expect(applicant.phone.map { $0.hasPrefix("0999 ") } ?? true)
      #expect(applicant.address?.hasSuffix("xã Mẫu, tỉnh Mẫu") == true)
    }
  }
}
