import Canvas
import DeskOperations

/// The groups in which results that lie at the desk are shown, the most pressing first.
enum UncollectedGroup: CaseIterable, Hashable, Sendable {
  case void, toRemind, waiting, toSend

  init(_ row: UncollectedResults.Row) {
    if row.limit?.hasPassed ?? false {
      self = .void
    } else if row.isReminderDue {
      self = .toRemind
    } else {
      self = row.dossier.intake.returnMethod == .counter ? .waiting : .toSend
    }
  }

  func title(_ words: Words) -> String {
    switch self {
    case .void: words("HẾT HẠN NHẬN", "VOID")
    case .toRemind: words("Cần báo, nhắc hôm nay", "To be told or reminded today")
    case .waiting: words("Chờ người nhận", "Waiting to be collected")
    case .toSend: words("Cần gửi đi, trả tận nơi", "To be sent or brought")
    }
  }

  var style: Style {
    switch self {
    case .void: .alert
    case .toRemind: .warning.bold
    case .waiting, .toSend: .title
    }
  }
}

/// One result in one row: whose, how old, where, at which number, and what is to be done.
struct UncollectedLine {
  let row: UncollectedResults.Row

  /// Whether so few columns leave number and place to the details below.
  static func isNarrow(_ columns: Int) -> Bool { columns < 76 }

  func draw(isSelected: Bool, on canvas: inout Canvas, in line: Region, _ context: Context) {
    let words = context.words
    let base: Style = isSelected ? .selection : .normal
    let stateStyle: Style =
      switch UncollectedGroup(row) {
      case .void: .alert
      case .toRemind: .warning
      case .waiting, .toSend: .muted
      }
    canvas.fill(line, style: base)
    if isSelected { canvas.write("›", in: line, style: base) }
    let dossier = row.dossier
    let code = context.shortCode(dossier.code)
    let isWide = line.columns >= 120
    let isNarrow = UncollectedLine.isNarrow(line.columns)
    let phoneColumns = isNarrow ? 0 : 11
    let shelfColumns = isNarrow ? 0 : isWide ? 24 : 12
    let fixed = 11 + 8 + phoneColumns + shelfColumns + 14 + (isNarrow ? 5 : 7)
    let nameColumns = isWide ? 26 : max(8, line.columns - fixed)
    let cells: [(String, Int, Style)] = [
      (code, 11, base), (dossier.intake.applicant.name, nameColumns, base),
      (words.age(row), 8, base), (row.phone ?? "–", phoneColumns, base),
      (words.shelf(of: dossier), shelfColumns, base),
      (words.collecting(row), 14, isSelected ? base : stateStyle),
      (isWide ? dossier.procedureName : "", line.columns - fixed - nameColumns - 1, base),
    ]
    canvas.cells(cells, from: 2, in: line)
  }
}

/// More of the selected result: what it is, the last word to the applicant, a special limit.
struct UncollectedDetails {
  let row: UncollectedResults.Row

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let dossier = row.dossier
    let remark =
      UncollectedLine.isNarrow(region.columns)
      ? "\(row.phone ?? "–") · \(words.shelf(of: dossier))" : nil
    canvas.heading(
      dossier.code.description, remark: remark ?? "", in: region.rows(from: 0, count: 1))
    let result = dossier.result.map { " · \($0)" } ?? ""
    let contact = row.lastContact.map { contact in
      let note = contact.note.map { ": \($0)" } ?? ""
      return
        "\(words.moment(contact.at)) \(words.topic(contact.topic)) (\(words.means(contact.means)))\(note)"
    }
    let told = contact ?? words("Chưa báo lần nào.", "Nobody was told yet.")
    let limit = row.limit.map { "\(words.limit($0)) (\($0.source))" }
    let lines: [(String, Style)] = [
      (dossier.procedureName + result, .normal), (told, .muted),
      (limit ?? "", row.limit?.hasPassed ?? false ? .alert : .warning),
    ]
    for (index, line) in lines.enumerated() {
      let place = region.rows(from: 1 + index, count: 1).inset(columns: 1)
      canvas.write(line.0.truncated(toColumns: place.columns), in: place, style: line.1)
    }
  }
}

extension Words {
  /// Where a result lies.
  fileprivate func shelf(of dossier: Dossier) -> String {
    dossier.shelf?.place ?? self("chưa xếp kệ", "no place")
  }
}
