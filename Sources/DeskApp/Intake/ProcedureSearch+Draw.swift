import Canvas
import DeskOperations

extension ProcedureSearch {
  /// Draws what was typed, what it finds, and the whole name of the procedure one stands on.
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let (line, rest) = region.split(topRows: 1)
    let label = words("Thủ tục: ", "Procedure: ")
    canvas.write(label, at: Position(row: 0, column: 1), in: line, style: .accent)
    let count = words("\(results.count) thủ tục", "\(results.count) found")
    let room = line.columns - label.columns - count.columns - 4
    query.draw(on: &canvas, in: line.columns(from: label.columns + 1, count: room))
    canvas.write(
      count, at: Position(row: 0, column: line.columns - count.columns - 1), in: line,
      style: .muted)
    guard !results.isEmpty else {
      canvas.paragraph(
        words(
          "Không có thủ tục nào khớp. Gõ một phần tên, lĩnh vực hoặc mã; không cần dấu; “dk” tìm được “đăng ký”.",
          "Nothing matches. Type a part of the name, the field or the code; accents are not needed."
        ), in: rest.inset(rows: 1, columns: 2), style: .muted)
      return
    }
    var table = Table([
      TableColumn(words("Mã", "Code"), width: .fixed(9)),
      TableColumn(words("Tên thủ tục", "Name"), width: .flexible(atLeast: 30)),
      TableColumn(words("Thời hạn", "Time"), width: .fixed(17)),
    ])
    let showsField = region.columns >= 70
    if showsField {
      table.columns.insert(TableColumn(words("Lĩnh vực", "Field"), width: .fixed(14)), at: 2)
    }
    let fullName = selected?.name.wrapped(toColumns: region.columns - 4) ?? []
    let nameRows = min(3, fullName.count)
    let tableRegion = rest.rows(from: 0, count: rest.rows - nameRows)
    table.draw(on: &canvas, in: tableRegion, list: list) { index in
      let procedure = results[index]
      let time = context.rules.statutoryTime(of: procedure, on: context.now.date)
      var cells = [
        TableCell(procedure.code), TableCell(procedure.name),
        time.map { TableCell(words.period($0.period)) }
          ?? TableCell(words("(phải hỏi)", "(to be asked)"), style: .muted),
      ]
      if showsField { cells.insert(TableCell(procedure.field), at: 2) }
      return TableRow(cells)
    }
    for (row, text) in fullName.prefix(nameRows).enumerated() {
      canvas.write(
        text, at: Position(row: row, column: 2), in: rest.lastRows(nameRows), style: .muted)
    }
  }
}
