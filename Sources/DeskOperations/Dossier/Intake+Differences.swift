/// What a correction may touch, and how old and new value are written down.
extension Intake {
  /// Names another procedure; its time and legs were those of the one before.
  public mutating func change(toProcedure code: String) {
    guard code != procedure else { return }
    procedure = code
    variant = nil
    givenTime = nil
    legs = nil
  }

  /// Takes over what can be corrected of another intake.
  mutating func takeCorrectable(of other: Intake) {
    applicant = other.applicant
    submitter = other.submitter
    procedure = other.procedure
    variant = other.variant
    givenTime = other.givenTime
    legs = other.legs
    papers = other.papers
  }

  /// What differs about the applicant and who brings the dossier.
  func personDifferences(to other: Intake) -> [Dossier.CorrectedValue] {
    let (old, new) = (applicant, other.applicant)
    return Intake.differences([
      (.name, old.name, new.name), (.personalID, old.personalID, new.personalID),
      (.phone, old.phone, new.phone), (.address, old.address, new.address),
      (.email, old.email, new.email),
      (.submitter, submitter?.inWords, other.submitter?.inWords),
    ])
  }

  /// What differs about the procedure, its time and its legs.
  func procedureDifferences(to other: Intake) -> [Dossier.CorrectedValue] {
    Intake.differences([
      (.procedure, procedure, other.procedure), (.variant, variant, other.variant),
      (.timeSource, givenTime?.inWords, other.givenTime?.inWords),
      (.legs, legs?.joined(separator: "; "), other.legs?.joined(separator: "; ")),
    ])
  }

  /// What differs about the papers.
  func paperDifferences(to other: Intake) -> [Dossier.CorrectedValue] {
    Intake.differences([(.papers, papersInWords, other.papersInWords)])
  }

  private static func differences(
    _ values: [(field: Refusal.Field, old: String?, new: String?)]
  ) -> [Dossier.CorrectedValue] {
    values.filter { $0.old != $0.new }
      .map { Dossier.CorrectedValue(field: $0.field, old: $0.old, new: $0.new) }
  }

  private var papersInWords: String? {
    papers.isEmpty
      ? nil
      : papers.map { "\($0.wording) (\($0.kind.wording), \($0.copies))" }.joined(separator: "; ")
  }
}

extension Intake.Party {
  /// Name, number and the ways to reach somebody, in one line.
  fileprivate var inWords: String {
    [name, personalID, phone, address, email].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Intake.GivenTime {
  /// The period with where it was read.
  fileprivate var inWords: String { "\(period.wording) (\(source))" }
}
