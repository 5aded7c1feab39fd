import DeskOperations

/// The weekly hours of the invented offices.
enum Offices {
  private static let fullDay: [Session] = [.hours("07:30-11:30"), .hours("13:00-17:00")]

  /// Monday to Friday, eight hours.
  static let ordinary = week([.monday, .tuesday, .wednesday, .thursday, .friday], fullDay)
  /// Works on Saturday morning too.
  static let saturdayMorning = week(
    [.monday, .tuesday, .wednesday, .thursday, .friday], fullDay,
    [.saturday: [.hours("07:30-11:30")]])
  /// Closed on Wednesday, and open on Thursday only in the afternoon.
  static let closedWednesday = week(
    [.monday, .tuesday, .friday], fullDay, [.thursday: [.hours("13:30-17:30")]])
  /// Closed on Monday, one long session on the other days, three on Saturday.
  static let closedMonday = week(
    [.tuesday, .wednesday, .thursday, .friday], [.hours("08:00-15:00")],
    [.saturday: [.hours("07:00-09:00"), .hours("09:00-10:30"), .hours("14:00-16:00")]])
  /// Never works.
  static let closed = week([], [])

  static let all = [ordinary, saturdayMorning, closedWednesday, closedMonday]

  private static func week(
    _ days: [Weekday], _ sessions: [Session], _ others: [Weekday: [Session]] = [:]
  ) -> WeekSchedule {
    var week = others
    for day in days { week[day] = sessions }
    return schedule(week)
  }

  /// The schedule of a week whose sessions are in order.
  static func schedule(_ week: [Weekday: [Session]]) -> WeekSchedule {
    do {
      return try WeekSchedule(sessions: week)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The public days with some of one's own; an own day replaces the public one of its date.
  static func days(adding own: [CalendarDay] = []) -> [Int: [CalendarDay]] {
    var years = publicDays
    for day in own {
      years[day.date.year, default: []].removeAll { $0.date == day.date }
      years[day.date.year, default: []].append(day)
    }
    return years
  }

  /// A calculator for an office.
  static func calculator(
    _ schedule: WeekSchedule = ordinary, days: [Int: [CalendarDay]] = publicDays,
    rules: DeadlineRules = DeadlineRules(sameDayCutoff: .at("15:00"))
  ) -> DeadlineCalculator {
    do {
      let holidays = try HolidayCalendar(years: days)
      return DeadlineCalculator(
        calendar: WorkingCalendar(schedule: schedule, holidays: holidays), rules: rules)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
