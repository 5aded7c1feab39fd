public import DeskOperations

/// A half-filled intake, kept outside the program so that it survives a crash or a hang-up.
public struct IntakeDraft: Hashable, Sendable, Codable {
  /// Unique to the draft.
  public var id: String
  /// When it was last changed.
  public var savedAt: Moment
  /// Whose it is: a person's id.
  public var person: String
  /// The texts of the fields by name, as typed.
  public var fields: [String: String]
  /// The procedure's code, once chosen.
  public var procedure: String?
  /// The positions of the papers ticked.
  public var ticked: [Int]

  /// A half-filled intake.
  public init(
    id: String, savedAt: Moment, person: String, fields: [String: String], procedure: String?,
    ticked: [Int]
  ) {
    self.id = id
    self.savedAt = savedAt
    self.person = person
    self.fields = fields
    self.procedure = procedure
    self.ticked = ticked
  }
}

extension IntakeDraft {
  /// The number in service when it was begun.
  var ticket: TicketID? {
    get {
      guard let date = fields["ticketDate"].flatMap(CivilDate.init),
        let number = fields["ticketNumber"].flatMap({ Int($0) })
      else { return nil }
      return TicketID(date: date, prefix: fields["ticketPrefix"] ?? "", number: number)
    }
    set {
      fields["ticketDate"] = newValue?.date.description
      fields["ticketNumber"] = newValue.map { String($0.number) }
      fields["ticketPrefix"] = newValue.flatMap { $0.prefix.isEmpty ? nil : $0.prefix }
    }
  }
}
