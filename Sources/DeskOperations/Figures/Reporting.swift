/// The forms, rules and measures by which a desk reports: its `reports.json`.
public struct Reporting: Hashable, Sendable, Codable {
  /// A form whose columns are figures of a period, such as Biểu số II.06a/VPCP/KSTT.
  public struct Form: Hashable, Sendable, Codable {
    /// One column of figures.
    public struct Column: Hashable, Sendable, Codable {
      /// Its number on the form, unique there.
      public var number: Int
      /// The heading.
      public var caption: String
      /// A shorter heading for narrow screens.
      public var short: String?
      /// The heading over this and its neighbours.
      public var group: String?
      /// What it counts: the sum of these.
      public var figures: [PeriodFigure]
      /// Whether anything in it asks for somebody's eye.
      public var isAlarming: Bool?
    }

    /// Two sums of columns that have to be equal.
    public struct Identity: Hashable, Sendable, Codable {
      /// The columns of the one side, by number.
      public var left: [Int]
      /// The columns of the other side.
      public var right: [Int]

      /// As forms write it, such as “(3) = (4) + (5) + (6)”.
      public var text: String {
        func sum(_ side: [Int]) -> String { side.map { "(\($0))" }.joined(separator: " + ") }
        return "\(sum(left)) = \(sum(right))"
      }
    }

    /// A short stable name, such as `06a`.
    public var id: String
    /// What people call it.
    public var name: String
    /// The official number; nil for a form of the desk's own.
    public var officialNumber: String?
    /// The title; the unit's name follows it.
    public var title: String
    /// The unit of the figures.
    public var unit: String
    /// The heading of the first column, which names the rows.
    public var rowCaption: String
    /// The rules that may be chosen, by id; the first is the usual one.
    public var rules: [String]
    /// The columns in their order.
    public var columns: [Column]
    /// What has to be equal.
    public var identities: [Identity]
    /// The text that prescribes it.
    public var source: String
    /// What of it is not checked against the official print.
    public var unverified: String?
  }

  /// A share that a desk is measured by, told from the figures of a period.
  public struct Measure: Hashable, Sendable, Codable {
    /// How a share is told where figures of dossiers do not tell it.
    public enum Way: String, Hashable, Sendable, Codable {
      /// Of the procedures with an online level that were asked for: those with an online dossier.
      case proceduresOnline
      /// Of the procedures in force: those with a shorter time promised.
      case proceduresShortened
      /// The desk's data do not tell it.
      case unknown
    }

    /// A short stable name, the same as of its target in `desk.json`.
    public var id: String
    /// What people call it.
    public var name: String
    /// The dossiers that are meant.
    public var part: [PeriodFigure]?
    /// Of which.
    public var whole: [PeriodFigure]?
    /// Another way of telling it.
    public var way: Way?
    /// How it is told, or why it cannot be, in words.
    public var text: String
  }

  /// The index by which a desk serves (Quyết định 766/QĐ-TTg), as far as its data tell.
  public struct Index: Hashable, Sendable, Codable {
    /// One of the groups.
    public struct Group: Hashable, Sendable, Codable {
      /// One part of a group.
      public struct Part: Hashable, Sendable, Codable {
        /// The measure, by id.
        public var measure: String
        /// From how many percent on it has full marks.
        public var fullMarks: Int
      }

      /// What it is called.
      public var name: String
      /// Its weight in points.
      public var points: Int
      /// What of it can be measured.
      public var parts: [Part]
      /// What of it a desk's data do not tell; empty where they tell all.
      public var unknown: String
    }

    /// The title.
    public var title: String
    /// The groups in their order.
    public var groups: [Group]
    /// The rule by which it counts, by id.
    public var rule: String
    /// The text that prescribes it.
    public var source: String
  }

  /// The rules of counting.
  public var rules: [CountingRule] = []
  /// The forms.
  public var forms: [Form] = []
  /// The measures.
  public var measures: [Measure] = []
  /// The index; nil where none is set.
  public var index: Index?

  /// Nothing to report by.
  public init() {}

  /// The rule with an id.
  public func rule(_ id: String) -> CountingRule? { rules.first { $0.id == id } }

  /// The form with an id.
  public func form(_ id: String) -> Form? { forms.first { $0.id == id } }
}
