import Canvas
import DeskOperations

/// A day's figures as lines to read.
struct SummaryText {
  /// One line with its look.
  struct Line: Hashable {
    var text: String
    var style: Style
  }

  private let summary: DaySummary
  private let context: Context
  private var words: Words { context.words }

  init(_ summary: DaySummary, _ context: Context) {
    self.summary = summary
    self.context = context
  }

  /// From this width on the lists stand beside the figures.
  private static let wideColumns = 170
  private static let figuresColumns = 104

  /// The figures and the table of fields, then the lists of what must not stay open, below or in
  /// wide windows beside them.
  func pages(columns: Int) -> [[Line]] {
    guard columns >= SummaryText.wideColumns else {
      return [figures(columns: columns) + lists(columns: columns)]
    }
    let left = SummaryText.figuresColumns
    // The empty line that parts the lists from what is above them has no use here.
    return [figures(columns: left), Array(lists(columns: columns - left - 2).dropFirst())]
  }

  /// The columns of the pages side by side.
  static func parts(of region: Region) -> [Region] {
    guard region.columns >= wideColumns else { return [region] }
    let parts = region.split(leftColumns: figuresColumns, gap: 2)
    return [parts.left, parts.right]
  }

  private func figures(columns: Int) -> [Line] {
    totals(columns: columns) + table(columns: columns)
  }

  private func lists(columns: Int) -> [Line] {
    list(words("Quá hạn", "Late"), summary.overdue, .alert, columns: columns)
      + list(dueNextTitle, summary.dueNextWorkingDay, .warning, columns: columns)
      + list(
        words("Nhận trong ngày, chưa in giấy hẹn", "Received, slip not printed"),
        summary.withoutSlip, .warning, columns: columns)
  }

  private func totals(columns: Int) -> [Line] {
    let total = summary.total
    let channels = Channel.allCases.compactMap { channel in
      summary.receivedByChannel[channel].map { "\(words.channel(channel)) \($0)" }
    }
    let people = context.rules.people
    let clerks = people.inOrder(summary.receivedByClerk.keys)
      .map { "\(people.name(of: $0)) \(summary.receivedByClerk[$0] ?? 0)" }
    let queue = summary.queue
    var rows: [(String, String)] = [
      (
        words("Tiếp nhận", "Received"),
        ([String(total.received)] + channels).joined(separator: " · ")
      ),
      (words("Người nhận", "By"), clerks.isEmpty ? "–" : clerks.joined(separator: " · ")),
      (
        words("Có kết quả", "Results"),
        words(
          "\(total.finished.total) · trước hạn \(total.finished.early) · đúng hạn \(total.finished.onTime) · quá hạn \(total.finished.late)",
          "\(total.finished.total) · early \(total.finished.early) · on time \(total.finished.onTime) · late \(total.finished.late)"
        )
      ),
      (
        words("Trả kết quả", "Returned"),
        words(
          "\(summary.returned) · trả ngay khi tiếp nhận \(summary.handedOverAtOnce) · còn chờ người dân nhận \(summary.uncollected)",
          "\(summary.returned) · at once \(summary.handedOverAtOnce) · not collected yet \(summary.uncollected)"
        )
      ),
      (
        words("Bổ sung", "Papers"),
        words(
          "yêu cầu \(summary.supplementsRequested) (lần hai trở đi \(summary.repeatedSupplements)) · đã đủ \(summary.supplementsCompleted)",
          "asked \(summary.supplementsRequested) (again \(summary.repeatedSupplements)) · completed \(summary.supplementsCompleted)"
        )
      ),
      (
        words("Từ chối, rút", "Ended"),
        words(
          "từ chối \(summary.refused) · rút \(summary.withdrawn)",
          "refused \(summary.refused) · withdrawn \(summary.withdrawn)")
      ),
      (
        words("Phí đã thu", "Fees"),
        words(
          "\(words.money(summary.feesCollected)) · đã hoàn \(words.money(summary.feesRefunded))",
          "\(words.money(summary.feesCollected)) · given back \(words.money(summary.feesRefunded))")
      ),
      (
        words("Hàng đợi", "Queue"),
        words.queueFigures(queue)
      ),
    ]
    rows.insert(contentsOf: ways, at: 1)
    rows += help
    return rows.flatMap { label, value in
      value.wrapped(toColumns: max(10, columns - 14)).enumerated().map { index, text in
        Line(text: (index == 0 ? label : "").padded(toColumns: 14) + text, style: .normal)
      }
    }
  }

  /// The special ways of coming in, on days that had any.
  private var ways: [(String, String)] {
    var special = SubChannel.allCases.compactMap { way in
      summary.receivedBySubChannel[way].map { "\(words.subChannel(way)) \($0)" }
    }
    special += Procedure.OnlineLevel.allCases.compactMap { level in
      summary.receivedByLevel[level].map { "\(words.onlineLevel(level)) \($0)" }
    }
    if summary.receivedForElsewhere > 0 {
      special.append("\(words("Phi địa giới", "For elsewhere")) \(summary.receivedForElsewhere)")
    }
    var rows: [(String, String)] = []
    if !special.isEmpty {
      rows.append((words("Trong đó", "Of these"), special.joined(separator: " · ")))
    }
    if summary.filed + summary.awaitingAcceptance > 0 {
      rows.append(
        (
          words("Mới nộp", "Filed"),
          words(
            "\(summary.filed) · còn chờ tiếp nhận \(summary.awaitingAcceptance)",
            "\(summary.filed) · still to be accepted \(summary.awaitingAcceptance)")
        ))
    }
    return rows
  }

  /// What people were told and helped with, on days on which that was noted.
  private var help: [(String, String)] {
    let assists = summary.assists.values.reduce(0, +)
    guard summary.guidance + assists > 0 else { return [] }
    return [
      (
        words("Hướng dẫn", "Guidance"),
        words(
          "\(summary.guidance) · chưa tiếp nhận \(summary.notAccepted) · đội hướng dẫn hỗ trợ \(assists) lượt",
          "\(summary.guidance) · not accepted \(summary.notAccepted) · assists \(assists)")
      )
    ]
  }

  private func table(columns: Int) -> [Line] {
    let isWide = columns >= 108
    let isNarrow = columns < 70
    let titles = isWide ? longTitles : isNarrow ? shortestTitles : shortTitles
    let numberColumns = isWide ? 11 : isNarrow ? 5 : 6
    let nameColumns = max(8, columns - titles.count * numberColumns)
    func line(_ name: String, _ cells: [String], _ style: Style) -> Line {
      let numbers = cells.map { $0.padded(toColumns: numberColumns, alignment: .right) }.joined()
      return Line(text: name.padded(toColumns: nameColumns) + numbers, style: style)
    }
    func line(_ row: DaySummary.FieldRow, _ name: String, _ style: Style) -> Line {
      let numbers = [
        row.carriedOver, row.received, row.finished.early, row.finished.onTime, row.finished.late,
        row.closed, row.openInTime, row.openLate, row.waiting,
      ]
      let cells = numbers.map { $0 == 0 ? "·" : String($0) }
      return line(
        row.isBalanced ? name : "! " + name, cells, row.isBalanced ? style : .warning)
    }
    let rows = summary.fields.map { line($0, $0.field, .normal) }
    return [
      Line(text: "", style: .normal), line(words("Lĩnh vực", "Field"), titles, .muted.underline),
    ] + rows + [line(summary.total, words("Cộng", "Total"), .title)]
  }

  private var shortestTitles: [String] {
    [
      words("Tồn", "Over"), words("Nhận", "In"), words("Sớm", "Erly"), words("Đúng", "Time"),
      words("Quá", "Late"), words("Đóng", "End"), words("T.h", "Open"), words("Q.h", "OLat"),
      words("Chờ", "Wait"),
    ]
  }

  private var shortTitles: [String] {
    [
      words("Tồn", "Over"), words("Nhận", "In"), words("Trước", "Early"), words("Đúng", "Time"),
      words("Quá", "Late"), words("Đóng", "End"), words("T.hạn", "Open"), words("Q.hạn", "OLate"),
      words("Chờ", "Wait"),
    ]
  }

  private var longTitles: [String] {
    [
      words("Tồn trước", "Over"), words("Nhận", "Received"), words("Trước hạn", "Early"),
      words("Đúng hạn", "On time"), words("Quá hạn", "Late"), words("Đóng", "Closed"),
      words("Còn hạn", "Open"), words("Còn, quá", "Open late"), words("Chờ b.sung", "Waiting"),
    ]
  }

  private var dueNextTitle: String {
    guard let next = summary.nextWorkingDay else {
      return words("Đến hạn ngày làm việc tới", "Due the next working day")
    }
    let day = "\(words.weekday(next.weekday)) \(next.slashedShort)"
    return words("Đến hạn hết \(day)", "Due by the end of \(day)")
  }

  private func list(
    _ title: String, _ codes: [DossierCode], _ style: Style, columns: Int
  ) -> [Line] {
    let heading = Line(text: "\(title): \(codes.count)", style: codes.isEmpty ? .done : style)
    let rows = codes.map { code in
      let dossier = context.desk[code]
      let due = dossier?.due.map { "\($0.time) \($0.date.slashedShort)" } ?? "–"
      let name = dossier?.intake.applicant.name ?? ""
      let text = "  \(code.description.padded(toColumns: 22)) \(due.padded(toColumns: 12)) \(name)"
      return Line(
        text: "\(text) · \(dossier?.procedureName ?? "")".truncated(toColumns: columns),
        style: .normal)
    }
    return [Line(text: "", style: .normal), heading] + rows
  }
}
