import DeskFiles
public import DeskOperations

/// What goes to the national portal: dossiers and steps in its field shape, and what is left out.
public struct PortalExport: Sendable {
  /// One file with what it holds.
  public struct File: Sendable {
    /// What the ledger keeps of it.
    public var entry: LedgerLine.File
    /// How many objects it holds.
    public var count: Int
    /// Its content.
    package var text: String
  }

  /// The files, dossiers first.
  public private(set) var files: [File] = []
  /// What is not sent.
  public private(set) var leftOut: [LeftOut] = []

  private struct Object {
    var code: String
    var fingerprint: String?
    var place: Int?
    var json: JSONValue
  }

  /// What has to go out: the dossiers of which something was written down in a period, and those that
  /// were not taken when they were sent before.
  ///
  /// - Parameters:
  ///   - days: Everything is told as it stood at the end of the last; what was written down later does
  ///     not count.
  ///   - ledger: What was sent before and need not be sent again.
  ///   - isWhole: Whether everything is sent, whatever the ledger says.
  public init(
    of desk: Desk, in days: ClosedRange<CivilDate>, after ledger: ExchangeLedger, isWhole: Bool,
    by rules: Rulebook, _ mapping: PortalMapping
  ) {
    let day = days.upperBound
    var dossiers = desk.dossiers(touching: days)
      .filter { $0.history.contains { days.contains($0.at.date) } }
    let found = Set(dossiers.map(\.portalCode))
    dossiers += ledger.toResend.filter { !found.contains($0) }.compactMap(desk.dossier(sentAs:))
    var objects: [LedgerLine.File.Mode: [Object]] = [:]
    var steps: [Object] = []
    for later in dossiers {
      let history = Array(later.history.prefix { $0.at.date <= day })
      guard let dossier = Dossier(replaying: history) else { continue }
      guard let status = rules.codes?.status(of: dossier.status)?.code,
        PortalExport.reason(against: dossier, mapping) == nil
      else {
        let reason = PortalExport.reason(against: dossier, mapping) ?? .noStatus
        leftOut.append(LeftOut(code: dossier.code, step: nil, reason: reason))
        continue
      }
      let record = PortalRecord(dossier, status: status, rules: rules, mapping: mapping)
      if let known = ledger.dossiers[record.code], known.asOf > day {
        leftOut.append(LeftOut(code: dossier.code, step: nil, reason: .laterSent))
        continue
      }
      let fingerprint = Checksum.text(of: record.json.formatted)
      if isWhole || ledger.needs(record.code, fingerprint) {
        let isThere = ledger.dossiers[record.code]?.isThere ?? dossier.isFromPortal
        objects[isThere ? .update : .create, default: []].append(
          Object(code: record.code, fingerprint: fingerprint, json: record.json))
      }
      let progress = PortalStep.steps(of: dossier, rules: rules, mapping: mapping)
      leftOut += progress.leftOut.map {
        LeftOut(code: dossier.code, step: $0.place, reason: $0.reason)
      }
      for step in progress.steps
      where isWhole || ledger.needsStep(record.code, at: step.place) {
        steps.append(Object(code: record.code, place: step.place, json: step.json))
      }
    }
    for mode in [LedgerLine.File.Mode.create, .update] {
      add(objects[mode] ?? [], .dossiers, mode, by: mapping.dossiersPerFile)
    }
    add(steps, .steps, .create, by: mapping.stepsPerFile)
  }

  /// Why a dossier is not sent; nil where it is.
  private static func reason(
    against dossier: Dossier, _ mapping: PortalMapping
  ) -> LeftOut.Reason? {
    if !dossier.wasAccepted { return .notAccepted }
    if dossier.certificationRequest != nil, !mapping.sendsCertification { return .certification }
    return mapping.isNational(dossier.intake.procedure) ? nil : .localProcedure
  }

  private mutating func add(
    _ objects: [Object], _ kind: LedgerLine.File.Kind, _ mode: LedgerLine.File.Mode, by size: Int
  ) {
    for start in stride(from: 0, to: objects.count, by: size) {
      let part = objects[start..<min(start + size, objects.count)]
      let digits = String(files.count { $0.entry.kind == kind } + 1)
      let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      var items: [LedgerLine.Item] = []
      for object in part {
        if let place = object.place, items.last?.code == object.code {
          items[items.count - 1].places?.append(place)
        } else {
          items.append(
            LedgerLine.Item(
              code: object.code, fingerprint: object.fingerprint,
              places: object.place.map { [$0] }))
        }
      }
      let text = JSONValue.list(part.map(\.json)).formatted
      let entry = LedgerLine.File(
        name: "\(kind.rawValue)-\(number).json", kind: kind, mode: mode,
        sha256: Checksum.text(of: text), items: items)
      files.append(File(entry: entry, count: part.count, text: text))
    }
  }
}
