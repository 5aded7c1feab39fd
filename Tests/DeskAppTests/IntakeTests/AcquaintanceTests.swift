import Canvas
import DeskOperations
import Testing

@Suite struct `An intake for somebody the desk knows` {
  private func rehearsal(ended: Bool = false) throws -> Rehearsal {
    var sample = SampleDesk()
    let code = try sample.receive("1.001193", at: "2026-11-18T08:00", name: "Lê Thị Ví Dụ") {
      $0.applicant.personalID = "000300000001"
      $0.applicant.phone = "0999 000 111"
    }
    if ended {
      try sample.pass(code, at: "2026-11-18T08:10")
      try sample.finish(code, at: "2026-11-18T09:00")
      try sample.returnResult(code, at: "2026-11-18T09:30")
    }
    return try Rehearsal(sample)
  }

  private func begin(_ rehearsal: Rehearsal, _ procedure: String) {
    rehearsal.press(.function(2))
    rehearsal.type(procedure)
    rehearsal.press(.enter)
    rehearsal.type("Lê Thị Ví Dụ")
    rehearsal.press(.enter)
  }

  @Test func `warns of an open dossier of the same procedure and holds up nothing`() throws {
    let rehearsal = try rehearsal()
    begin(rehearsal, "1.001193")
    rehearsal.type("00030000000")
    rehearsal.expect(hides: "Có thể trùng")
    rehearsal.type("1")
    rehearsal.expect(shows: "! Có thể trùng hồ sơ …261118-0001 cùng thủ tục")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.desk.everyDossier.map(\.code).count == 2 && rehearsal.refusals.isEmpty)
    _ = rehearsal.takeEffects()
  }

  @Test func `tells of other dossiers calmly`() throws {
    let rehearsal = try rehearsal()
    begin(rehearsal, "2.000815")
    rehearsal.press(.enter)
    rehearsal.type("0999.000.111")
    rehearsal.expect(shows: "· Đã có hồ sơ …261118-0001 của Lê Thị Ví Dụ")
    rehearsal.press(.backspace)
    rehearsal.expect(hides: "Đã có hồ sơ")
    _ = rehearsal.takeEffects()
  }

  @Test func `does not take a dossier that has ended for the same one`() throws {
    let rehearsal = try rehearsal(ended: true)
    begin(rehearsal, "1.001193")
    rehearsal.type("000300000001")
    rehearsal.expect(shows: "· Đã có hồ sơ …261118-0001")
    rehearsal.expect(hides: "Có thể trùng")
    _ = rehearsal.takeEffects()
  }

  @Test func `knows a citizen of years ago, by the last visit, and asks the books once`() throws {
    var sample = SampleDesk()
    for (moment, name) in [("2025-03-10", "Lê Thị Ví Dụ"), ("2026-01-12", "Lê Thị Hòa Ví Dụ")] {
      let code = try sample.receive("2.000815", at: moment + "T08:00", name: name) {
        $0.applicant.personalID = "000300000001"
        $0.applicant.phone = "0999 000 111"
      }
      try sample.withdraw(code, at: moment + "T09:00")
    }
    try sample.receive(at: "2026-11-18T08:00")
    try sample.receive(at: "2026-11-20T08:00")
    let shelf = sample.shelveClosed()
    for (field, number, short) in [(0, "000300000001", "0003000"), (1, "0999.000.111", "0999.00")] {
      let rehearsal = try Rehearsal(sample)
      begin(rehearsal, "1.001193")
      for _ in 0..<field { rehearsal.press(.enter) }
      let before = shelf.searches
      rehearsal.type(short)
      #expect(shelf.searches == before)
      rehearsal.type(String(number.dropFirst(short.count)))
      rehearsal.expect(shows: "· Đã có hồ sơ …260112-0001 của Lê Thị Hòa Ví Dụ, đã rút.")
      let after = shelf.searches
      #expect(after > before)
      try rehearsal.elsewhere(
        .receiveDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Người Mẫu"))))
      rehearsal.pass(minutes: 3)
      rehearsal.expect(shows: "Đã có hồ sơ …260112-0001")
      #expect(shelf.searches == after)
      _ = rehearsal.takeEffects()
    }
  }

  @Test func `sees what another counter has just received`() throws {
    let rehearsal = try Rehearsal()
    begin(rehearsal, "1.001193")
    rehearsal.type("000300000001")
    var intake = Intake(procedure: "1.001193", applicant: Intake.Party(name: "Lê Thị Ví Dụ"))
    intake.applicant.personalID = "000300000001"
    try rehearsal.elsewhere(.receiveDossier(intake))
    rehearsal.expect(shows: "Có thể trùng")
    _ = rehearsal.takeEffects()
  }
}
