import ArgumentParser
import DeskApp
import DeskOperations

/// Lists what the post brought and took on a day.
struct PostMinutesCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "post-minutes", abstract: "Hồ sơ nhận và kết quả gửi qua bưu chính trong ngày.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Chỉ biên bản giao nhận số này.", valueName: "text"))
  var minutes: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let report = PostalMinutes(desk.desk, on: date ?? desk.now.date, minutes: minutes)
    try query.output.answer(report, text: text(of: report))
  }

  private func text(of report: PostalMinutes) -> String {
    let unknown = words("chưa ghi số", "not noted")
    let received = report.received.map { row in
      let check =
        row.isComplete ? words("đủ", "complete") : words("chờ kiểm tra", "to be checked")
      return
        "  \(row.item ?? unknown) · \(row.code) · \(words("biên bản", "minutes")) \(row.minutes ?? unknown) · \(row.applicant) · \(row.procedureName) · \(check)"
    }
    let sent = report.sent.map { row in
      "  \(row.item ?? unknown) · \(row.code) · \(row.recipient) · \(row.result ?? row.procedureName)"
    }
    let heads = [
      "\(words("Nhận từ bưu chính", "Brought by post")): \(received.count)",
      "\(words("Gửi qua bưu chính", "Sent by post")): \(sent.count)",
    ]
    return ([heads[0]] + received + [heads[1]] + sent).joined(separator: "\n")
  }
}
