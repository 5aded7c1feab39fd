package import DeskFiles
package import DeskOperations

/// A catalogue of procedures from elsewhere, read record by record.
public struct ForeignCatalogue: Sendable {
  /// Why a record cannot be used.
  public enum Flaw: Hashable, Sendable {
    /// It has no code.
    case noCode
    /// Its code looks like none: what stands there.
    case oddCode(String)
    /// The code stood before in the same file.
    case repeated(String)
    /// A field holds characters that are not shown, or too many.
    case unclean(String)
  }

  /// The records, in the order of the file.
  public private(set) var records: [CatalogueRecord] = []
  /// What cannot be used, by its place in the file from 1.
  public private(set) var flawed: [(place: Int, flaw: Flaw)] = []

  /// Takes in a record, or why it is none.
  mutating func take(_ place: Int, _ read: () throws(UncleanText) -> CatalogueRecord) {
    do throws(UncleanText) {
      let record = try read()
      if record.code.isEmpty {
        flawed.append((place, .noCode))
      } else if !ForeignCatalogue.isCode(record.code) {
        flawed.append((place, .oddCode(record.code)))
      } else if records.contains(where: { $0.code == record.code }) {
        flawed.append((place, .repeated(record.code)))
      } else {
        records.append(record)
      }
    } catch {
      flawed.append((place, .unclean(error.field)))
    }
  }

  /// As in the schema of `procedures.json`: `1.001193`, with the province `1.001193.H38`, or `TAM-0001`.
  private static func isCode(_ code: String) -> Bool {
    code.wholeMatch(of: /[0-9]\.[0-9]{6}(\.[A-Z][0-9]{2})?|TAM-[0-9]{4}/) != nil
  }

  /// Reads the catalogue in the shape in which the national portal gives it away.
  package init(portal value: JSONValue, by mapping: PortalMapping) {
    for (index, record) in value.records.enumerated() {
      take(index + 1) { () throws(UncleanText) in
        try CatalogueRecord(portal: record, by: mapping)
      }
    }
  }

  init() {}
}

extension CatalogueRecord {
  fileprivate init(portal record: JSONValue, by mapping: PortalMapping) throws(UncleanText) {
    func lines(_ values: [JSONValue], _ key: String) throws(UncleanText) -> [String]? {
      var lines: [String] = []
      for value in values {
        if let line = try value.line(key, limit: 2000) { lines.append(line) }
      }
      return lines.isEmpty ? nil : lines
    }
    self.init(code: try record.line("MATTHC", limit: 20) ?? "")
    name = try record.line("TENTTHC", limit: 2000)
    field = try lines(record.values("LINHVUCTHUCHIEN"), "TENLINHVUC")?.first
    agency = try lines(record.values("COQUANTHUCHIEN"), "TENDONVI")?.joined(separator: "; ")
    results = try lines(record.values("KETQUATHUCHIEN"), "TENKETQUA")
    legalBasis = try lines(record.values("CANCUPHAPLY"), "SOVANBAN")
    try readWays(record.values("CACHTHUCTHUCHIEN"), by: mapping)
    var papers: [Paper] = []
    for paper in record.values("THANHPHANHOSO").flatMap({ $0.values("GIAYTO") }) {
      guard let name = try paper.line("TENGIAYTO", limit: 2000) else { continue }
      let originals = Int(try paper.line("SOBANCHINH", limit: 10) ?? "") ?? 0
      let copies = Int(try paper.line("SOBANSAO", limit: 10) ?? "") ?? 0
      if originals > 0 { papers.append(Paper(name: name, copies: originals, kind: .original)) }
      if copies > 0 { papers.append(Paper(name: name, copies: copies, kind: .copy)) }
      if originals <= 0, copies <= 0 {
        papers.append(Paper(name: name, copies: 1, kind: .present))
      }
    }
    self.papers = papers.isEmpty ? nil : papers
  }

  /// Ways of filing, each with its times and fees: one time and one fee hold only where all agree.
  private mutating func readWays(
    _ ways: [JSONValue], by mapping: PortalMapping
  ) throws(UncleanText) {
    var channels: [Channel?] = []
    var times: [(period: Period?, text: String)] = []
    var fees: Set<Int?> = []
    for way in ways {
      let code = try way.line("KENH", limit: 20)
      channels.append(
        Channel.allCases.first {
          code != nil && mapping.code("KenhThucHien", $0.rawValue) == code
        })
      for time in way.values("THOIGIAN") {
        let amount = try time.line("THOIGIANGIAIQUYET", limit: 200) ?? ""
        let unit = try time.line("DONVITINH", limit: 200) ?? ""
        if !amount.isEmpty || !unit.isEmpty {
          times.append((mapping.period(amount, unit), "\(amount) \(unit)"))
        }
        for fee in time.values("PHILEPHI") {
          let amount = try fee.line("SOTIEN", limit: 30)
          fees.insert(amount.flatMap { Int($0.filter { $0 != "." && $0 != "," }) })
        }
      }
    }
    if !channels.isEmpty, !channels.contains(nil) {
      self.channels = Channel.allCases.filter { channels.contains($0) }
    }
    readTimes(times)
    if fees.count == 1 { fee = fees.first ?? nil }
  }

  /// One time where all are the same and their unit is known; else it is only told.
  mutating func readTimes(_ times: [(period: Period?, text: String)]) {
    if let first = times.first?.period, times.allSatisfy({ $0.period == first }) {
      time = first
    } else if !times.isEmpty {
      var texts: [String] = []
      for time in times where !texts.contains(time.text) { texts.append(time.text) }
      unknownTime = texts.joined(separator: "; ")
    }
  }
}

extension PortalMapping {
  /// A period as a foreign catalogue prints it; nil where the unit is unknown, which is never guessed.
  func period(_ amount: String, _ unit: String) -> Period? {
    let wanted = unit.lowercased()
    return timeUnits.first { $0.unit.lowercased() == wanted }
      .flatMap { Period($0.kind, amount: Int(amount)) }
  }

  /// A period in the words of the portal's catalogue; nil where it has none for it.
  fileprivate func words(for period: Period) -> (amount: String, unit: String)? {
    timeUnits.first { $0.kind == period.kind }
      .map { (period.amount.map(String.init) ?? "", $0.unit) }
  }
}

extension JSONValue {
  /// Procedures in the shape in which the national portal gives its catalogue away.
  package static func portalCatalogue(
    of procedures: [Procedure], by mapping: PortalMapping
  ) -> JSONValue {
    .list(procedures.map { portal(CatalogueRecord($0), mapping) })
  }

  private static func portal(_ record: CatalogueRecord, _ mapping: PortalMapping) -> JSONValue {
    func list(_ key: String, _ texts: [String]?) -> JSONValue {
      .list((texts ?? []).map { .texts([key: $0] as KeyValuePairs) })
    }
    let time = record.time.flatMap(mapping.words)
    var moment = JSONValue.texts(["THOIGIANGIAIQUYET": time?.amount, "DONVITINH": time?.unit])
    moment["PHILEPHI"] = .list(record.fee.map { [.texts(["SOTIEN": String($0)])] } ?? [])
    let channels = record.channels.map { $0.map { mapping.code("KenhThucHien", $0.rawValue) } }
    var value = JSONValue.texts(["MATTHC": record.code, "TENTTHC": record.name])
    value["LINHVUCTHUCHIEN"] = list("TENLINHVUC", record.field.map { [$0] })
    value["COQUANTHUCHIEN"] = list("TENDONVI", record.agency.map { [$0] })
    value["KETQUATHUCHIEN"] = list("TENKETQUA", record.results)
    value["CACHTHUCTHUCHIEN"] = .list(
      (channels ?? [""]).map { channel in
        .object([.init("KENH", .text(channel)), .init("THOIGIAN", .list([moment]))])
      })
    value["THANHPHANHOSO"] = .list([
      .object([
        .init(
          "GIAYTO",
          .list(
            (record.papers ?? []).map { paper in
              .texts([
                "TENGIAYTO": paper.name,
                "SOBANCHINH": paper.kind == .original ? String(paper.copies) : "0",
                "SOBANSAO": paper.kind == .copy ? String(paper.copies) : "0",
              ])
            }))
      ])
    ])
    value["CANCUPHAPLY"] = list("SOVANBAN", record.legalBasis)
    return value
  }
}
