/// Where and how a desk prints: `printing` in its `desk.json`.
public struct PrintSettings: Hashable, Sendable, Codable {
  /// On which sides of the sheets a form is printed.
  public enum Sides: String, CaseIterable, Hashable, Sendable, Codable {
    /// On the front alone.
    case one
    /// On both, by a printer that turns the sheets itself.
    case two
    /// On both, by a printer that does not: the clerk turns the sheets.
    case turned
  }

  /// How some forms are printed, at some counters.
  public struct Rule: Hashable, Sendable, Codable {
    /// The names of the forms, as in `forms.json`; nil for all.
    public var forms: [String]?
    /// The counters; nil for all, and for who sits at none.
    public var counters: [Int]?
    /// The print queue; nil for the one that the system takes where none is named.
    public var queue: String?
    /// The paper; nil for A4, and for 80 mm where a ticket is printed.
    public var paper: PaperSize?
    /// The sides; nil for the front alone.
    public var sides: Sides?
    /// How many times each page comes out; nil for once.
    public var copies: Int?

    /// How some forms are printed, as usual where nothing is said.
    public init(
      forms: [String]? = nil, counters: [Int]? = nil, queue: String? = nil,
      paper: PaperSize? = nil, sides: Sides? = nil, copies: Int? = nil
    ) {
      self.forms = forms
      self.counters = counters
      self.queue = queue
      self.paper = paper
      self.sides = sides
      self.copies = copies
    }

    fileprivate func covers(_ form: String, at counter: Int?) -> Bool {
      (forms?.contains(form) ?? true)
        && (counters.map { counters in counter.map(counters.contains) ?? false } ?? true)
    }
  }

  /// The rules; the first that fits a form and a counter counts.
  public var rules: [Rule]

  /// Print settings.
  public init(rules: [Rule] = []) {
    self.rules = rules
  }

  /// Whether a form has a printer of its own at a counter, so that it comes out unasked.
  public func names(_ form: String, at counter: Int?) -> Bool {
    rules.first { $0.covers(form, at: counter) }?.forms?.contains(form) ?? false
  }

  /// How a form is printed at a counter.
  public func rule(for form: String, at counter: Int?) -> Rule {
    rules.first { $0.covers(form, at: counter) } ?? Rule()
  }
}

extension DeskSettings {
  /// Where and how papers are printed, as usual where nothing is said.
  public var printSettings: PrintSettings { printing ?? PrintSettings() }
}
