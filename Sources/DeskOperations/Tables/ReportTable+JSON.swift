extension ReportTable: Encodable {
  /// Encodes the table without the dossiers behind its figures.
  public func encode(to encoder: any Encoder) throws {
    try Record(self, listsDossiers: false).encode(to: encoder)
  }

  /// A table as files hold it, which `docs/schema/report.schema.json` describes.
  public struct Record: Encodable {
    private enum Key: String, CodingKey {
      case id, title, officialNumber, from, to, lines, unit, columns, rows, checks, notes
      case caption, group, number, kind, cells, dossiers, rule, holds
    }

    private let table: ReportTable
    private let listsDossiers: Bool

    /// A table with the dossiers behind its figures, or without them.
    public init(_ table: ReportTable, listsDossiers: Bool) {
      (self.table, self.listsDossiers) = (table, listsDossiers)
    }

    /// Encodes the table; a key whose value is not there is left out, an empty cell is null.
    public func encode(to encoder: any Encoder) throws {
      var whole = encoder.container(keyedBy: Key.self)
      try whole.encode(table.id, forKey: .id)
      try whole.encode(table.title, forKey: .title)
      try whole.encodeIfPresent(table.officialNumber, forKey: .officialNumber)
      try whole.encode(table.from, forKey: .from)
      try whole.encode(table.to, forKey: .to)
      try whole.encode(table.lines, forKey: .lines)
      try whole.encodeIfPresent(table.unit, forKey: .unit)
      var columns = whole.nestedUnkeyedContainer(forKey: .columns)
      for column in table.columns {
        var part = columns.nestedContainer(keyedBy: Key.self)
        try part.encode(column.id, forKey: .id)
        try part.encode(column.caption, forKey: .caption)
        try part.encodeIfPresent(column.group, forKey: .group)
        try part.encodeIfPresent(column.number, forKey: .number)
        try part.encode(column.kind, forKey: .kind)
      }
      var rows = whole.nestedUnkeyedContainer(forKey: .rows)
      for row in table.rows {
        var part = rows.nestedContainer(keyedBy: Key.self)
        try part.encode(row.kind.name, forKey: .kind)
        let cells = zip(table.columns, row.cells)
        var values = part.nestedContainer(keyedBy: ColumnID.self, forKey: .cells)
        for (column, cell) in cells {
          try values.encode(cell.value, forKey: ColumnID(column.id))
        }
        guard listsDossiers else { continue }
        var dossiers = part.nestedContainer(keyedBy: ColumnID.self, forKey: .dossiers)
        for (column, cell) in cells {
          try dossiers.encodeIfPresent(cell.dossiers, forKey: ColumnID(column.id))
        }
      }
      var checks = whole.nestedUnkeyedContainer(forKey: .checks)
      for check in table.checks {
        var part = checks.nestedContainer(keyedBy: Key.self)
        try part.encode(check.rule, forKey: .rule)
        try part.encode(check.holds, forKey: .holds)
      }
      try whole.encode(table.notes, forKey: .notes)
    }
  }
}

extension ReportTable.Value: Encodable {
  /// Encodes what stands in the cell: a share in percent, a length of time in seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number), .money(let number), .seconds(let number):
      try container.encode(number)
    case .permille(let share): try container.encode(Double(share) / 10)
    case .date(let date): try container.encode(date)
    case .moment(let moment): try container.encode(moment)
    }
  }
}

extension ReportTable.Row.Kind {
  fileprivate var name: String {
    switch self {
    case .ordinary: "ordinary"
    case .heading: "heading"
    case .total: "total"
    }
  }
}

/// A column's short name as a key.
private struct ColumnID: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ id: String) { stringValue = id }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
