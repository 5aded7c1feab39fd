import DeskOperations
import Testing

struct GoldenDeadlineTests {
  @Test(arguments: goldenDeadlines)
  func `a known case gives its known deadline`(_ golden: GoldenDeadline) {
    let calculator = Offices.calculator()
    for (after, due) in [(AfterWait.pause, golden.due), (.restart, golden.restarted)] {
      let deadline = calculator.deadline(
        of: golden.period, receivedAt: golden.received, waits: golden.waits, after: after)
      #expect(deadline.due == due)
      #expect(deadline.certain)
    }
  }

  @Test(arguments: goldenDeadlines)
  func `the hour of receipt is promised on the same date as the end of the day`(
    _ golden: GoldenDeadline
  ) {
    let calculator = Offices.calculator(
      rules: DeadlineRules(sameDayCutoff: .at("15:00"), dueTimeMode: .sameClock))
    let deadline = calculator.deadline(
      of: golden.period, receivedAt: golden.received, waits: golden.waits, after: .pause)
    #expect(deadline.due?.date == golden.due.date)
  }
}
