import DeskOperations
import Testing

@testable import DeskFiles

/// What the desk refuses leaves no trace in its folder.
@Suite struct UnlawfulRequestTests {
  @Test(arguments: 0..<6)
  func `random unlawful requests leave the journal's bytes as they were`(seed: Int) throws {
    let place = try Workplace()
    let store = try place.store()
    var dice = Dice(random: SplitMix64(seed))
    var moment = morning
    var (done, refused) = (0, 0)
    while refused < 120 || done < 30 {
      moment = moment.advanced(bySeconds: Int.random(in: 0...40, using: &dice.random))
      let before = try? place.bytes(place.today)
      let position = store.position
      let request = dice.request(at: store.desk, key: "key-\(done)-\(refused)")
      do {
        guard case .done(let events) = try store.perform(request, at: moment) else { continue }
        #expect(store.position.sequence == position.sequence + events.count)
        done += 1
      } catch is Refusal {
        refused += 1
        #expect((try? place.bytes(place.today)) == before)
        #expect(store.position == position)
      }
    }
    let reread = try place.store()
    #expect(reread.desk == store.desk && reread.position == store.position)
  }

  /// Throws requests of which most cannot be done.
  private struct Dice {
    var random: SplitMix64

    mutating func request(at desk: Desk, key: String) -> Request {
      let stray = DossierCode("H99.34.05-991231-0001")
      let code =
        Bool.random(using: &random)
        ? desk.everyDossier.map(\.code).randomElement(using: &random) : stray
      var request = Request(
        .queue(.callNext), by: pick(["mau", "mau", "mau", "la"]), counter: pick([1, 1, 2, nil, 9]),
        key: key, reason: pick(["Lý do mẫu", "Lý do mẫu", nil, "\u{1B}[2J"]))
      request.command = command(with: code ?? DossierCode("H99.34.05-991231-0002"))
      request.happenedAt = pick([nil, nil, nil, morning.advanced(bySeconds: -86_400)])
      return request
    }

    private mutating func command(with code: DossierCode?) -> Command {
      guard let code, Int.random(in: 0..<7, using: &random) > 0 else {
        return .receiveDossier(intake())
      }
      let receipt = BookNumber(book: "BL", year: 2026, number: 1)
      let party = Intake.Party(name: pick(["Nguyễn Văn Mẫu", " "]))
      return pick([
        .fileDossier(intake()), .receiveImmediate(intake(), result: nil, recipient: "Lê Thí Dụ"),
        .acceptDossier(code), .startClock(code),
        .passDossier(code, to: .init(officer: "thu", unit: "")), .handBack(code),
        .requestSupplement(code, items: pick([["Tờ khai"], []])), .completeSupplement(code),
        .demandPayment(code, amount: pick([5_000, 0, -1]), purpose: "Phí mẫu"),
        .payFee(code, FeePayment(payer: "Nguyễn Văn Mẫu", lines: [])),
        .exemptFee(code, exemption: "không có"), .refundFee(code, receipt: receipt, amount: -1),
        .extendDossier(code, to: morning.date, signatory: "Nguyễn Văn Ví Dụ"),
        .finishDossier(code, result: nil), .shelveResult(code, place: " "),
        .contactApplicant(code, topic: .reminder, means: .zalo, note: "\u{7}"),
        .returnDossier(code, recipient: " ", authorisation: nil, method: .counter),
        .returnPapers(
          code, recipient: "Lê Thị Lạ", authorisation: nil, method: .counter, originals: []),
        .refuseDossier(code), .withdrawDossier(code), .stopDossier(code, fees: nil),
        .correctDossier(code, intake(), receivedAt: morning.advanced(bySeconds: 999_999)),
        .recordLookup(code, paper: "", .init(source: "dancu", at: morning, result: "Khớp")),
        .startLeg(code, leg: "lạ"), .finishLeg(code, leg: "lạ", result: nil),
        .returnLeg(code, leg: "lạ", recipient: "Nguyễn Văn Mẫu"),
        .certify(
          CertificationOrder(
            kind: "copy", requester: party, documents: [], signer: "Nguyễn Văn Ví Dụ")),
        .voidCertification(code, receipt), .recordSlip(code),
        .giveGuidance(GuidanceOrder(procedure: "9.999999", name: party.name, means: .zalo)),
        .giveAssist(.form, note: nil, guide: pick([nil, "la"])), .beginDuty(guide: "la"),
        .endDuty(), .reviewProcedure(ProcedureReview(procedure: "9.999999", verdict: .keep)),
        .closePeriod(
          ReportPeriod(
            pick(ReportPeriod.Unit.allCases), of: morning.date.advanced(by: pick([-1, 0, 400])))),
        .queue(.take(TicketOrder(service: pick([nil, "\u{1B}"])))), .queue(.callNext),
        .queue(ticketAct()), .queue(ticketAct()), .queue(ticketAct()), .queue(deskAct()),
        .queue(deskAct()),
      ])
    }

    private mutating func ticketAct() -> QueueAct {
      let id = pick([
        TicketID(date: morning.date, number: 1), TicketID(date: morning.date, number: 2),
        TicketID(date: morning.date, number: 99),
        TicketID(date: morning.date, prefix: "A", number: 1),
        TicketID(date: morning.date.advanced(by: -1), number: 1),
      ])
      return pick([
        .pick(id), .recall(id), .begin(id), .finish(id), .miss(id), .comeBack(id),
        .hold(id, minutes: pick([5, 0, -1, 61, Int.max])), .resume(id),
        .transfer(id, TicketTransfer(group: pick([nil, "lạ"]), counter: pick([nil, 2, 9]))),
        .split(id, pick([[], [Errand(group: "lạ")], [Errand(group: "", service: "\u{7}")]])),
        .cancel(id), .reactivate(id), .undo(id), .close(id, as: .carried),
      ])
    }

    private mutating func deskAct() -> QueueAct {
      let later = morning.advanced(bySeconds: 3600)
      return pick([
        .serve(Errand(group: pick(["", "lạ"]))), .openCounter, .pauseCounter,
        .closeCounter(pick([1, 2, 9])), .takeOverCounter, .help(pick([true, false])), .endDay,
        .take(TicketOrder(priority: "lạ")),
        .take(TicketOrder(appointment: AppointmentID(date: morning.date, number: 1))),
        .book(
          AppointmentOrder(
            moment: pick([later, morning, later.advanced(bySeconds: 86_400)]),
            errand: Errand(group: ""), name: pick(["Lê Văn Thí Dụ", " ", "\u{1B}"]))),
        .cancelAppointment(AppointmentID(date: morning.date, number: pick([1, 99]))),
      ])
    }

    private mutating func intake() -> Intake {
      Intake(
        procedure: pick(["1.001193", "1.001193", "9.999999"]),
        applicant: .init(name: pick(["Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", " "])))
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
  }
}
