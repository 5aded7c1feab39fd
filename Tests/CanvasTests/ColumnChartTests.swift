import Canvas
import Testing

@Suite struct `A chart of columns` {
  @Test func `fills all rows for the most, and shows what is more than nothing`() {
    #expect(
      ColumnChart([0, 1, 8, 16]).lines(rows: 2, width: 1) == ["      █", "  ▁ █ █"])
    #expect(ColumnChart([1, 1000]).lines(rows: 1, width: 2) == ["▁▁ ██"])
    #expect(ColumnChart([]).lines(rows: 1, width: 2) == [""])
  }
}
