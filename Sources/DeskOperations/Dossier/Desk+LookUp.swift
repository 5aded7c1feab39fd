extension Desk {
  /// A paper whose content a published database holds is looked up and not asked for; what was found
  /// is kept (Nghị định 118/2025/NĐ-CP, Điều 4).
  func lookingUp(
    _ paper: String, _ lookup: Intake.Lookup, for code: DossierCode,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .lookUp, circumstances)
    guard let paper = try CleanField.line(paper, .papers, limit: 1000) else {
      throw .missing(.papers)
    }
    let listed = circumstances.rules.components(of: dossier).map(\.name)
    guard
      listed.isEmpty || listed.contains(paper)
        || dossier.intake.papers.contains(where: { $0.name == paper })
    else { throw .unknownName(.papers, paper) }
    let lookup = try lookup.checked(at: circumstances.moment).named(by: circumstances.rules.law)
    return [.dataLookedUp(DataLookedUp(code: code, paper: paper, lookup: lookup))]
  }
}

extension Intake.Lookup {
  /// The look-up with its database by its name in the law file.
  ///
  /// - Throws: `Refusal.unknownName` where the file lists databases and this is none of them.
  func named(by law: Law) throws(Refusal) -> Intake.Lookup {
    guard let databases = law.databases else { return self }
    guard let database = databases.first(where: { [$0.id, $0.name].contains(source) }) else {
      throw .unknownName(.database, source)
    }
    var lookup = self
    lookup.source = database.name
    return lookup
  }
}

extension Intake {
  /// The intake with every database by its name in the law file.
  func withNamedDatabases(_ law: Law) throws(Refusal) -> Intake {
    var intake = self
    for index in papers.indices {
      intake.papers[index].lookup = try papers[index].lookup?.named(by: law)
    }
    return intake
  }
}
