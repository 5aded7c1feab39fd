import Foundation

/// The lunar calendar reckoned from moon and sun, by the method that Hồ Ngọc Đức published after
/// Meeus, as a second opinion on the table.
enum MoonCalendar {
  typealias LunarDay = (year: Int, month: Int, isLeap: Bool, day: Int)

  private static let timeZone = 7.0

  /// The lunar date of a day counted from 1 January 1970.
  static func date(dayNumber: Int) -> LunarDay {
    let today = dayNumber + 2_440_588
    var start = newMoon(Int((Double(today) - 2_415_021.076998695) / 29.530588853) + 1)
    var count = Int((Double(today) - 2_415_021.076998695) / 29.530588853)
    // The estimate may be a month ahead.
    while start > today {
      start = newMoon(count)
      count -= 1
    }
    let solarYear = CivilYear.of(dayNumber)
    var winter = monthOfSolstice(solarYear)
    var nextWinter = winter
    var year = solarYear
    if winter >= start {
      winter = monthOfSolstice(solarYear - 1)
    } else {
      year += 1
      nextWinter = monthOfSolstice(solarYear + 1)
    }
    let place = Int((Double(start - winter) / 29).rounded(.down))
    var month = place + 11
    var isLeap = false
    if nextWinter - winter > 365 {
      let leap = leapOffset(after: winter)
      if place >= leap {
        month = place + 10
        isLeap = place == leap
      }
    }
    if month > 12 { month -= 12 }
    if month >= 11, place < 4 { year -= 1 }
    return (year, month, isLeap, today - start + 1)
  }

  /// The Julian day on which the given lunation since 1900 begins.
  private static func newMoon(_ lunation: Int) -> Int {
    let k = Double(lunation)
    let t = k / 1236.85
    let t2 = t * t
    let t3 = t2 * t
    let degree = Double.pi / 180
    var moment = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
    moment += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * degree)
    let sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * degree
    let moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * degree
    let node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * degree
    var shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon)
    shift += -0.0074 * sin(sun - moon) + 0.0004 * sin(2 * node + sun)
    shift += -0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon)
    shift += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    let drift = -0.000278 + 0.000265 * t + 0.000262 * t2
    return Int((moment + shift - drift + 0.5 + timeZone / 24).rounded(.down))
  }

  /// In which of twelve signs the sun stands when a day begins.
  private static func sign(_ day: Int) -> Int {
    let t = (Double(day) - 0.5 - timeZone / 24 - 2_451_545) / 36525
    let t2 = t * t
    let degree = Double.pi / 180
    let anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * degree
    var longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    let turn = longitude / 360
    return Int((turn - turn.rounded(.down)) * 12)
  }

  /// The first day of the month in which the winter solstice of a year falls.
  private static func monthOfSolstice(_ year: Int) -> Int {
    let lastDay = CivilYear.lastDay(year) + 2_440_588
    let lunation = Int((Double(lastDay) - 2_415_021) / 29.530588853)
    let start = newMoon(lunation)
    return sign(start) >= 9 ? newMoon(lunation - 1) : start
  }

  /// How many months after the month of the solstice the one without a new sign stands.
  private static func leapOffset(after winter: Int) -> Int {
    let lunation = Int(((Double(winter) - 2_415_021.076998695) / 29.530588853 + 0.5).rounded(.down))
    var offset = 1
    var current = sign(newMoon(lunation + 1))
    var last: Int
    repeat {
      last = current
      offset += 1
      current = sign(newMoon(lunation + offset))
    } while current != last && offset < 14
    return offset - 1
  }
}

/// Years of the solar calendar.
private enum CivilYear {
  static func of(_ dayNumber: Int) -> Int {
    var year = 1968
    while lastDay(year) < dayNumber { year += 1 }
    return year
  }

  static func lastDay(_ year: Int) -> Int {
    year * 365 + year / 4 - year / 100 + year / 400 - 719_163
  }
}
