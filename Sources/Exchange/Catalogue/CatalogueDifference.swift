public import DeskFiles
public import DeskOperations

/// What would change in `procedures.json` by a catalogue from elsewhere.
public struct CatalogueDifference: Sendable {
  /// One field that differs.
  public struct Change: Hashable, Sendable {
    /// Which.
    public var field: CatalogueRecord.Field
    /// What this desk has; nil for nothing.
    public var old: String?
    /// What the other catalogue has.
    public var new: String
  }

  /// A procedure of which fields differ.
  public struct Changed: Hashable, Sendable {
    /// The record of the other catalogue.
    public var record: CatalogueRecord
    /// What this desk has.
    public var known: CatalogueRecord
    /// The fields.
    public var changes: [Change]
  }

  /// The procedures that this desk does not have.
  public private(set) var new: [CatalogueRecord] = []
  /// New ones that lack a name or a field, so that they cannot be taken in.
  public private(set) var incomplete: [CatalogueRecord] = []
  /// The procedures that differ.
  public private(set) var changed: [Changed] = []
  /// The procedures in force here that the other catalogue does not have.
  public private(set) var gone: [Procedure] = []
  /// The procedures whose time is left as it is, because the unit is not known or there are several.
  public private(set) var openTimes: [CatalogueRecord] = []

  /// Holds a catalogue from elsewhere against this desk's.
  public init(_ foreign: ForeignCatalogue, against ours: Catalogue) {
    for record in foreign.records {
      if record.unknownTime != nil { openTimes.append(record) }
      guard let procedure = ours[record.code] else {
        if record.name != nil, record.field != nil {
          new.append(record)
        } else {
          incomplete.append(record)
        }
        continue
      }
      let known = CatalogueRecord(procedure)
      let changes = CatalogueRecord.Field.allCases.compactMap { field -> Change? in
        // What the province sets is not the portal's to say.
        let isOurs = field == .fee && procedure.fee?.kind == .local
        guard !isOurs, let value = record[field], value != known[field] else { return nil }
        return Change(field: field, old: known[field], new: value)
      }
      if !changes.isEmpty {
        changed.append(Changed(record: record, known: known, changes: changes))
      }
    }
    let listed = Set(foreign.records.map(\.code))
    gone = ours.procedures.filter { $0.status == .current && !listed.contains($0.code) }
  }

  /// Whether accepting it would change something.
  ///
  /// - Parameter replaces: Whether procedures that are gone are taken out of force.
  public func changesSomething(replacing replaces: Bool) -> Bool {
    !new.isEmpty || !changed.isEmpty || replaces && !gone.isEmpty
  }

  /// Makes the changes in what `procedures.json` holds; everything else in it stays.
  ///
  /// No procedure is taken out, so that old dossiers still find theirs: one that is gone gets the
  /// status `older`, where `replaces` says so.
  public func apply(to tree: inout JSONValue, source: String, replacing replaces: Bool) {
    guard case .list(var all) = tree["procedures"] else { return }
    let changes = Dictionary(changed.map { ($0.record.code, $0) }, uniquingKeysWith: { $1 })
    let goneCodes = Set(replaces ? gone.map(\.code) : [])
    for index in all.indices {
      guard case .text(let code) = all[index]["code"] else { continue }
      for change in changes[code]?.changes ?? [] {
        changes[code]?.record.write(change.field, to: &all[index])
      }
      if goneCodes.contains(code) { all[index]["status"] = .text(Procedure.Status.older.rawValue) }
    }
    all += new.map { $0.asProcedure(source: source) }
    tree["procedures"] = .list(all)
  }
}

extension CatalogueRecord {
  /// A procedure that this desk did not have; what is not said stays unknown.
  fileprivate func asProcedure(source: String) -> JSONValue {
    var value = JSONValue.object([
      .init("code", .text(code)), .init("name", .text("")), .init("field", .text("")),
      .init("statutoryTime", .null), .init("fee", .null), .init("components", .null),
    ])
    for field in Field.allCases where self[field] != nil { write(field, to: &value) }
    value["timeNote"] = unknownTime.map(JSONValue.text)
    value["status"] = .text(Procedure.Status.current.rawValue)
    value["source"] = .text(source)
    value["verified"] = .list([])
    return value
  }

  fileprivate func write(_ field: Field, to value: inout JSONValue) {
    func texts(_ list: [String]?) -> JSONValue { .list((list ?? []).map(JSONValue.text)) }
    switch field {
    case .name: value["name"] = .text(name ?? "")
    case .field: value["field"] = .text(self.field ?? "")
    case .agency: value["agency"] = .text(agency ?? "")
    case .results: value["results"] = texts(results)
    case .legalBasis: value["legalBasis"] = texts(legalBasis)
    case .channels: value["channels"] = texts(channels?.map(\.rawValue))
    case .time: writeTime(to: &value)
    case .fee:
      var content = value["fee"] ?? .null
      if content == .null { content = .object([]) }
      let isUnit = content["kind"] == .text(Fee.Kind.perUnit.rawValue)
      let kind: Fee.Kind = fee == 0 ? .none : isUnit ? .perUnit : .fixed
      content["kind"] = .text(kind.rawValue)
      content["amountVND"] = .number(String(fee ?? 0))
      value["fee"] = content
    case .papers:
      var known: [JSONValue] = []
      if case .list(let list) = value["components"] { known = list }
      value["components"] = .list((papers ?? []).map { $0.written(over: known) })
    }
  }

  /// A cutoff hour is no part of foreign catalogues, so it stays.
  private func writeTime(to value: inout JSONValue) {
    guard let time else { return }
    var content = JSONValue.object([.init("kind", .text(time.kind.rawValue))])
    content["amount"] = time.amount.map { .number(String($0)) }
    content["cutoff"] = value["statutoryTime"]?["cutoff"]
    value["statutoryTime"] = content
    for key in ["timeConfirmed", "timeUnconfirmedBecause", "timeUnitInferred"] { value[key] = nil }
  }
}

extension CatalogueRecord.Paper {
  /// The paper, with what this desk knows besides of one with that name.
  fileprivate func written(over known: [JSONValue]) -> JSONValue {
    var value = known.first { $0["name"] == .text(name) } ?? .object([.init("name", .text(name))])
    if value["copies"] == nil || kind != .present { value["copies"] = .number(String(copies)) }
    let isCertified = value["kind"] == .text(Component.Kind.certified.rawValue) && kind == .copy
    if !isCertified { value["kind"] = .text(kind.rawValue) }
    return value
  }
}
