import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The rehearsal` {
  @Test func `shows the overview in a window of the size asked for`() throws {
    let rehearsal = try Rehearsal(rows: 30, columns: 100)
    #expect(rehearsal.frame.size == Size(rows: 30, columns: 100))
    rehearsal.expect(shows: "Nguyễn Văn Mẫu", "Quầy 1", "08:15")
  }

  @Test func `lets time go by`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.pass(minutes: 3)
    #expect(rehearsal.model.context.now == SampleDesk.moment("2026-11-20T08:18"))
    rehearsal.expect(shows: "08:18")
  }

  @Test func `keeps every effect until somebody looks at it`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
    #expect(rehearsal.takeEffects().isEmpty)
  }

  @Test func `fails where nobody looked at an effect`() throws {
    withKnownIssue {
      let rehearsal = try Rehearsal()
      rehearsal.press(.control("q"))
    }
  }

  @Test func `what another counter does reaches the app`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.elsewhere(.queue(.take(TicketOrder(service: nil))))
    #expect(rehearsal.model.context.desk == rehearsal.desk)
    try rehearsal.elsewhere(.queue(.take(TicketOrder(service: nil))), seen: false)
    #expect(rehearsal.model.context.desk != rehearsal.desk)
  }
}
