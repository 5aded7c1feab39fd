import DeskApp
import DeskOperations

/// A certification register for people: one line an entry, the sums below.
enum RegisterText {
  static func text(_ book: CertificationRegister, _ words: Words) -> String {
    let span = words(
      "từ \(book.from.slashed) đến \(book.to.slashed)",
      "from \(book.from.slashed) to \(book.to.slashed)")
    var lines = ["\(book.register.symbol) · \(book.register.name) · \(span)"]
    lines += book.rows.map { row in line(row, words) }
    let totals = book.totals
    let void =
      totals.void > 0 ? words("; đã hủy \(totals.void) số", "; \(totals.void) void") : ""
    lines.append(
      words(
        "Cộng: \(totals.entries) số, \(totals.copies) bản, \(words.money(totals.fees))\(void).",
        "Total: \(totals.entries) entries, \(totals.copies) copies, \(words.money(totals.fees))\(void)."
      ))
    return lines.joined(separator: "\n")
  }

  private static func line(_ row: CertificationRegister.Row, _ words: Words) -> String {
    let requester = [row.requester.name, row.requester.personalID].compactMap { $0 }
    let parts: [String?] = [
      row.number.description, row.at.date.slashed, requester.joined(separator: ", "),
      row.document.name, row.signer, words("\(row.document.copies) bản", "×\(row.document.copies)"),
      words.money(row.fee), words.remark(on: row),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
