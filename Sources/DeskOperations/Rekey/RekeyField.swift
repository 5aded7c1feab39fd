/// A field of a dossier that another system asks for again; its raw value names it in `desk.json`.
public enum RekeyField: String, CaseIterable, Hashable, Sendable {
  case code, otherCode, procedure, procedureName, field, channel
  case applicantName, applicantID, applicantEmail, applicantPhone, applicantAddress
  case submitterName, submitterID, submitterPhone
  case filedAt, receivedAt, due
  case papers, sets, returnMethod, fees, receivedBy, note, result
}

extension Dossier {
  /// What stands in a field, on one line as a form elsewhere takes it; nil where there is nothing.
  ///
  /// Whoever brought the dossier is the applicant where nobody else did, for other forms ask anyway.
  public func text(of field: RekeyField, by rules: Rulebook) -> String? {
    let text: String? =
      switch field {
      case .code: code.description
      case .otherCode: intake.otherCode
      case .procedure: intake.procedure
      case .procedureName: procedureName
      case .field: self.field
      case .channel: intake.channel.wording
      case .applicantName: intake.applicant.name
      case .applicantID: intake.applicant.personalID
      case .applicantEmail: intake.applicant.email
      case .applicantPhone: intake.applicant.phone
      case .applicantAddress: intake.applicant.address
      case .submitterName: bringer.name
      case .submitterID: bringer.personalID
      case .submitterPhone: bringer.phone
      case .filedAt: (intake.filedAt ?? receivedAt).dateAndClock
      case .receivedAt: wasAccepted ? receivedAt.dateAndClock : nil
      case .due: due?.dateAndClock
      case .papers: intake.papers.map(\.entry).joined(separator: "; ")
      case .sets: String(intake.sets)
      case .returnMethod: intake.returnMethod.wording
      case .fees: feesKept > 0 ? String(feesKept) : nil
      case .receivedBy: rules.people.name(of: receivedBy)
      case .note: intake.note
      case .result: result
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Moment {
  /// `26/11/2026 17:00`, the order in which forms on a screen ask for it.
  fileprivate var dateAndClock: String { "\(date.slashed) \(time)" }
}

extension Intake.Paper {
  /// The paper with its form and number, such as `Tờ khai (Bản chính, 1)`.
  fileprivate var entry: String {
    lookup == nil ? "\(name) (\(kind.wording), \(copies))" : name
  }
}
