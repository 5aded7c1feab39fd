import DeskOperations

/// Reads an hour and a day as people type them: `8:30`, `8h30 20/11`, `20/11/2026 08:30`.
enum TypedMoment {
  /// The moment meant; nil where it is none.
  ///
  /// Without a day it is today; without a year it is the latest such day that has come.
  static func read(_ text: String, now: Moment) -> Moment? {
    let parts = text.split { $0 == " " || $0 == "," }.map(String.init)
    let days = parts.filter { $0.contains("/") }
    let hours = parts.filter { !$0.contains("/") }
    guard hours.count == 1, days.count <= 1, let time = time(hours[0]) else { return nil }
    guard let day = days.first else { return Moment(now.date, time) }
    return date(day, today: now.date).map { Moment($0, time) }
  }

  private static func time(_ text: String) -> TimeOfDay? {
    let numbers = numbers(in: text.lowercased(), separator: text.contains(":") ? ":" : "h")
    guard let numbers, (1...2).contains(numbers.count), (0..<24).contains(numbers[0]) else {
      return nil
    }
    let minute = numbers.count == 2 ? numbers[1] : 0
    guard numbers.count == 2 || text.lowercased().hasSuffix("h"), (0..<60).contains(minute) else {
      return nil
    }
    return TimeOfDay(minutes: numbers[0] * 60 + minute)
  }

  private static func date(_ text: String, today: CivilDate) -> CivilDate? {
    guard let numbers = numbers(in: text, separator: "/") else { return nil }
    switch numbers.count {
    case 3: return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
    case 2:
      return [today.year, today.year - 1].lazy
        .compactMap { CivilDate(year: $0, month: numbers[1], day: numbers[0]) }
        .first { $0 <= today }
    default: return nil
    }
  }

  private static func numbers(in text: String, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
  }
}
