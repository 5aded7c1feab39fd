import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations

/// Shows how the queue of a day or of a period went.
struct QueueReportCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Hàng đợi của một ngày hoặc một kỳ: lấy số, xong, chưa phục vụ, chờ, phục vụ.")

  @OptionGroup var days: ReportPeriodOptions

  @Option(help: ArgumentHelp("Từ ngày.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "date"))
  var to: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let report = try desk.queueReport(of: try period(today: desk.now.date))
    let text = QueueReportText(report, words, desk.rules).text
    if report.period.from == report.period.to {
      try query.output.answer(report.whole, text: text)
    } else {
      try query.output.answer(report, text: text)
    }
  }

  private func period(today: CivilDate) throws -> ReportPeriod {
    guard from ?? to != nil else { return try days.period(today: today) }
    guard [days.date, days.week, days.month, days.quarter, days.year].allSatisfy({ $0 == nil })
    else {
      throw CommandFailure.usage("Chỉ chọn một: một kỳ có tên, hoặc --from và --to.")
    }
    return ReportPeriod(try Reading.days(from: from, to: to, until: today))
  }
}

extension OpenDesk {
  /// How the queue of some days went.
  ///
  /// - Throws: A usage sentence where they have not come yet.
  func queueReport(of period: ReportPeriod) throws -> QueuePeriodReport {
    guard period.from <= now.date, let reading = store.queueReading else {
      throw CommandFailure.usage(
        words(
          "Kỳ báo cáo bắt đầu ngày \(period.from.slashed), chưa đến. Hãy chọn kỳ đã bắt đầu.",
          "The period begins on \(period.from), which has not come yet. Choose one that has begun.")
      )
    }
    return try reading.report(of: period, at: now, by: rules.settings)
  }
}
