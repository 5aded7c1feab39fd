import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Exchange
import Runtime

/// Writes dossiers in the field shape of the national portal.
struct PortalExportCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: "Xuất hồ sơ và tiến trình theo dạng trường của Cổng Dịch vụ công quốc gia.",
    discussion: """
      Chỉ xuất hồ sơ mới, hồ sơ đã thay đổi và hồ sơ lần trước gửi không thành công. Tình trạng \
      tính đến hết ngày --to. Trường nào chưa biết thì để trống; mã lấy ở portal.json.
      """)

  @Option(help: ArgumentHelp("Từ ngày; mặc định là ngày --to.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày; mặc định hôm nay.", valueName: "date"))
  var to: String?

  @Flag(help: "Xuất lại cả hồ sơ đã được nhận và không thay đổi.")
  var all = false

  @Option(help: ArgumentHelp("Thư mục mới, hoặc còn trống.", valueName: "dir"))
  var out: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    struct File: Encodable {
      var file: String
      var mode: LedgerLine.File.Mode
      var count: Int
    }

    struct Left: Encodable {
      var code: DossierCode
      var step: Int?
      var reason: LeftOut.Reason
    }

    /// Absent where nothing had to go out, so that nothing was written.
    var id: String?
    var files: [File]
    var leftOut: [Left]
  }

  func perform() throws {
    let desk = try query.openDesk()
    let person = try actor.person(at: desk)
    let days = try Reading.days(from: from, to: to, until: desk.now.date)
    guard days.upperBound <= desk.now.date else {
      throw CommandFailure.usage(
        words(
          "Ngày \(days.upperBound.slashed) chưa hết. Hãy chọn --to không sau hôm nay.",
          "\(days.upperBound) has not passed. Choose --to no later than today."))
    }
    let folder = query.place.deskFolder
    let mapping = try PortalMapping.load(folder)
    let ledger = ExchangeLedger(try ExchangeLedger.file(of: folder).lines())
    let export = PortalExport(
      of: desk.desk, in: days, after: ledger, isWhole: all, by: desk.rules, mapping)
    let id = "\(desk.now.date)-\(RequestKey.fresh().prefix(8))"
    if !export.files.isEmpty {
      try export.write(
        LedgerLine.Made(
          id: id, at: desk.now, by: person.id, days: days, folder: out),
        head: desk.store.position, to: folder)
    }
    try query.output.answer(
      Answer(
        id: export.files.isEmpty ? nil : id,
        files: export.files.map {
          Answer.File(file: $0.entry.name, mode: $0.entry.mode, count: $0.count)
        },
        leftOut: export.leftOut.map {
          Answer.Left(code: $0.code, step: $0.step, reason: $0.reason)
        }),
      text: text(of: export, id: id, waiting: ledger.waiting))
  }

  private func text(of export: PortalExport, id: String, waiting: Int) -> String {
    func count(_ kind: LedgerLine.File.Kind) -> Int {
      export.files.lazy.filter { $0.entry.kind == kind }.map(\.count).reduce(0, +)
    }
    var lines = [
      export.files.isEmpty
        ? words(
          "Không có gì mới để gửi; không ghi tệp nào.",
          "Nothing new has to go out; no file was written.")
        : words(
          "Đã xuất \(count(.dossiers)) hồ sơ và \(count(.steps)) bước tiến trình (\(export.files.count) tệp) vào \(out), lần xuất \(id). Gửi xong, ghi câu trả lời: motcua export acknowledge TỆP",
          "Wrote \(count(.dossiers)) dossiers and \(count(.steps)) steps (\(export.files.count) files) to \(out), export \(id). Once sent, note the answer: motcua export acknowledge FILE"
        )
    ]
    if export.files.isEmpty, waiting > 0 {
      lines.append(
        words(
          "\(waiting) hồ sơ đã gửi chưa có câu trả lời; muốn xuất lại: --all, với --from và --to của lần trước.",
          "\(waiting) dossiers that were sent are not answered yet; to write them again: --all, with the --from and --to of that time."
        ))
    }
    for reason in LeftOut.Reason.allCases {
      let left = export.leftOut.filter { $0.reason == reason }
      guard let first = left.first else { continue }
      lines.append(
        words(
          "Bỏ ra \(left.count) (như \(first.code)): \(reason.wording)",
          "Left out \(left.count) (such as \(first.code)): \(reason.wording)"))
    }
    return lines.joined(separator: "\n")
  }
}
