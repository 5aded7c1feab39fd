import DeskOperations
import Vietnamese

extension ForeignCatalogue {
  /// The columns that are known, by their names in Vietnamese and English.
  private static let columns: [String: String] = [
    "ma thu tuc": "code", "ten thu tuc": "name", "linh vuc": "field",
    "thoi gian giai quyet": "time", "don vi tinh": "unit", "phi, le phi": "fee",
    "hinh thuc nop": "channels", "ket qua": "results", "can cu phap ly": "legalBasis",
    "co quan thuc hien": "agency",
  ]

  /// Reads a table with a row of column names; nil where it is none, or has no column of codes.
  public init?(csv text: String, by mapping: PortalMapping) throws(UnclosedQuote) {
    var rows = try CSVRows.read(text)
    guard !rows.isEmpty else { return nil }
    let known = Set(ForeignCatalogue.columns.values)
    let names = rows.removeFirst().map { name -> String in
      let trimmed = Cleaning.line(name, maxLength: 100).text
      return known.contains(trimmed)
        ? trimmed : ForeignCatalogue.columns[Folding.fold(trimmed)] ?? ""
    }
    guard names.contains("code") else { return nil }
    self.init()
    for (index, row) in rows.enumerated() {
      take(index + 2) { () throws(UncleanText) in
        try CatalogueRecord(cells: zip(names, row), by: mapping)
      }
    }
  }
}

extension CatalogueRecord {
  fileprivate init(
    cells: some Sequence<(String, String)>, by mapping: PortalMapping
  ) throws(UncleanText) {
    var texts: [String: String] = [:]
    for (name, cell) in cells where !name.isEmpty {
      let cleaned = Cleaning.line(cell, maxLength: 2000)
      guard !cleaned.removedSomething, !cleaned.wasCut else { throw UncleanText(field: name) }
      if !cleaned.text.isEmpty { texts[name] = cleaned.text }
    }
    func list(_ name: String) -> [String]? {
      let parts = texts[name]?.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
      return parts?.isEmpty == false ? parts : nil
    }
    self.init(code: texts["code"] ?? "")
    (name, field, agency) = (texts["name"], texts["field"], texts["agency"])
    (results, legalBasis) = (list("results"), list("legalBasis"))
    fee = texts["fee"].flatMap { Int($0.filter { $0 != "." && $0 != "," }) }
    let (amount, unit) = (texts["time"] ?? "", texts["unit"] ?? "")
    if !amount.isEmpty || !unit.isEmpty {
      readTimes([(mapping.period(amount, unit), "\(amount) \(unit)".trimmed)])
    }
    let ways = (list("channels") ?? []).map { text in
      Channel.allCases.first { $0.rawValue == text || $0.wording == text }
    }
    if !ways.isEmpty, !ways.contains(nil) {
      channels = Channel.allCases.filter { ways.contains($0) }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { Cleaning.line(String(self)).text }
}
