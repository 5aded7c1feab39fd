/// What is known for the application form (tờ khai) of a procedure, so that the citizen only reads it
/// through and signs.
///
/// What is not known stays nil and is left as a blank on paper, never guessed.
public struct ApplicationDetails: Hashable, Sendable {
  /// Somebody named on the form, as far as they are known.
  public struct Citizen: Hashable, Sendable {
    /// Full name.
    public var name: String?
    /// Day of birth.
    public var birth: CivilDate?
    /// Sex as the identity card states it.
    public var sex: Sex?
    /// Citizen number, old identity card or passport.
    public var personalID: String?
    /// The day on which that card was issued.
    public var idIssued: CivilDate?
    /// Home.
    public var address: String?
    /// Telephone.
    public var phone: String?
    /// E-mail.
    public var email: String?

    /// Somebody of whom nothing is known but what is given.
    public init(
      name: String? = nil, birth: CivilDate? = nil, sex: Sex? = nil, personalID: String? = nil,
      idIssued: CivilDate? = nil, address: String? = nil, phone: String? = nil,
      email: String? = nil
    ) {
      self.name = name
      self.birth = birth
      self.sex = sex
      self.personalID = personalID
      self.idIssued = idIssued
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  /// The procedure's code.
  public var procedure: String
  /// Chủ hồ sơ, who asks for it and signs.
  public var applicant: Citizen
  /// Người nộp, where somebody else brings the dossier.
  public var submitter: Citizen?
  /// The day on which it is signed.
  public var date: CivilDate

  /// What is known for the form of a procedure.
  public init(
    procedure: String, applicant: Citizen, submitter: Citizen? = nil, date: CivilDate
  ) {
    self.procedure = procedure
    self.applicant = applicant
    self.submitter = submitter
    self.date = date
  }

  /// What a dossier tells of who asked for it and who brought it.
  ///
  /// - Parameter date: The day on which the form is signed.
  public init(_ dossier: Dossier, date: CivilDate) {
    self.init(
      procedure: dossier.intake.procedure, applicant: Citizen(dossier.intake.applicant),
      submitter: dossier.intake.submitter.map(Citizen.init), date: date)
  }
}

extension ApplicationDetails.Citizen {
  /// Somebody as an intake names them.
  public init(_ party: Intake.Party) {
    self.init(
      name: party.name, personalID: party.personalID, address: party.address, phone: party.phone,
      email: party.email)
  }
}

extension Sex {
  /// `Nam` or `Nữ`, as papers write it.
  public var wording: String {
    switch self {
    case .male: "Nam"
    case .female: "Nữ"
    }
  }
}
