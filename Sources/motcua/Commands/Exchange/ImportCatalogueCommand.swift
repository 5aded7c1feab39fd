import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Exchange

/// Holds a catalogue of procedures from elsewhere against this desk's, and takes it over.
struct ImportCatalogueCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "So danh mục thủ tục của nơi khác với procedures.json; có --accept thì ghi.",
    discussion: """
      Tệp JSON theo dạng danh mục của Cổng (MATTHC, TENTTHC …), hoặc CSV có dòng tên cột: Mã thủ \
      tục, Tên thủ tục, Lĩnh vực, Thời gian giải quyết, Đơn vị tính, "Phí, lệ phí", Hình thức nộp, \
      Kết quả, Căn cứ pháp lý, Cơ quan thực hiện. Đơn vị thời gian lạ thì không đoán. Tệp cũ được \
      giữ trong reference-history. Ghi (--accept) cần người phụ trách: --as với mã của người đó.
      """)

  @Argument(help: ArgumentHelp("Tệp JSON hoặc CSV.", valueName: "file"))
  var file: String

  @Flag(help: "Ghi vào procedures.json.")
  var accept = false

  @Flag(help: "Thủ tục không có trong tệp thì thôi tiếp nhận (không xóa).")
  var replace = false

  @Option(help: ArgumentHelp("Vì sao, như số quyết định công bố.", valueName: "text"))
  var reason: String?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let person = try actor.person(at: desk)
    guard !accept || person.role == .supervisor else { throw desk.inWords(.onlySupervisor) }
    let folder = query.place.deskFolder
    let foreign = try read(by: try PortalMapping.load(folder))
    let difference = CatalogueDifference(foreign, against: desk.rules.catalogue)
    let changes = difference.changesSomething(replacing: replace)
    if accept, changes {
      try ReferenceData.changeProcedures(
        of: folder,
        ReferenceData.FileChange(
          at: desk.now, by: person.id, reason: reason, file: "procedures.json", source: file)
      ) { tree in
        // Somebody may have changed the file since it was read.
        difference.apply(to: &tree, source: file, replacing: replace)
      }
    }
    try query.output.answer(
      CatalogueAnswer(difference, foreign, accepted: accept && changes, words),
      text: text(of: difference, foreign, changes: changes))
  }

  private func read(by mapping: PortalMapping) throws -> ForeignCatalogue {
    let source = ForeignFile(path: file, words: words)
    let isJSON = "[{".contains(try source.text().first { !$0.isWhitespace } ?? " ")
    let foreign: ForeignCatalogue?
    do {
      foreign =
        isJSON
        ? ForeignCatalogue(portal: try source.tree(), by: mapping)
        : try ForeignCatalogue(csv: try source.text(), by: mapping)
    } catch let quote as UnclosedQuote {
      throw CommandFailure.refused(
        words(
          "\(file):\(quote.line): dấu ngoặc kép mở trước “\(quote.text)” mà không đóng. Hãy thêm dấu ngoặc kép ở cuối ô, hoặc bỏ dấu mở.",
          "\(file):\(quote.line): the quote before “\(quote.text)” is never closed. Close it at the end of its cell, or take it out."
        ))
    }
    guard let foreign, !foreign.records.isEmpty || !foreign.flawed.isEmpty else {
      throw CommandFailure.refused(
        words(
          "Trong \(file) không có thủ tục nào: cần JSON có MATTHC, hoặc CSV có cột “Mã thủ tục”.",
          "There is no procedure in \(file): it should be JSON with MATTHC, or CSV with a column “code”."
        ))
    }
    return foreign
  }

  private func text(
    of difference: CatalogueDifference, _ foreign: ForeignCatalogue, changes: Bool
  ) -> String {
    var lines = [
      words(
        "\(foreign.records.count) thủ tục đọc được: \(difference.new.count) mới, \(difference.changed.count) khác, \(difference.gone.count) của bộ phận không có trong tệp.",
        "\(foreign.records.count) procedures were read: \(difference.new.count) new, \(difference.changed.count) different, \(difference.gone.count) of this desk are not in the file."
      )
    ]
    lines += difference.new.map { "+ \($0.code) \($0.name ?? "")" }
    for changed in difference.changed {
      lines.append("~ \(changed.record.code) \(changed.known.name ?? "")")
      lines += changed.changes.map { change in
        let isFee = change.field == .fee
        let old = isFee ? changed.known.fee.map(words.money) : change.old
        let new = isFee ? changed.record.fee.map(words.money) : change.new
        return "    \(words.name(of: change.field)): \(old ?? "—") → \(new ?? "—")"
      }
    }
    if replace {
      lines += difference.gone.map { "- \($0.code) \($0.name)" }
    } else if !difference.gone.isEmpty {
      lines.append(
        words(
          "\(difference.gone.count) thủ tục không có trong tệp vẫn giữ nguyên (muốn thôi áp dụng: --replace).",
          "\(difference.gone.count) procedures that are not in the file stay as they are (to take them out of force: --replace)."
        ))
    }
    lines += difference.openTimes.map { record in
      words(
        "? \(record.code): thời hạn “\(record.unknownTime ?? "")” chưa rõ hoặc có nhiều, giữ như đang có. Hãy xác nhận ở confirmedTimes của desk.json.",
        "? \(record.code): the time “\(record.unknownTime ?? "")” is unclear or one of several; it stays. Confirm it in confirmedTimes of desk.json."
      )
    }
    lines += difference.incomplete.map { record in
      words(
        "! \(record.code): thiếu tên hoặc lĩnh vực, bỏ ra.",
        "! \(record.code): without name or field, left out.")
    }
    lines += foreign.flawed.map { flawed in
      words("! mục ", "! entry ") + "\(flawed.place): \(words.flaw(flawed.flaw))"
    }
    lines.append(ending(changes))
    return lines.joined(separator: "\n")
  }

  private func ending(_ changes: Bool) -> String {
    guard changes else { return words("Không có gì để ghi.", "There is nothing to write.") }
    return accept
      ? words(
        "Đã ghi procedures.json; tệp cũ ở reference-history.",
        "procedures.json was written; the old file lies in reference-history.")
      : words("Thêm --accept để ghi.", "Add --accept to write it.")
  }
}

/// The difference as JSON.
private struct CatalogueAnswer: Encodable {
  struct Changed: Encodable {
    var code: String
    var fields: [String: Values]
  }

  struct Values: Encodable {
    var old: String?
    var new: String
  }

  struct Flawed: Encodable {
    var place: Int
    var reason: String
  }

  var accepted: Bool
  var new: [String]
  var changed: [Changed]
  var gone: [String]
  var openTimes: [String]
  var incomplete: [String]
  var flawed: [Flawed]

  init(
    _ difference: CatalogueDifference, _ foreign: ForeignCatalogue, accepted: Bool, _ words: Words
  ) {
    self.accepted = accepted
    new = difference.new.map(\.code)
    changed = difference.changed.map { changed in
      Changed(
        code: changed.record.code,
        fields: Dictionary(
          uniqueKeysWithValues: changed.changes.map {
            ($0.field.rawValue, Values(old: $0.old, new: $0.new))
          }))
    }
    gone = difference.gone.map(\.code)
    openTimes = difference.openTimes.map(\.code)
    incomplete = difference.incomplete.map(\.code)
    flawed = foreign.flawed.map { Flawed(place: $0.place, reason: words.flaw($0.flaw)) }
  }
}

extension Words {
  fileprivate func name(of field: CatalogueRecord.Field) -> String {
    switch field {
    case .name: self("tên", "name")
    case .field: self("lĩnh vực", "field")
    case .time: self("thời hạn", "time")
    case .fee: self("phí, lệ phí", "fee")
    case .channels: self("hình thức nộp", "channels")
    case .papers: self("giấy tờ", "papers")
    case .results: self("kết quả", "results")
    case .legalBasis: self("căn cứ pháp lý", "legal basis")
    case .agency: self("cơ quan thực hiện", "agency")
    }
  }

  /// Why a record of a foreign catalogue cannot be used.
  fileprivate func flaw(_ flaw: ForeignCatalogue.Flaw) -> String {
    switch flaw {
    case .noCode: self("không có mã, bỏ ra.", "without code, left out.")
    case .oddCode(let code):
      self("mã “\(code)” không phải mã thủ tục, bỏ ra.", "“\(code)” is no code, left out.")
    case .repeated(let code):
      self("mã \(code) có hai lần, giữ bản đầu.", "\(code) stands twice; the first counts.")
    case .unclean(let field):
      self(
        "\(field) có ký tự không hiển thị được hoặc dài quá, bỏ ra.",
        "\(field) holds characters that cannot be shown, or too many; left out.")
    }
  }
}
