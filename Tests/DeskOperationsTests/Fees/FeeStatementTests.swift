import DeskOperations
import Testing

/// The statement of a month, counted from what happened in it.
@Suite struct FeeStatementTests {
  private func receipt(_ number: Int) -> BookNumber {
    BookNumber(book: "BL", year: 2026, number: number)
  }

  /// A desk that took money in October and November.
  private func practised() throws -> PracticeDesk {
    var desk = try PracticeDesk("2026-10-30T08:00")
    let birth = try desk.receive()
    let mixed = FeePayment(
      payer: "Phạm Thị Mẫu",
      lines: [
        .init(name: "Lệ phí", kind: .charge, amount: 10_000),
        .init(name: "Phí", kind: .fee, amount: 5000),
      ], means: .transfer)
    try desk.ask(.payFee(birth, mixed))
    desk.now = try SampleRules.moment("2026-11-02T08:00")
    var land = SampleRules.intake(SampleRules.fifteenDays)
    land.feePaid = 40_000
    _ = try desk.receive(land)
    let poor = try desk.receive()
    try desk.ask(.exemptFee(poor, exemption: "poor"))
    try desk.ask(.refundFee(birth, receipt: receipt(1), amount: 7000), reason: "Thu thừa")
    try desk.ask(.refundFee(birth, receipt: receipt(1), amount: 1000), reason: "Thu thừa")
    return desk
  }

  @Test func `a month has its own payments, refunds and exemptions by fee and charge`() throws {
    let desk = try practised()
    let october = try #require(FeeStatement(desk.desk, year: 2026, month: 10))
    #expect(october.total.paid == 15_000 && october.total.payments == 1)
    #expect(october.fee.paid == 5000 && october.charge.paid == 10_000)
    #expect(october.total.refunded == 0 && october.exempted == 0)
    let november = try #require(FeeStatement(desk.desk, year: 2026, month: 11))
    #expect(november.from.description == "2026-11-01" && november.to.description == "2026-11-30")
    #expect(november.rows.map(\.procedure) == [SampleRules.fifteenDays, SampleRules.sameDay])
    #expect(november.total.paid == 40_000 && november.total.refunded == 8000)
    #expect(november.total.net == 32_000 && november.total.refunds == 2)
    // The fee is the last line, so it is given back first.
    #expect(november.fee.refunded == 5000 && november.charge.refunded == 3000)
    #expect(november.exempted == 1)
    #expect(november.means.map(\.means) == [.cash, .transfer])
    #expect(november.means.last?.sums.net == -8000)
    #expect(november.firstReceipt == receipt(2) && november.lastReceipt == receipt(2))
  }

  @Test func `the parts make the whole`() throws {
    let desk = try practised()
    for month in 1...12 {
      let statement = try #require(FeeStatement(desk.desk, year: 2026, month: month))
      #expect(statement.fee.net + statement.charge.net == statement.total.net)
      #expect(statement.means.reduce(0) { $0 + $1.sums.net } == statement.total.net)
      #expect(statement.rows.reduce(0) { $0 + $1.net } == statement.total.net)
    }
    let day = desk.now.date
    let summary = DaySummary(desk.desk, on: day, calendar: desk.rules.calendar)
    #expect(summary.feesCollected == 40_000 && summary.feesRefunded == 8_000)
  }

  @Test func `the money is paid over by the day of the law in the month after`() throws {
    let desk = try practised()
    let statement = try #require(FeeStatement(desk.desk, year: 2026, month: 12))
    #expect(statement.payOverBy(desk.rules.law)?.description == "2027-01-05")
    #expect(statement.payOverBy(Law()) == nil)
    #expect(FeeStatement(desk.desk, year: 2026, month: 13) == nil)
  }

  @Test func `receipts are listed by number, written down afterwards or not`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let code = try desk.receive()
    let payment = FeePayment(
      payer: "Phạm Thị Mẫu", lines: [.init(name: "Phí", kind: .fee, amount: 5000)])
    try desk.ask(.payFee(code, payment))
    try desk.ask(.payFee(code, payment))
    let day = desk.now.date
    #expect(
      desk.desk.receipts(from: day, to: day).map(\.payment.receipt) == [receipt(1), receipt(2)])
    #expect(desk.desk.receipts(from: day.advanced(by: 1), to: day.advanced(by: 1)).isEmpty)
  }
}
