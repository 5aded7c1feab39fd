import DeskOperations
import Testing
import Vietnamese

/// The lunar calendar against itself, against days that are known, and against the moon.
@Suite struct LunarDateTests {
  private static func days(_ from: String, _ to: String) throws -> ClosedRange<Int> {
    try #require(CivilDate(from)).dayNumber...#require(CivilDate(to)).dayNumber
  }

  private static func firsts(of years: ClosedRange<Int>, month: Int, day: Int) -> [String] {
    LunarDate.days.compactMap { number in
      guard let date = LunarDate(dayNumber: number), date.month == month, date.day == day,
        !date.isLeapMonth, years.contains(date.year)
      else { return nil }
      return CivilDate(dayNumber: number).description
    }
  }

  @Test func `every day of 1968 to 2100 follows the day before it`() throws {
    #expect(try LunarDate.days == LunarDateTests.days("1968-01-01", "2100-12-31"))
    var count = 0
    for number in LunarDate.days.dropFirst() {
      let before = try #require(LunarDate(dayNumber: number - 1))
      let date = try #require(LunarDate(dayNumber: number))
      let isNext: Bool =
        if date.day > 1 {
          date.day == before.day + 1 && date.month == before.month && date.year == before.year
            && date.isLeapMonth == before.isLeapMonth
        } else if date.isLeapMonth {
          date.month == before.month && !before.isLeapMonth && date.year == before.year
        } else if date.month == 1 {
          before.month == 12 && date.year == before.year + 1
        } else {
          date.month == before.month + 1 && date.year == before.year
        }
      let isValid =
        (1...30).contains(date.day) && (1...12).contains(date.month)
        && (date.day > 1 || before.day >= 29)
      #expect(isNext && isValid, "\(CivilDate(dayNumber: number))")
      count += 1
    }
    #expect(count == 48_577)
  }

  @Test func `there is none before 1968 and after 2100`() {
    #expect(CivilDate("1967-12-31")?.lunar == nil && CivilDate("2101-01-01")?.lunar == nil)
    #expect(CivilDate("1968-01-01")?.lunar?.short == "2/12")
    #expect(CivilDate("2100-12-31")?.lunar?.short == "1/12")
    #expect(LunarDate(dayNumber: .min) == nil && LunarDate(dayNumber: .max) == nil)
  }

  @Test func `Tết and the day of the Hùng kings fall where they fell and will fall`() {
    #expect(
      LunarDateTests.firsts(of: 2020...2035, month: 1, day: 1) == [
        "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
        "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23",
        "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08",
      ])
    #expect(
      LunarDateTests.firsts(of: 2020...2035, month: 3, day: 10) == [
        "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07",
        "2026-04-26", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12", "2031-04-01",
        "2032-04-19", "2033-04-09", "2034-04-28", "2035-04-17",
      ])
  }

  @Test(arguments: [
    // Beijing has its new year a day later, and in 1985 a month.
    ("1968-01-29", "1968-01-30"), ("1969-02-16", "1969-02-17"), ("1985-01-21", "1985-02-20"),
    ("2007-02-17", "2007-02-18"), ("2030-02-02", "2030-02-03"), ("2053-02-18", "2053-02-19"),
  ])
  func `the new year is that of Vietnam where China has another`(
    vietnam: String, china: String
  ) throws {
    #expect(CivilDate(vietnam)?.lunar?.short == "1/1")
    #expect(CivilDate(china)?.lunar?.short != "1/1")
  }

  @Test func `the moon says the same, but for the two months in which it is in doubt`() {
    var parted: Set<String> = []
    for number in LunarDate.days {
      let date = LunarDate(dayNumber: number)
      let reckoned = MoonCalendar.date(dayNumber: number)
      if date?.year != reckoned.year || date?.month != reckoned.month || date?.day != reckoned.day
        || date?.isLeapMonth != reckoned.isLeap
      {
        parted.insert(String(CivilDate(dayNumber: number).description.prefix(7)))
      }
    }
    #expect(
      parted.isSubset(of: ["2072-12", "2073-01", "2077-11", "2077-12"]), "\(parted.sorted())")
  }

  @Test func `a date is said as people say it`() {
    #expect(CivilDate("2026-02-18")?.lunar?.wording == "mùng 2 tháng Giêng năm Bính Ngọ")
    #expect(CivilDate("2026-11-20")?.lunar?.wording == "ngày 12 tháng 10 năm Bính Ngọ")
    #expect(CivilDate("2026-11-20")?.lunar?.short == "12/10")
    #expect(CivilDate("2025-07-26")?.lunar?.wording == "mùng 2 tháng 6 nhuận năm Ất Tỵ")
    #expect(CivilDate("2025-07-26")?.lunar?.short == "2/6 nhuận")
    #expect(CivilDate("2026-02-16")?.lunar?.wording == "ngày 29 tháng Chạp năm Ất Tỵ")
    #expect(CivilDate("2024-02-10")?.lunar?.yearName == "Giáp Thìn")
    #expect(CivilDate("1984-03-01")?.lunar?.yearName == "Giáp Tý")
  }
}
