import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Results handed over at the intake` {
  private func filled() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("2.000815")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Thường có kết quả ngay", "^N Trả ngay")
    rehearsal.type("Trần Thị Thử")
    return rehearsal
  }

  @Test func `one key receives and hands over`() throws {
    let rehearsal = try filled()
    rehearsal.press(.function(9), .control("n"))
    let dossier = try #require(rehearsal.desk.everyDossier.first)
    #expect(dossier.status == .returned && dossier.wasHandedOverAtOnce)
    rehearsal.expect(shows: "Đã trả kết quả ngay", "Đã trả kết quả · Đúng hạn")
    guard case .discardDraft? = rehearsal.takeEffects().last else {
      Issue.record("the draft is kept")
      return
    }
  }

  @Test func `missing papers are told before it is done`() throws {
    let rehearsal = try filled()
    rehearsal.press(.control("n"))
    rehearsal.expect(shows: "Vẫn nhận thì bấm Ctrl-N lần nữa")
    #expect(rehearsal.desk.everyDossier.map(\.code).isEmpty)
    rehearsal.press(.control("n"))
    #expect(rehearsal.desk.everyDossier.first?.status == .returned)
    _ = rehearsal.takeEffects()
  }
}
