import Canvas
import DeskOperations

extension CertifyScreen {
  /// The widths of the numbers behind a document's name.
  private static let pagesColumns = 6
  private static let copiesColumns = 5
  private static let feeColumns = 13
  private static var numbersColumns: Int { pagesColumns + copiesColumns + feeColumns + 2 }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    var row = 0
    func line(_ field: CertifyField, _ content: InputLine.Content) {
      InputLine(content: content).draw(
        on: &canvas, in: region.rows(from: row, count: 1), isFocused: focus == field)
      row += 1
    }
    let kinds = context.rules.law.certification?.kinds ?? []
    line(
      .kind,
      .choice(
        label: words("Loại việc", "Kind"), options: kinds.map(\.name),
        selected: kinds.firstIndex { $0.id == form.kind }))
    line(.name, .text(label: words("Người yêu cầu *", "Requester *"), form.name, hint: ""))
    line(
      .personalID, .text(label: words("Số căn cước", "Identity number"), form.personalID, hint: ""))
    line(.phone, .text(label: words("Điện thoại", "Telephone"), form.phone, hint: ""))

    let bottomRows = 6
    let middle = region.rows(from: row, count: region.rows - row - bottomRows)
    drawDocuments(on: &canvas, in: middle, context)
    row = region.rows - bottomRows
    line(.signer, .text(label: words("Người ký *", "Signed by *"), form.signer, hint: ""))
    let payments = CertifyPayment.options(context.rules)
    line(
      .payment,
      .choice(
        label: words("Thu phí", "Fee"), options: payments.map { $0.label(words) },
        selected: payments.firstIndex(of: form.payment)))
    line(
      .handing,
      .choice(
        label: words("Trả kết quả", "Result"),
        options: [words("Trả ngay", "At once"), words("Hẹn trả", "Later, with a slip")],
        selected: form.isKept ? 1 : 0))
    canvas.heading(total(context), in: region.rows(from: row, count: 1))
    let (remark, style) = remark(context)
    canvas.write(
      remark.truncated(toColumns: region.columns - 3), at: Position(row: row + 1, column: 2),
      in: region, style: style)
    row += 2
    line(.finish, .finish(words("Enter hoặc F10: ghi", "Enter or F10: record")))
  }

  private func drawDocuments(
    on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    let kind = kind(context)
    let columns = region.columns - CertifyScreen.numbersColumns
    canvas.heading(words("Giấy tờ", "Documents"), in: region.rows(from: 0, count: 1))
    var titles = [(words("bản", "no."), CertifyScreen.pagesColumns)]
    if kind?.countsPages ?? true { titles.append((words("trang", "pages"), 0)) }
    let fee = words("phí", "fee")
    titles.append((fee, CertifyScreen.numbersColumns - fee.columns - 3))
    for (title, offset) in titles {
      canvas.write(
        " \(title) ", at: Position(row: 0, column: columns + offset), in: region, style: .muted)
    }
    let rows = region.rows - 1
    let focused: Int = if case .document(let index, _) = focus { index } else { 0 }
    let first = max(0, min(focused - rows + 2, form.rows.count - rows))
    for (offset, index) in form.rows.indices.dropFirst(first).prefix(rows).enumerated() {
      draw(row: index, on: &canvas, in: region.rows(from: offset + 1, count: 1), kind, words)
    }
  }

  private func draw(
    row index: Int, on canvas: inout Canvas, in line: Region, _ kind: CertificationRules.Kind?,
    _ words: Words
  ) {
    let row = form.rows[index]
    let isHere = if case .document(index, _) = focus { true } else { false }
    if isHere { canvas.write("›", in: line, style: .accent) }
    canvas.write(
      String(index + 1).leading(2), at: Position(row: 0, column: 2), in: line,
      style: isHere ? .accent : .muted)
    let start = line.columns - CertifyScreen.numbersColumns
    row.name.draw(
      on: &canvas, in: line.columns(from: 5, count: start - 6),
      isFocused: focus == .document(index, .name))
    guard !row.isEmpty || isHere else { return }
    var column = start
    for (field, width) in [
      (CertifyField.Column.pages, CertifyScreen.pagesColumns),
      (.copies, CertifyScreen.copiesColumns),
    ] {
      if field == .copies || kind?.countsPages ?? true {
        draw(
          row[field], on: &canvas, in: line.columns(from: column + 1, count: width - 1),
          isFocused: focus == .document(index, field))
      }
      column += width
    }
    guard let kind, let document = try? form.document(index)?.checked() else { return }
    let fee = words.money(kind.fee(for: document)).leading(CertifyScreen.feeColumns)
    canvas.write(fee, at: Position(row: 0, column: column), in: line)
  }

  /// A number; an empty one shows the 1 that it counts as.
  private func draw(
    _ number: TextField, on canvas: inout Canvas, in region: Region, isFocused: Bool
  ) {
    number.draw(on: &canvas, in: region, isFocused: isFocused)
    if number.isEmpty, !isFocused { canvas.write("1", in: region, style: .input) }
  }

  /// What all of it comes to.
  private func total(_ context: Context) -> String {
    let documents = form.rows.indices.compactMap { try? form.document($0)?.checked() }
    let copies = documents.reduce(0) { $0 + $1.copies }
    let kind = kind(context)
    let fee = documents.reduce(0) { $0 + (kind?.fee(for: $1) ?? 0) }
    let words = context.words
    let isExempt = if case .exempt = form.payment { true } else { false }
    let money = isExempt ? words("miễn phí", "no fee") : words.money(fee)
    return words(
      "Cộng: \(documents.count) giấy tờ, \(copies) bản, \(money)",
      "Total: \(documents.count) documents, \(copies) copies, \(money)")
  }

  /// The hour promised where papers stay; otherwise what was recorded last.
  private func remark(_ context: Context) -> (String, Style) {
    let words = context.words
    if form.isKept, let kind = kind(context) {
      do {
        let forecast = try context.rules.forecast(for: kind, receivedAt: context.now)
        let due = words.due(forecast.promise.originalDue, certain: forecast.promise.certain)
        return ("\(words("Hẹn trả", "Due")): \(due) (\(words.promise(forecast.promise)))", .title)
      } catch {
        return (words.refusal(error, context.rules), .warning)
      }
    }
    guard let dossier = last.flatMap({ context.desk[$0] }) else { return ("", .muted) }
    return (
      words("Vừa ghi: ", "Last: ") + words.recorded(dossier, as: context.shortCode(dossier.code)),
      .muted
    )
  }
}

extension String {
  /// The text at the right end of so many columns.
  fileprivate func leading(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - self.columns)) + self
  }
}
