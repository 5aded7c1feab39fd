import DeskApp
import DeskOperations
import Testing

@Suite struct `The words` {
  private static let rules = SampleDesk.rules
  private static let vietnamese = Words(.vietnamese)
  private static let english = Words(.english)

  /// Every refusal there is, with ordinary contents.
  private static let refusals: [Refusal] = {
    let morning = SampleDesk.morning
    let ticket = TicketID(date: morning.date, number: 14)
    let receipt = BookNumber(book: "BL", year: 2026, number: 7)
    let article = "Nghị định 61/2018/NĐ-CP, Điều 19"
    let codes = [DossierCode("H99.34.05-261120-0001")].compactMap { $0 }
    return [
      .clockWentBack(now: morning, last: morning.advanced(bySeconds: 86_400)),
      .unknownPerson("ai"), .unknownCounter(9), .counterNeeded, .unknownDossier("H99"),
      .unknownProcedure("1.2"), .procedureNotInForce("1.001193"),
      .timeNeeded(procedure: "1.012756"), .unknownVariant("khác"), .unusableCode("{serial:4}"),
      .keyUsedBefore, .queueFull(limit: 999), .nobodyWaiting, .unknownTicket("14"),
      .ticketElsewhere(ticket, counter: 2), .nobodyForCounter(1, waitingElsewhere: 3),
      .calledEnough(ticket, times: 3), .nothingToTransfer(ticket), .nothingToUndo(ticket),
      .nothingOpen, .onlySupervisor, .onlyReception, .noSuchPeriod, .periodNotOver(morning.date),
      .closedAlready(morning), .unfinished(DayCheck.Kind.allCases), .counterHeld(1, by: "thu"),
      .counterBusy(1, ticket),
      .closedThen(morning), .unknownAppointment(AppointmentID(date: morning.date, number: 3)),
      .appointmentOnOtherDay(morning), .appointmentTakenUp(ticket),
      .momentOutOfOrder(morning, earliest: morning.advanced(bySeconds: 60), latest: morning),
      .momentOutOfOrder(morning, earliest: nil, latest: morning), .notAfterwards,
      .supervisorNeeded(round: 2, article: article), .extendedBefore(times: 1, article: article),
      .tooLateToExtend(lastDay: morning.date, article: article),
      .tooLateToExtend(lastDay: nil, article: nil),
      .dateNotLater(morning.date, than: morning), .dateNotLater(morning.date, than: nil),
      .authorisationNeeded(recipient: "Lê Văn Thí", article: article),
      .legNeeds("Cấp thẻ căn cước", "Đăng ký thường trú"),
      .legWaits("Đăng ký thường trú", for: "Đăng ký khai sinh", article: "Nghị định mẫu"),
      .legNotPossible(.startLeg, "Đăng ký thường trú"),
      .legNotPossible(.returnLeg, "Đăng ký thường trú"),
      .legNotPossible(.finishLeg, "Đăng ký thường trú"), .legsOpen(["Đăng ký thường trú"]),
      .unknownReceipt(receipt), .moreThanPaid(8_000, left: 2_000), .unknownEntry(receipt),
      .dutyNotPossible("Trần Thị Thử", isOnDuty: true),
      .dutyNotPossible("Trần Thị Thử", isOnDuty: false), .booksMissing,
      .receiptAfterAct(morning, act: morning), .backlogNeedsMoment,
      .dayPassed(.clearBy, morning.date), .dayPassed(.appointment, morning.date),
    ]
      + Refusal.Field.allCases.flatMap { field in
        [.missing(field), .malformed(field, "abc"), .tooLong(field, limit: 20), .unclean(field)]
      }
      + Ticket.State.allCases.map { .ticketNotPossible(ticket, $0) }
      + CounterState.Mode.allCases.map { .counterNotPossible(1, $0) }
      + Refusal.Step.allCases.map { .lawSilent($0) }
      + [.exemption, .database, .originals, .legs, .kind].map { .unknownName($0, "khác") }
      + codes.flatMap { code in
        Refusal.Step.allCases.flatMap { step in
          DossierStatus.allCases.flatMap { status -> [Refusal] in
            [
              .notPossible(step, code, status),
              .notPossible(step, code, status, article: article),
            ]
          }
        } + [
          .nothingToExtend(code), .nothingToCorrect(code), .unknownLeg("Cấp thẻ", code),
          .onlyPersonCorrectable(code), .enteredBefore("12/2025", code),
          .noPaper(.apology(2), code), .nothingToPrint("05/HDHS"),
          .alreadyThere(code, unit: "Tư pháp – Hộ tịch"), .notChecked(code),
          .clockNotStarted(code, agency: "UBND xã Thử"), .notPaid(code, 50_000),
          .certifyInstead("2.000815"),
          .notDecidedHere(agency: "UBND xã Thử"), .paidAndExempt,
          .exemptionElsewhere("Hộ nghèo", fields: ["Hộ tịch"]), .aboveLimit(.sets, 999),
          .resultVoid(code, lastDay: morning.date, source: article),
        ]
      }
  }()

  /// Fails to build when a refusal is added, so that the list above grows with it.
  private static func name(_ refusal: Refusal) -> String {
    switch refusal {
    case .clockWentBack: "clockWentBack"
    case .unknownPerson: "unknownPerson"
    case .unknownCounter: "unknownCounter"
    case .counterNeeded: "counterNeeded"
    case .unknownDossier: "unknownDossier"
    case .unknownProcedure: "unknownProcedure"
    case .procedureNotInForce: "procedureNotInForce"
    case .timeNeeded: "timeNeeded"
    case .unknownVariant: "unknownVariant"
    case .missing: "missing"
    case .malformed: "malformed"
    case .tooLong: "tooLong"
    case .unclean: "unclean"
    case .notPossible: "notPossible"
    case .unusableCode: "unusableCode"
    case .queueFull: "queueFull"
    case .keyUsedBefore: "keyUsedBefore"
    case .nobodyWaiting: "nobodyWaiting"
    case .unknownTicket: "unknownTicket"
    case .ticketNotPossible: "ticketNotPossible"
    case .ticketElsewhere: "ticketElsewhere"
    case .nobodyForCounter: "nobodyForCounter"
    case .calledEnough: "calledEnough"
    case .nothingToTransfer: "nothingToTransfer"
    case .nothingToUndo: "nothingToUndo"
    case .onlySupervisor: "onlySupervisor"
    case .onlyReception: "onlyReception"
    case .nothingOpen: "nothingOpen"
    case .noSuchPeriod: "noSuchPeriod"
    case .periodNotOver: "periodNotOver"
    case .closedAlready: "closedAlready"
    case .unfinished: "unfinished"
    case .counterHeld: "counterHeld"
    case .counterBusy: "counterBusy"
    case .counterNotPossible: "counterNotPossible"
    case .closedThen: "closedThen"
    case .unknownAppointment: "unknownAppointment"
    case .appointmentOnOtherDay: "appointmentOnOtherDay"
    case .appointmentTakenUp: "appointmentTakenUp"
    case .momentOutOfOrder: "momentOutOfOrder"
    case .notAfterwards: "notAfterwards"
    case .supervisorNeeded: "supervisorNeeded"
    case .extendedBefore: "extendedBefore"
    case .tooLateToExtend: "tooLateToExtend"
    case .dateNotLater: "dateNotLater"
    case .nothingToExtend: "nothingToExtend"
    case .authorisationNeeded: "authorisationNeeded"
    case .resultVoid: "resultVoid"
    case .nothingToCorrect: "nothingToCorrect"
    case .unknownLeg: "unknownLeg"
    case .legNeeds: "legNeeds"
    case .legWaits: "legWaits"
    case .legNotPossible: "legNotPossible"
    case .legsOpen: "legsOpen"
    case .unknownReceipt: "unknownReceipt"
    case .moreThanPaid: "moreThanPaid"
    case .unknownName: "unknownName"
    case .unknownEntry: "unknownEntry"
    case .lawSilent: "lawSilent"
    case .dutyNotPossible: "dutyNotPossible"
    case .booksMissing: "booksMissing"
    case .noPaper: "noPaper"
    case .nothingToPrint: "nothingToPrint"
    case .onlyPersonCorrectable: "onlyPersonCorrectable"
    case .receiptAfterAct: "receiptAfterAct"
    case .backlogNeedsMoment: "backlogNeedsMoment"
    case .dayPassed: "dayPassed"
    case .enteredBefore: "enteredBefore"
    case .alreadyThere: "alreadyThere"
    case .notChecked: "notChecked"
    case .clockNotStarted: "clockNotStarted"
    case .notPaid: "notPaid"
    case .certifyInstead: "certifyInstead"
    case .notDecidedHere: "notDecidedHere"
    case .paidAndExempt: "paidAndExempt"
    case .exemptionElsewhere: "exemptionElsewhere"
    case .aboveLimit: "aboveLimit"
    }
  }

  @Test func `every refusal says in both languages what happened and what to do`() {
    #expect(Set(`The words`.refusals.map(`The words`.name)).count == 77)
    for refusal in `The words`.refusals {
      let sentence = `The words`.vietnamese.refusal(refusal, `The words`.rules)
      let english = `The words`.english.refusal(refusal, `The words`.rules)
      for text in [sentence, english] {
        #expect(text.hasSuffix("."), "\(refusal): \(text)")
        #expect(text.split(separator: ". ").count >= 2, "\(refusal): \(text)")
        #expect(text.count < 240, "\(refusal): \(text)")
        for leftover in ["Optional(", "nil", "\\(", "  ", "!", "notPossible", "Refusal"] {
          #expect(!text.contains(leftover), "\(refusal): \(text)")
        }
      }
      #expect(sentence != english)
    }
  }

  @Test func `a refusal about a dossier tells the next step`() throws {
    let code = try #require(DossierCode("H99.34.05-261120-0001"))
    #expect(
      `The words`.vietnamese.refusal(.notPossible(.finish, code, .received), `The words`.rules)
        == "Hồ sơ H99.34.05-261120-0001 đang ở trạng thái “Đã tiếp nhận” nên không thể ghi có kết quả. Vui lòng chuyển hồ sơ cho người giải quyết trước."
    )
    #expect(
      `The words`.english.refusal(.nobodyWaiting, `The words`.rules)
        == "Nobody is waiting, so nobody was called. Please call again once somebody takes a number."
    )
  }

  @Test func `a count over a holiday reads day by day`() {
    let deadline = `The words`.rules.calculator.deadline(
      of: .workingDays(4), receivedAt: SampleDesk.moment("2026-11-20T16:30"))
    #expect(
      `The words`.vietnamese.explanation(deadline, of: .workingDays(4), `The words`.rules) == [
        "T6 20/11  nhận hồ sơ, chưa tính",
        "T7 21/11  nghỉ cuối tuần",
        "CN 22/11  nghỉ cuối tuần",
        "T2 23/11  ngày 1",
        "T3 24/11  nghỉ: Ngày Văn hóa Việt Nam",
        "T4 25/11  ngày 2",
        "T5 26/11  ngày 3",
        "T6 27/11  ngày 4",
        "Hạn trả: 17:00 T6 27/11/2026",
      ])
    #expect(
      `The words`.english.explanation(deadline, of: .workingDays(4), `The words`.rules).suffix(5)
        == [
          "Tue 24/11  day off: Ngày Văn hóa Việt Nam", "Wed 25/11  day 2", "Thu 26/11  day 3",
          "Fri 27/11  day 4", "Due: 17:00 Fri 27/11/2026",
        ])
  }

  @Test func `a make-up day keeps its name`() {
    let deadline = `The words`.rules.calculator.deadline(
      of: .workingDays(2), receivedAt: SampleDesk.moment("2026-01-08T09:00"))
    let lines = `The words`.vietnamese.explanation(
      deadline, of: .workingDays(2), `The words`.rules)
    #expect(lines.contains("T7 10/01  ngày 2, Làm bù ngày 02/01"))
  }

  @Test func `a year without a calendar is named as the doubt`() {
    let deadline = `The words`.rules.calculator.deadline(
      of: .workingDays(5), receivedAt: SampleDesk.moment("2027-12-30T09:00"))
    let lines = `The words`.vietnamese.explanation(
      deadline, of: .workingDays(5), `The words`.rules)
    #expect(lines.last == "chưa chắc: năm 2028 chưa có lịch nghỉ")
  }

  @Test(arguments: Period.Kind.allCases)
  func `every kind of period is explained in both languages`(kind: Period.Kind) throws {
    let period = try #require(Period(kind, amount: 30))
    for moment in ["2026-11-20T08:00", "2026-11-20T16:30", "2026-11-21T10:00"] {
      let deadline = `The words`.rules.calculator.deadline(
        of: period, receivedAt: SampleDesk.moment(moment))
      for words in [`The words`.vietnamese, `The words`.english] {
        let lines = words.explanation(deadline, of: period, `The words`.rules)
        #expect(lines.count >= 2)
        #expect(lines.allSatisfy { !$0.hasSuffix("  ") && !$0.contains("Optional") })
        #expect(!words.period(period).isEmpty)
      }
    }
  }

  @Test(arguments: [
    (0, false, "hết giờ làm việc"), (45, false, "còn 45 phút làm việc"),
    (195, false, "còn 3 giờ 15 phút làm việc"), (480, false, "còn 1 ngày làm việc"),
    (1140, false, "còn 2 ngày 3 giờ làm việc"), (-60, true, "quá hạn 1 giờ"),
    (0, true, "vừa quá hạn"), (-960, true, "quá hạn 2 ngày"),
  ])
  func `time left is told in working days and hours`(
    minutes: Int, isLate: Bool, expected: String
  ) {
    #expect(
      `The words`.vietnamese.timeLeft(minutes, isLate: isLate, `The words`.rules) == expected)
  }

  @Test func `every kind of event has a line in both languages`() throws {
    let events = try SampleDesk.everyKindOfEvent()
    var kinds: Set<Event.Kind> = []
    for event in events {
      kinds.insert(event.kind)
      let line = `The words`.vietnamese.event(event, `The words`.rules)
      let english = `The words`.english.event(event, `The words`.rules)
      #expect(line != english)
      for text in [line, english] {
        #expect(text.wholeMatch(of: /08:\d\d 20\/11 Nguyễn Văn Mẫu \S.*/) != nil)
        #expect(!text.contains("Optional") && !text.contains("  "))
      }
    }
    #expect(kinds == Set(Event.Kind.allCases))
    let received = try #require(events.first)
    #expect(
      `The words`.vietnamese.event(received, `The words`.rules)
        == "08:15 20/11 Nguyễn Văn Mẫu tiếp nhận tại quầy 1")
  }
}
