/// A report as a table, from which all its shapes are made: screen, text, paper, CSV, XLSX and JSON.
///
/// What it says is settled when it is made; no shape computes anything.
public struct ReportTable: Hashable, Sendable {
  /// What a column holds, by which it is aligned and written.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Words.
    case text
    /// A count.
    case number
    /// An amount in đồng.
    case money
    /// A share, in tenths of a percent.
    case share
    /// A length of time, in seconds.
    case duration
    /// A day.
    case date
    /// A day with its hour.
    case moment
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// A short stable name, unique in its table.
    public var id: String
    /// The heading.
    public var caption: String
    /// A shorter heading for narrow screens; nil where the caption is short.
    public var shortCaption: String?
    /// The heading over this and the neighbouring columns of the same group.
    public var group: String?
    /// The number under the heading, such as “(3)”; nil where the form has none.
    public var number: String?
    /// What it holds.
    public var kind: Kind

    /// A column.
    public init(
      _ id: String, _ caption: String, short: String? = nil, group: String? = nil,
      number: String? = nil, kind: Kind = .number
    ) {
      (self.id, self.caption, self.shortCaption) = (id, caption, short)
      (self.group, self.number, self.kind) = (group, number, kind)
    }
  }

  /// What stands in a cell.
  public enum Value: Hashable, Sendable {
    /// Nothing: not known, or not meant here.
    case none
    case text(String)
    case number(Int)
    /// In đồng.
    case money(Int)
    /// In tenths of a percent.
    case permille(Int)
    case seconds(Int)
    case date(CivilDate)
    case moment(Moment)
  }

  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// What stands in it.
    public var value: Value
    /// The dossiers behind the figure; nil where there are none to open.
    public var dossiers: [DossierCode]?
    /// Whether it asks for somebody's eye, such as what is late; colour adds and never carries alone.
    public var isAlarming: Bool

    /// A cell.
    public init(_ value: Value, dossiers: [DossierCode]? = nil, isAlarming: Bool = false) {
      (self.value, self.dossiers, self.isAlarming) = (value, dossiers, isAlarming)
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What it is among the others.
    public enum Kind: Hashable, Sendable {
      case ordinary
      /// A heading over the rows that follow; its first cell stands for all.
      case heading
      /// The sum of the rows.
      case total
    }

    /// What it is among the others.
    public var kind: Kind
    /// One cell a column.
    public var cells: [Cell]
    /// The report narrowed down to what the row is about; nil where it cannot be.
    public var scope: ReportScope?

    /// Whether it counts nothing at all.
    public var isEmpty: Bool { cells.allSatisfy { $0.value == .number(0) || $0.dossiers == nil } }

    /// A row.
    public init(_ cells: [Cell], kind: Kind = .ordinary, scope: ReportScope? = nil) {
      (self.kind, self.cells, self.scope) = (kind, cells, scope)
    }
  }

  /// One equation that the figures have to fulfil.
  public struct Check: Hashable, Sendable {
    /// Such as “(3) = (4) + (5) + (6)”.
    public var rule: String
    /// Whether it holds in every row.
    public var holds: Bool

    /// An equation and whether it holds.
    public init(_ rule: String, holds: Bool) { (self.rule, self.holds) = (rule, holds) }
  }

  /// A short stable name, such as `06a`; part of file names.
  public var id: String
  /// The title.
  public var title: String
  /// The official number of the form, such as “Biểu số II.06a/VPCP/KSTT”.
  public var officialNumber: String?
  /// The first day it tells of.
  public var from: CivilDate
  /// The last day it tells of.
  public var to: CivilDate
  /// Lines under the title: the reporting unit, what the report is narrowed down to.
  public var lines: [String] = []
  /// The unit of the figures, such as “Số hồ sơ TTHC”; nil where columns differ.
  public var unit: String?
  /// The columns from left to right; the first names the row.
  public var columns: [Column]
  /// The rows from top to bottom, the total last.
  public var rows: [Row]
  /// The totals of each part of the period, in their order; they are drawn, and no part of the table.
  public var trend: [Row] = []
  /// The equations of the form.
  public var checks: [Check] = []
  /// By which rule it was counted, from which source, and what is left out and why.
  public var notes: [String] = []

  /// A table of a period.
  public init(
    id: String, title: String, officialNumber: String? = nil, from: CivilDate, to: CivilDate,
    columns: [Column], rows: [Row] = []
  ) {
    (self.id, self.title, self.officialNumber) = (id, title, officialNumber)
    (self.from, self.to, self.columns, self.rows) = (from, to, columns, rows)
  }
}
