extension Desk {
  func shelving(
    _ code: DossierCode, at place: String, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .shelve, circumstances)
    return [try shelf(for: code, at: place)]
  }

  /// Where a result lies, checked.
  func shelf(for code: DossierCode, at place: String) throws(Refusal) -> Change {
    guard let place = try CleanField.line(place, .place, limit: 100) else { throw .missing(.place) }
    return .resultShelved(ResultShelved(code: code, place: place))
  }

  func contacting(
    _ code: DossierCode, topic: Dossier.Contact.Topic, means: Dossier.Contact.Means,
    note: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .contact, circumstances)
    if topic == .resultReady || topic == .reminder, dossier.finishedAt == nil {
      throw circumstances.refusal(of: .contact, for: dossier)
    }
    let note = try CleanField.paragraph(note, .note, limit: 1000)
    return [
      .applicantContacted(
        ApplicantContacted(code: code, topic: topic, means: means, note: note))
    ]
  }

  /// Who collects a result: the applicant, who brought it, or somebody else with a paper that says so
  /// (Nghị định 61/2018/NĐ-CP, Điều 6).
  func collector(
    _ recipient: String, _ authorisation: String?, of intake: Intake,
    _ circumstances: Circumstances
  ) throws(Refusal) -> (recipient: String, authorisation: String?) {
    guard let recipient = try CleanField.line(recipient, .recipient, limit: 200) else {
      throw .missing(.recipient)
    }
    let authorisation = try CleanField.line(authorisation, .authorisation, limit: 300)
    guard authorisation != nil || intake.mayCollect(recipient) else {
      throw .authorisationNeeded(
        recipient: recipient, article: circumstances.rules.law.article(for: .return))
    }
    return (recipient, authorisation)
  }

  func returning(
    _ code: DossierCode, _ raw: DossierReturned, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .return, circumstances)
    if let limit = circumstances.rules.collectingLimit(of: dossier),
      limit.lastDay < circumstances.moment.date
    {
      throw .resultVoid(code, lastDay: limit.lastDay, source: limit.rule.source)
    }
    if let fee = dossier.unpaidCertification { throw .notPaid(code, fee) }
    return [.dossierReturned(try handing(raw, of: dossier, circumstances))]
  }

  /// What ended without a result gives back what its owner still needs.
  func returningPapers(
    _ code: DossierCode, _ raw: DossierReturned, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .returnPapers, circumstances)
    let handing = try handing(raw, of: dossier, circumstances)
    guard handing.originals != nil else { throw .missing(.originals) }
    return [.papersReturned(handing)]
  }

  /// What crosses the counter, checked.
  private func handing(
    _ raw: DossierReturned, of dossier: Dossier, _ circumstances: Circumstances
  ) throws(Refusal) -> DossierReturned {
    var handing = raw
    (handing.recipient, handing.authorisation) = try collector(
      raw.recipient, raw.authorisation, of: dossier.intake, circumstances)
    let held = dossier.originals
    var originals: [String] = []
    for original in raw.originals ?? [] {
      guard let name = try CleanField.line(original, .originals, limit: 1000) else { continue }
      guard held.contains(name) else { throw .unknownName(.originals, name) }
      if !originals.contains(name) { originals.append(name) }
    }
    handing.originals = originals.isEmpty ? nil : originals
    handing.item = try CleanField.line(raw.item, .item, limit: 50)
    if let item = handing.item, raw.method != .post { throw .malformed(.item, item) }
    return handing
  }
}

extension Dossier {
  /// Whether a person collects the result without any authorisation: the applicant, or who brought it.
  public func mayCollect(_ name: String) -> Bool { intake.mayCollect(name) }

  /// The papers whose originals were handed in or shown, so that they can be given back.
  public var originals: [String] {
    intake.papers.filter { ($0.kind == .original || $0.kind == .present) && $0.lookup == nil }
      .map(\.name)
  }
}
