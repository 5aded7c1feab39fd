import DeskOperations

extension Fields {
  /// The fields of a content in a setting.
  init(_ content: FormContent, of form: Form, in setting: FormSetting, on paper: PaperSize) {
    self.init()
    setDesk(setting, date: content.signedOn(printing: setting.printedAt.date))
    setBack(setting.rulebook.settings)
    set(.formTitle, form.title)
    set(.officialNumber, form.officialNumber)
    set(.formSource, form.source)
    set(.a5, paper == .a5)
    set(.twoOnA4, paper == .twoOnA4)
    set(.roll58, paper == .roll58)
    set(.landscape, form.orientation == .landscape)
    set(.model, setting.rulebook.settings.isModel ?? false)
    if let reprint = setting.reprint, reprint > 0 { set(.reprint, reprint) }
    if let picture = setting.qrPicture { setPicture(.qr, svg: picture) }
    switch content {
    case .slip(let dossier, let copies): setSlip(dossier, copies: copies, in: setting)
    case .paper(let paper, let dossier): setPaper(paper, of: dossier, in: setting)
    case .severalReceipt(let dossiers): setSeveral(dossiers, in: setting)
    case .guidance(let entry): setGuidance(entry, in: setting)
    case .slipBack: break
    case .register(let register): setRegister(register)
    case .handOver(let lists): setHandOver(lists, in: setting)
    case .reminders(let report): setReminders(report, by: setting.rulebook)
    case .handBack(let lists): setHandBack(lists)
    case .postMinutes(let minutes): setPostMinutes(minutes)
    case .feeStatement(let statement): setFeeStatement(statement, by: setting.rulebook.law)
    case .certificationRegister(let register): setCertificationRegister(register)
    case .summary(let sheet): setSummary(sheet, in: setting)
    case .registerClosing(let closing): setRegisterClosing(closing, in: setting)
    case .application(let details): setApplication(details, in: setting)
    case .ticket(let slip): setTicket(slip)
    case .table(let table): setTable(table)
    }
  }

  private mutating func setDesk(_ setting: FormSetting, date: CivilDate) {
    let unit = setting.rulebook.settings.unit
    set(.unitName, unit.name)
    set(.unitParent, unit.parent)
    set(.unitShort, unit.shortName)
    set(.place, unit.place)
    set(.deskAddress, unit.address)
    set(.deskEmail, unit.email)
    set(.formalDate, date.formal)
    set(.printedAt, setting.printedAt.clockAndDate)
    set(.clerk, setting.clerk)
  }

  private mutating func setBack(_ settings: DeskSettings) {
    set(.hotlineComplaints, settings.hotline.complaints)
    set(.hotlineNote, settings.hotline.complaintsNote)
    set(.hotlineSupport, settings.hotline.support)
    set(
      .hours,
      OpeningHours.lines(of: settings.openingHours).map { line in
        var fields = Fields()
        fields.set(.hoursDays, line.days)
        fields.set(.hoursTimes, line.times)
        return fields
      })
  }
}
