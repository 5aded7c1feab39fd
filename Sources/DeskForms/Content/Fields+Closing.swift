import DeskOperations

extension Fields {
  /// Of which period a summary is, whether it was closed, and what was left over and reconciled.
  ///
  /// What was closed bears the moment and the names of the closing, so that every later print is the
  /// same page.
  mutating func setClosing(of sheet: SummarySheet, in people: People) {
    let figures = sheet.figures
    let period = figures.period
    set(.weekday, period.to.weekday.wording)
    set(.period, period.unit.wording)
    set(.periodEnd, period.unit.wording.uppercased())
    set(
      .periodName,
      period.unit == .day
        ? "\(period.to.weekday.wording), \(period.to.formal)"
        : period.wording.prefix(1).uppercased() + period.wording.dropFirst())
    if let closed = sheet.closed {
      set(.closedAt, closed.mark.at.clockAndDate)
      set(.printedAt, closed.mark.at.clockAndDate)
      set(.clerk, sheet.name(of: closed.mark.by, in: people))
      set(.reason, closed.reason)
      set(.reprint, nil)
    }
    if figures.number > 1 { set(.correction, figures.number - 1) }
    setRows(.differences, figures.differences ?? []) { fields, difference in
      fields.set(.figureName, difference.caption)
      fields.set(.figureBefore, difference.before)
      fields.set(.figureAfter, difference.after)
    }
    set(
      .unfinished,
      figures.unfinished.map {
        "\($0.kind.wording) \($0.count)\($0.blocks ? " (phải xong)" : "")"
      }.joined(separator: "; "))
    // That of the dossiers stands below the table of fields.
    setRows(.equations, figures.reconciliation.equations.filter { $0.kind != .dossiers }) {
      fields, equation in
      fields.set(.equationName, equation.kind.wording)
      fields.set(.equation, equation.text(amount: Amount.grouped))
      fields.set(.unbalanced, !equation.holds)
    }
    set(.books, figures.reconciliation.books.map(\.wording).joined(separator: "; "))
  }

  /// The fields of the minutes of closing a year's books.
  mutating func setRegisterClosing(_ closing: RegisterClosing, in setting: FormSetting) {
    setClosing(of: closing.sheet, in: setting.rulebook.people)
    let summary = closing.sheet.figures.summary
    set(.registerYear, String(summary.date.year))
    set(.openCount, summary.total.open)
    set(.openInTime, summary.total.openInTime)
    set(.openLate, summary.total.openLate)
    set(.waitingCount, summary.total.waiting)
    set(.uncollected, summary.uncollected)
    set(.unbalanced, closing.hasGap)
    set(.bookSource, setting.rulebook.law.closing?.booksSource)
    set(.chainHead, setting.chainHead)
    setRows(.rows, closing.rows) { fields, row in
      fields.set(.bookName, row.name)
      fields.set(.registerSymbol, row.symbol)
      fields.set(.firstNumber, row.span.map { Amount.twoDigits($0.first) })
      fields.set(.lastNumber, row.span.map { Amount.twoDigits($0.last) })
      fields.set(.count, row.span?.count ?? 0)
      fields.set(.voidCount, row.span?.void ?? 0)
      fields.set(.missingCount, row.span?.missing ?? 0)
    }
  }
}
