/// A day of the lunar calendar as Vietnam reckons it, such as the second of the first month of
/// Bính Ngọ.
public struct LunarDate: Hashable, Sendable {
  /// The year, numbered like the solar year in which it begins.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// Whether this is the month put in behind the one of the same number.
  public let isLeapMonth: Bool
  /// The day of the month, 1 to 30.
  public let day: Int

  /// The solar days that have a lunar date here, 1 January 1968 to 31 December 2100, counted from
  /// 1 January 1970.
  public static let days = -731...47_846

  /// The lunar date of a day counted from 1 January 1970; nil outside `days`.
  ///
  /// In 2072 and 2077 one month each may begin a day off: a new moon falls so near to midnight that
  /// two methods of reckoning part.
  public init?(dayNumber: Int) {
    guard LunarDate.days.contains(dayNumber) else { return nil }
    let index = LunarYears.newYears.partitioningIndex { $0 > dayNumber } - 1
    guard index >= 0 else {
      // The days of 1968 before its lunar new year: the twelfth month began on 31 December 1967.
      (year, month, isLeapMonth) = (LunarYears.first - 1, 12, false)
      day = dayNumber - LunarDate.days.lowerBound + 2
      return
    }
    year = LunarYears.first + index
    var rest = dayNumber - LunarYears.newYears[index]
    var place = 0
    for length in LunarYears.lengths(ofYear: index) {
      guard rest >= length else { break }
      rest -= length
      place += 1
    }
    let leapMonth = LunarYears.leapMonth(ofYear: index)
    isLeapMonth = leapMonth > 0 && place == leapMonth
    month = leapMonth > 0 && place >= leapMonth ? place : place + 1
    day = rest + 1
  }

  /// The stem and branch of the year, such as “Bính Ngọ”.
  public var yearName: String {
    "\(LunarDate.stems[(year + 6) % 10]) \(LunarDate.branches[(year + 8) % 12])"
  }

  /// The date as people say it: `mùng 2 tháng Giêng năm Bính Ngọ`.
  public var wording: String {
    let month =
      switch self.month {
      case 1: "Giêng"
      case 12: "Chạp"
      default: String(self.month)
      }
    return
      "\(day <= 10 ? "mùng" : "ngày") \(day) tháng \(month)\(isLeapMonth ? " nhuận" : "") năm \(yearName)"
  }

  /// Day and month as calendars print them: `2/1`, in a leap month `2/6 nhuận`.
  public var short: String { "\(day)/\(month)\(isLeapMonth ? " nhuận" : "")" }

  private static let stems = [
    "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý",
  ]
  private static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]
}

extension [Int] {
  /// The first place from which on all numbers satisfy a condition, found by halving.
  fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
