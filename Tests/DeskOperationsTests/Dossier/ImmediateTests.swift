import DeskOperations
import Testing

/// Results handed over as the dossier is received.
@Suite struct ImmediateTests {
  @Test func `an immediate result is logged, counted and needs no slip`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.feePaid = 8_000
    intake.feeKind = .charge
    try desk.ask(.receiveImmediate(intake, result: "Bản sao trích lục", recipient: nil))
    #expect(
      desk.events.map(\.kind) == [
        .dossierReceived, .feePaid, .dossierFinished, .dossierReturned,
      ])
    let dossier = try #require(desk.desk.everyDossier.first)
    #expect(dossier.status == .returned)
    #expect(dossier.number?.number == 1)
    #expect(dossier.result == "Bản sao trích lục")
    #expect(dossier.handing?.recipient == "Phạm Thị Mẫu")
    #expect(dossier.wasHandedOverAtOnce)
    let ordinary = try desk.receive()
    let summary = DaySummary(desk.desk, on: desk.now.date, calendar: desk.rules.calendar)
    #expect(summary.total.received == 2)
    #expect(summary.returned == 1)
    #expect(summary.handedOverAtOnce == 1)
    #expect(summary.withoutSlip == [ordinary])
  }

  @Test func `somebody else than applicant and submitter takes nothing along`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.submitter = .init(name: "Lê Văn Thí Dụ")
    #expect(
      throws: Refusal.authorisationNeeded(
        recipient: "Người Lạ Mẫu", article: SampleLaw.article(.return))
    ) {
      try desk.ask(.receiveImmediate(intake, result: nil, recipient: "Người Lạ Mẫu"))
    }
    #expect(desk.events.isEmpty)
    try desk.ask(.receiveImmediate(intake, result: nil, recipient: nil))
    #expect(desk.desk.everyDossier.first?.handing?.recipient == "Lê Văn Thí Dụ")
    try desk.ask(.receiveImmediate(intake, result: nil, recipient: "Phạm Thị Mẫu"))
    #expect(desk.desk.everyDossier.last?.handing?.recipient == "Phạm Thị Mẫu")
  }
}
