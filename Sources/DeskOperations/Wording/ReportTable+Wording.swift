extension ReportTable.Value {
  /// The value as people read it; empty for none.
  ///
  /// - Parameters:
  ///   - decimal: What stands between a percent and its tenth.
  ///   - grouped: Writes a whole number.
  public func wording(decimal: String, _ grouped: (Int) -> String) -> String {
    switch self {
    case .none: return ""
    case .text(let text): return text
    case .number(let number), .money(let number): return grouped(number)
    case .permille(let share):
      let sign = share < 0 ? "-" : ""
      return "\(sign)\(abs(share) / 10)\(decimal)\(abs(share) % 10)%"
    case .seconds(let seconds):
      return "\(seconds / 3600):" + DecimalDigits.text(seconds / 60 % 60, width: 2) + ":"
        + DecimalDigits.text(seconds % 60, width: 2)
    case .date(let date): return date.slashed
    case .moment(let moment): return moment.clockAndDate
    }
  }
}

extension ReportTable.Column {
  /// Whether it holds figures, which stand to the right.
  public var isFigure: Bool {
    switch kind {
    case .number, .money, .share, .duration: true
    case .text, .date, .moment: false
    }
  }
}

extension ReportTable {
  /// The captions that stand over several columns, from left to right, each with how many; nil over
  /// one column that belongs to no group.
  public var groups: [(caption: String?, count: Int)] {
    columns.reduce(into: []) { groups, column in
      if let last = groups.last, last.caption != nil, last.caption == column.group {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((column.group, 1))
      }
    }
  }

  /// Whether some columns stand under a common caption.
  public var hasGroups: Bool { columns.contains { $0.group != nil } }

  /// Whether columns are numbered.
  public var hasNumbers: Bool { columns.contains { $0.number != nil } }
}
