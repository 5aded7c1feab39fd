import Canvas
import DeskOperations

/// The dossiers of one kind of work that is left over; a missing slip is printed from here.
struct LeftoversScreen: DueListScreen {
  private let kind: DayCheck.Kind
  private let period: ReportPeriod
  private var dossiers: [Dossier] = []
  /// The slip that is being printed, and of which dossier.
  private var printout = Printout()
  private var printed: DossierCode?
  var list = DueList()

  init(_ kind: DayCheck.Kind, of period: ReportPeriod) {
    self.kind = kind
    self.period = period
  }

  func title(_ context: Context) -> String {
    "\(context.words.unfinished(kind)) · \(context.words.name(of: period))"
  }

  func about(_ context: Context) -> String {
    context.words(
      "Hồ sơ còn việc này. Enter mở hồ sơ để làm; việc xong thì hồ sơ rời khỏi danh sách. Ở hồ sơ chưa in giấy hẹn, F9 in giấy của hồ sơ đang chọn. → chỉ xem của một người.",
      "The dossiers with this work left over. Enter opens one to see to it; what is done leaves the list. Where the slip is missing F9 prints it. → shows one person's only."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let slip = list.selected.flatMap { dossier in
      kind == .withoutSlip
        ? (dossier.code == printed ? printout : Printout()).binding(context) : nil
    }
    return [slip].compactMap(\.self) + list.bindings(context.words)
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    if action == .print, let code = list.selected?.code {
      if printed != code { printout = Printout() }
      printed = code
      return printout.print(.slip(code), context)
    }
    let steps = list.perform(action, rows: listRegion(context.body).rows)
    if [.changeFilter, .changeFilterBack].contains(action) { showGroups(context) }
    return steps
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    return []
  }

  mutating func refresh(_ context: Context) {
    let check = DayCheck(context.desk, over: period, at: context.now, by: context.rules)
    dossiers = check.findings.filter { $0.kind == kind }.flatMap(\.dossiers)
      .compactMap { context.desk[$0] }
    list.filter.offer(keepersOf: dossiers, context)
    showGroups(context)
  }

  mutating func showGroups(_ context: Context) {
    let shown = dossiers.filter { list.filter.shows($0.keeper) }
    list.setGroups(
      [
        DueList.Group(
          title: context.words.unfinished(kind), style: .title,
          entries: shown.map { DueEntry(leftOver: $0, context) })
      ], columns: listRegion(context.body).columns, context)
  }

  func listRegion(_ body: Region) -> Region { body.rows(from: 1) }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    list.filter.draw(
      count: list.dossierCount, on: &canvas,
      in: region.rows(from: 0, count: 1).inset(columns: 1), context)
    list.draw(on: &canvas, in: listRegion(region), context)
  }
}

extension DueEntry {
  /// A dossier with work left over, and by when.
  fileprivate init(leftOver dossier: Dossier, _ context: Context) {
    self.dossier = dossier
    left = context.words.briefDue(of: dossier)
    let due = dossier.status == .filed ? dossier.acceptBy : dossier.due
    style = due.map { $0 < context.now } ?? false ? .alert : .normal
    remark = dossier.intake.applicant.name
  }
}
