import ArgumentParser
import DeskOperations

/// A time limit in words of the command line.
struct PeriodOptions: ParsableArguments {
  @Flag(help: "Giải quyết trong ngày.")
  var sameDay = false

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Số giờ làm việc.", valueName: "n"))
  var workingHours: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Số giờ.", valueName: "n"))
  var hours: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Số ngày làm việc.", valueName: "n"))
  var workingDays: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Số ngày.", valueName: "n"))
  var calendarDays: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Số tháng.", valueName: "n"))
  var months: Int?

  /// The limit named; nil where none is.
  ///
  /// - Throws: A usage sentence where several are named, or an amount is out of range.
  func period() throws -> Period? {
    let amounts: [(kind: Period.Kind, amount: Int?)] = [
      (.workingHours, workingHours), (.hours, hours), (.workingDays, workingDays),
      (.calendarDays, calendarDays), (.months, months),
    ]
    var named = amounts.filter { $0.amount != nil }
    if sameDay { named.append((.sameDay, nil)) }
    guard let only = named.first else { return nil }
    guard named.count == 1 else {
      throw CommandFailure.usage(
        "Chỉ chọn một thời hạn: --same-day, --working-hours, --hours, --working-days, --calendar-days hoặc --months."
      )
    }
    guard let period = Period(only.kind, amount: only.amount) else {
      throw CommandFailure.usage(
        "Thời hạn phải là số từ 1 đến 10000, không phải \(only.amount.map(String.init) ?? "trống")."
      )
    }
    return period
  }
}
