import DeskOperations
import Testing

/// What the desk accepts and refuses, whoever asks for it.
@Suite struct DecideTests {
  let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  @Test func `codes follow the pattern and start again each day`() throws {
    var desk = try PracticeDesk()
    #expect(try desk.receive().description == "H99.01-261120-0001")
    #expect(try desk.receive().description == "H99.01-261120-0002")
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    #expect(try desk.receive().description == "H99.01-261123-0001")
  }

  @Test func `a withdrawn dossier keeps its number for ever`() throws {
    var desk = try PracticeDesk()
    let first = try desk.receive()
    try desk.ask(.withdrawDossier(first), reason: "Công dân xin rút")
    #expect(try desk.receive().description.hasSuffix("-0002"))
  }

  @Test func `the same key does nothing twice`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.receiveDossier(SampleRules.intake()), key: "once")
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    let again = try desk.ask(.receiveDossier(SampleRules.intake()), key: "once")
    #expect(again == .alreadyDone(.dossier(code)))
    #expect(desk.desk.everyDossier.map(\.code).count == 1)
  }

  @Test func `a key used for something else is refused`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.receiveDossier(SampleRules.intake()), key: "one")
    try desk.ask(.receiveDossier(SampleRules.intake()), key: "two")
    let codes = Array(desk.desk.everyDossier.map(\.code))
    let (first, second) = (codes[0], codes[1])
    try desk.ask(.passDossier(first, to: holder), key: "pass")
    #expect(throws: Refusal.keyUsedBefore) {
      try desk.ask(.finishDossier(first, result: nil), key: "one")
    }
    #expect(throws: Refusal.keyUsedBefore) {
      try desk.ask(.passDossier(second, to: holder), key: "pass")
    }
    #expect(
      try desk.ask(.passDossier(first, to: holder), key: "pass") == .alreadyDone(.dossier(first)))
  }

  @Test func `a call repeated by its key answers with the number called, not the one it ended`()
    throws
  {
    var desk = try PracticeDesk()
    for _ in 1...2 { try desk.ask(.queue(.take(TicketOrder(service: nil)))) }
    try desk.ask(.queue(.callNext))
    try desk.ask(.queue(.callNext), key: "call")
    #expect(
      try desk.ask(.queue(.callNext), key: "call")
        == .alreadyDone(.ticket(TicketID(date: desk.now.date, number: 2))))
  }

  @Test func `a whole life goes step by step and every step is kept`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    try desk.ask(.passDossier(code, to: holder))
    try desk.ask(.requestSupplement(code, items: ["Bản sao giấy chứng nhận"]), reason: "Còn thiếu")
    desk.now = try SampleRules.moment("2026-11-26T09:00")
    try desk.ask(.completeSupplement(code))
    try desk.ask(.finishDossier(code, result: "Giấy phép số 01"))
    try desk.ask(
      .returnDossier(code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter))
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .returned)
    #expect(dossier.history.count == 6)
    #expect(dossier.holder?.unit == "Tư pháp – Hộ tịch")
    #expect(dossier.promise.originalDue?.minuteText == "2026-11-30T17:00")
    #expect(dossier.due?.minuteText == "2026-12-03T17:00")
    #expect(dossier.waits.count == 1)
  }

  @Test func `a shorter promise stands beside the statutory time`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let promise = try desk.dossier(code).promise
    #expect(promise.statutory.period == .workingDays(15))
    #expect(promise.committed == .workingDays(5))
    #expect(promise.statutoryDue?.minuteText == "2026-12-14T17:00")
    #expect(promise.originalDue?.minuteText == "2026-11-30T17:00")
  }

  @Test func `a paused procedure is given the waiting back`() throws {
    var desk = try PracticeDesk("2026-03-02T09:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.pausing))
    desk.now = try SampleRules.moment("2026-03-05T10:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu chữ ký")
    desk.now = try SampleRules.moment("2026-03-12T14:00")
    try desk.ask(.completeSupplement(code))
    #expect(try desk.dossier(code).due?.minuteText == "2026-03-23T17:00")
  }

  @Test func `a time the source does not name is asked for`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake(SampleRules.unknownTime)
    #expect(throws: Refusal.timeNeeded(procedure: SampleRules.unknownTime)) {
      try desk.ask(.receiveDossier(intake))
    }
    intake.givenTime = .init(period: .workingDays(2), source: "Quyết định mẫu")
    let code = try desk.receive(intake)
    #expect(try desk.dossier(code).due?.minuteText == "2026-11-25T17:00")
  }

  static let unlawful: [(Refusal.Step, [Command], Command)] = {
    let code = DossierCode("H99.01-261120-0001") ?? DossierCode.placeholder
    let pass = Command.passDossier(code, to: .init(officer: SampleRules.officer, unit: ""))
    let finish = Command.finishDossier(code, result: nil)
    let ask = Command.requestSupplement(code, items: ["Tờ khai"])
    let hand = Command.returnDossier(
      code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    return [
      (.finish, [], finish),
      (.return, [pass], hand),
      (.completeSupplement, [pass], .completeSupplement(code)),
      (.pass, [pass, ask], pass),
      (.finish, [pass, ask], finish),
      (.refuse, [pass, finish], .refuseDossier(code)),
      (.withdraw, [pass, finish], .withdrawDossier(code)),
      (.requestSupplement, [pass, finish], ask),
      (.return, [pass, finish, hand], hand),
      (.pass, [.withdrawDossier(code)], pass),
    ]
  }()

  @Test(arguments: unlawful.indices)
  func `an unlawful step is refused and changes nothing`(index: Int) throws {
    let (step, lawful, unlawful) = DecideTests.unlawful[index]
    var desk = try PracticeDesk()
    let code = try desk.receive()
    for command in lawful { try desk.ask(command, reason: "Lý do mẫu") }
    let before = desk.desk
    let status = try desk.dossier(code).status
    #expect(throws: Refusal.notPossible(step, code, status, article: SampleLaw.article(step))) {
      try desk.ask(unlawful, reason: "Lý do mẫu")
    }
    #expect(desk.desk == before)
  }

  @Test func `refusals and requests need a reason`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    #expect(throws: Refusal.missing(.reason)) { try desk.ask(.refuseDossier(code)) }
    #expect(throws: Refusal.missing(.reason)) {
      try desk.ask(.withdrawDossier(code), reason: "  ")
    }
    #expect(throws: Refusal.missing(.items)) {
      try desk.ask(.requestSupplement(code, items: [" "]), reason: "Thiếu")
    }
  }

  @Test func `strangers, unknown counters and dead procedures are refused`() throws {
    var desk = try PracticeDesk()
    #expect(throws: Refusal.unknownPerson("la")) { try desk.ask(.queue(.callNext), by: "la") }
    #expect(throws: Refusal.unknownPerson("nghi")) { try desk.ask(.queue(.callNext), by: "nghi") }
    #expect(throws: Refusal.unknownCounter(9)) { try desk.ask(.queue(.callNext), counter: 9) }
    #expect(throws: Refusal.unknownProcedure("9.999999")) {
      try desk.ask(.receiveDossier(SampleRules.intake("9.999999")))
    }
    #expect(throws: Refusal.procedureNotInForce(SampleRules.repealed)) {
      try desk.ask(.receiveDossier(SampleRules.intake(SampleRules.repealed)))
    }
  }

  @Test func `a clock that went back is refused, but seconds between machines are not`() throws {
    var desk = try PracticeDesk()
    _ = try desk.receive()
    let last = desk.now
    desk.now = last.advanced(bySeconds: -90)
    let code = try desk.receive()
    #expect(try desk.dossier(code).receivedAt == last)
    desk.now = last.advanced(bySeconds: -86_400)
    #expect(throws: Refusal.clockWentBack(now: desk.now, last: last)) { try desk.receive() }
  }

  @Test func `names are composed, trimmed, and refused when they hide something`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(
      SampleRules.intake(name: "  Nguye\u{302}\u{303}n   Va\u{306}n Mẫu "))
    let name = try desk.dossier(code).intake.applicant.name
    #expect(Array(name.utf8) == Array("Nguyễn Văn Mẫu".utf8))
    for hostile in ["Mẫu\u{1B}[2J", "Mẫu\u{7}", "Mẫu\u{202E}uẫM", "\u{1B}]0;x\u{7}Mẫu"] {
      #expect(throws: Refusal.unclean(.name)) {
        try desk.receive(SampleRules.intake(name: hostile))
      }
    }
    #expect(throws: Refusal.tooLong(.name, limit: 200)) {
      try desk.receive(SampleRules.intake(name: String(repeating: "ẫ", count: 10_000)))
    }
    #expect(throws: Refusal.missing(.name)) { try desk.receive(SampleRules.intake(name: " \t ")) }
  }

  @Test func `numbers that cannot be right are refused by name`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.applicant.phone = "không có"
    #expect(throws: Refusal.malformed(.phone, "không có")) { try desk.receive(intake) }
    intake = SampleRules.intake()
    intake.applicant.personalID = "12-34"
    #expect(throws: Refusal.malformed(.personalID, "12-34")) { try desk.receive(intake) }
    intake = SampleRules.intake()
    intake.sets = 0
    #expect(throws: Refusal.malformed(.sets, "0")) { try desk.receive(intake) }
    intake = SampleRules.intake()
    intake.papers = [.init(name: " ", kind: .copy, copies: 1)]
    #expect(throws: Refusal.missing(.papers)) { try desk.receive(intake) }
    intake.papers = [.init(name: "Tờ khai", kind: .copy, copies: 0)]
    #expect(throws: Refusal.malformed(.papers, "0")) { try desk.receive(intake) }
    intake = SampleRules.intake()
    intake.ticket = TicketID(date: desk.now.date, number: 7)
    #expect(throws: Refusal.unknownTicket("7")) { try desk.receive(intake) }
    intake = SampleRules.intake()
    intake.feePaid = -1
    #expect(throws: Refusal.malformed(.fee, "-1")) { try desk.receive(intake) }
  }
}

extension DossierCode {
  /// Stands in where a literal code could not be read, so that a test fails rather than traps.
  static var placeholder: DossierCode { DossierCode("-") ?? .placeholder }
}
