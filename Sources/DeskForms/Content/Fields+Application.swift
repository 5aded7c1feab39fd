import DeskOperations

/// What every application form may use; what is not known leaves its field absent.
extension Fields {
  /// The fields of the application form of a procedure.
  mutating func setApplication(_ details: ApplicationDetails, in setting: FormSetting) {
    set(.procedureCode, details.procedure)
    set(.procedure, setting.rulebook.catalogue[details.procedure]?.name)
    set(.formalDate, details.date.formal)
    setApplicant(details.applicant)
    if let submitter = details.submitter { setSubmitter(submitter) }
  }

  private mutating func setApplicant(_ citizen: ApplicationDetails.Citizen) {
    set(.applicant, citizen.name)
    set(.applicantUpper, citizen.name?.uppercased())
    set(.applicantBirth, citizen.birth?.slashed)
    set(.applicantSex, citizen.sex?.wording)
    set(.applicantMale, citizen.sex == .male)
    set(.applicantFemale, citizen.sex == .female)
    set(.applicantID, citizen.personalID)
    set(.applicantIDIssued, citizen.idIssued?.slashed)
    set(.address, citizen.address)
    set(.phone, citizen.phone)
    set(.email, citizen.email)
  }

  private mutating func setSubmitter(_ citizen: ApplicationDetails.Citizen) {
    set(.submitter, citizen.name)
    set(.submitterUpper, citizen.name?.uppercased())
    set(.submitterBirth, citizen.birth?.slashed)
    set(.submitterSex, citizen.sex?.wording)
    set(.submitterID, citizen.personalID)
    set(.submitterIDIssued, citizen.idIssued?.slashed)
    set(.submitterAddress, citizen.address)
    set(.submitterPhone, citizen.phone)
    set(.submitterEmail, citizen.email)
  }
}
