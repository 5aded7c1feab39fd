import DeskApp
import DeskOperations
import Vietnamese

/// A day in both calendars, as `motcua lunar` answers it.
struct LunarAnswer: Encodable {
  /// The lunar date.
  struct Lunar: Encodable {
    var year: Int
    var month: Int
    var isLeapMonth: Bool
    var day: Int
    var yearName: String
    var text: String
    var short: String
  }

  var date: CivilDate
  var lunar: Lunar

  /// The answer for a day and its lunar date.
  init(_ date: CivilDate, _ lunar: LunarDate, _ words: Words) {
    self.date = date
    self.lunar = Lunar(
      year: lunar.year, month: lunar.month, isLeapMonth: lunar.isLeapMonth, day: lunar.day,
      yearName: lunar.yearName, text: words.whole(lunar), short: words.short(lunar))
  }

  /// The solar date on the first line, the lunar date on the second.
  func text(_ words: Words) -> String {
    "\(words.weekday(date.weekday)) \(date.slashed)\n\(lunar.text)"
  }
}
