import Canvas
import DeskOperations

/// The dossiers behind one figure of a report.
struct FigureScreen: Screen {
  private let name: String
  private let codes: [DossierCode]
  private var list: ListState

  /// The dossiers of a figure with a name.
  init(_ name: String, _ codes: [DossierCode]) {
    self.name = name
    self.codes = codes.sorted()
    list = ListState(count: codes.count)
  }

  func title(_ context: Context) -> String {
    context.words("Hồ sơ của số liệu", "Dossiers of a figure")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Các hồ sơ được tính vào số liệu vừa chọn, như chúng đang có hôm nay. Enter mở một hồ sơ.",
      "The dossiers counted under the figure, as they stand today. Enter opens one.")
  }

  func bindings(_ context: Context) -> [Binding] {
    [.openDossier(isThere: list.selected != nil, context.words)]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    list.selected.map { [.open(DossierScreen(codes[$0]))] } ?? []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      _ = list.handle(key, rows: Table.visibleRows(in: context.body.rows(from: 1)))
    }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let heading = region.rows(from: 0, count: 1).inset(columns: 1)
    let place = "\((list.selected ?? -1) + 1)/\(codes.count)"
    canvas.write(
      name.truncated(toColumns: heading.columns - place.columns - 2), in: heading, style: .title)
    canvas.write(
      place, at: Position(row: 0, column: heading.columns - place.columns), in: heading,
      style: .muted)
    let isWide = region.columns >= 110
    var columns = [
      TableColumn(words("Mã hồ sơ", "Code"), width: .fixed(isWide ? 22 : 11)),
      TableColumn(words("Chủ hồ sơ", "Applicant"), width: .flexible(atLeast: 14)),
      TableColumn(words("Thủ tục", "Procedure"), width: .flexible(atLeast: 12)),
      TableColumn(words("Nhận ngày", "Received"), width: .fixed(10)),
      TableColumn(words("Trạng thái", "Status"), width: .fixed(isWide ? 20 : 14)),
    ]
    if isWide { columns.append(TableColumn(words("Kết thúc", "Ended"), width: .fixed(26))) }
    Table(columns).draw(on: &canvas, in: region.rows(from: 1), list: list) { index in
      guard let dossier = context.desk[codes[index]] else {
        return TableRow([TableCell(codes[index].description)])
      }
      let ended = [
        (dossier.finishedAt ?? dossier.closedAt).map { String($0.date.slashed) },
        dossier.punctuality.map(words.punctuality),
      ].compactMap { $0 }.joined(separator: " · ")
      return TableRow([
        TableCell(isWide ? dossier.code.description : context.shortCode(dossier.code)),
        TableCell(dossier.intake.applicant.name), TableCell(dossier.procedureName),
        TableCell(String(dossier.receivedAt.date.slashed)),
        TableCell(words.status(dossier.status)), TableCell(ended),
      ])
    }
  }
}
