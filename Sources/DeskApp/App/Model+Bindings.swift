import Canvas
import DeskOperations
import Vietnamese

extension Model {
  /// The keys of the screen that is seen, then those that work everywhere.
  var allBindings: [Binding] {
    let own = top.bindings(context)
    let taken = Set(own.map(\.key))
    return own + everywhere.filter { !taken.contains($0.key) }
  }

  /// The keys that work on every screen.
  var everywhere: [Binding] {
    let words = context.words
    guard !top.standsAlone else {
      return [Binding(.control("q"), .quit, words("Thoát", "Quit"), isInKeyBar: false)]
    }
    // The overview names the screens in rows of its own.
    let isOverOverview = !(top is OverviewScreen)
    var bindings = [Binding(.function(1), .help, words("Trợ giúp", "Help"))]
    if screens.count > 1 {
      bindings.append(Binding(.escape, .back, words("Về", "Back")))
    }
    bindings += [
      Binding(.control("k"), .palette, words("Tìm", "Find")),
      Binding(.function(2), .openIntake, words("Tiếp nhận", "Receive"), isInKeyBar: isOverOverview),
      Binding(.function(3), .openDossiers, words("Hồ sơ", "Dossiers"), isInKeyBar: isOverOverview),
      Binding(
        .function(4), .openDeadlines, words("Hạn trả", "Deadlines"), isInKeyBar: isOverOverview),
      Binding(.function(5), .openQueue, words("Hàng đợi", "Queue"), isInKeyBar: isOverOverview),
      Binding(
        .function(6), .openProcedures, words("Thủ tục", "Procedures"), isInKeyBar: isOverOverview),
      Binding(
        .function(7), .openSummary, words("Cuối ngày", "Day's end"), isInKeyBar: isOverOverview),
      Binding(
        .function(8), .openCertification, words("Chứng thực", "Certify"), isInKeyBar: isOverOverview
      ),
      Binding(
        .control("f"), .openFeeStatement, words("Bảng kê phí, lệ phí", "Fee statement"),
        isInKeyBar: false),
      Binding(.control("x"), .openReports, words("Báo cáo", "Reports"), isInKeyBar: false),
      Binding(
        .control("r"), .openCommitments, words("Thủ tục rút ngắn", "Shortened procedures"),
        isInKeyBar: false),
      Binding(
        .control("p"), .openReviews, words("Rà soát thủ tục", "Procedure reviews"),
        isInKeyBar: false),
      Binding(
        .control("n"), .openGuidance, words("Hướng dẫn thủ tục", "Guidance"), isInKeyBar: false),
      Binding(
        .control("d"), .openDuty, words("Đội hướng dẫn trực", "Guides on duty"),
        isInKeyBar: false),
      Binding(
        .control("g"), .openHandOver, words("Bàn giao hồ sơ", "Hand-over"), isInKeyBar: false),
      Binding(
        .control("b"), .openSupervisor, words("Giám sát", "Supervisor"), isInKeyBar: false),
      Binding(
        .control("t"), .openUncollected, words("Kết quả chờ nhận", "Results to collect"),
        isInKeyBar: false),
      Binding(
        .function(10), .openTomorrow, words("Mai trễ gì?", "Tomorrow"), isInKeyBar: isOverOverview),
      // Some terminals keep F10 for a menu of their own.
      Binding(.control("l"), .openTomorrow, words("Mai trễ gì?", "Tomorrow"), isInKeyBar: false),
      Binding(
        .function(11), .openReminders, words("Đôn đốc", "Urge on"), isInKeyBar: false),
      Binding(
        .function(12), .toggleTyping, words("Bật/tắt gõ tiếng Việt", "Vietnamese typing on or off"),
        isInKeyBar: false),
      Binding(
        .control(" "), .toggleTyping, words("Bật/tắt gõ tiếng Việt", "Vietnamese typing on or off"),
        isInKeyBar: false),
      Binding(
        .control("y"), .changeTyping, words("Đổi Telex/VNI", "Telex or VNI"), isInKeyBar: false),
      Binding(
        .control("v"), .openScanner, words("Thử máy quét", "Try the scanner"), isInKeyBar: false),
      Binding(
        .control("o"), .openPrintLog, words("Nhật ký in", "Print log"), isInKeyBar: false),
      Binding(.control("q"), .quit, words("Thoát", "Quit")),
    ]
    return bindings.filter { !isHere($0.action) }
  }

  /// Whether an action opens the very screen that is seen.
  private func isHere(_ action: Action) -> Bool {
    switch action {
    case .openIntake: top is IntakeScreen
    case .openDossiers: top is DossierListScreen
    case .openDeadlines: top is DeadlinesScreen
    case .openQueue: top is QueueScreen
    case .openProcedures: top is ProceduresScreen
    case .openSummary: top is DayCloseScreen
    case .openCertification: top is CertifyScreen
    case .openFeeStatement: top is FeeStatementScreen
    case .openReports: top is ReportsScreen
    case .openReminders: top is RemindersScreen
    case .openCommitments: top is CommitmentsScreen
    case .openReviews: top is ReviewsScreen
    case .openGuidance: top is GuidanceScreen
    case .openDuty: top is DutyScreen
    case .openHandOver: top is HandOverScreen
    case .openUncollected: top is UncollectedScreen
    case .openSupervisor: top is SupervisorScreen
    case .openTomorrow: top is TomorrowScreen
    case .openScanner: top is ScannerScreen
    case .openPrintLog: top is PrintLogScreen
    default: false
    }
  }

  /// What an action that works everywhere comes to.
  mutating func performEverywhere(_ action: Action) -> [Step] {
    switch action {
    case .help:
      [.open(HelpScreen(of: top.title(context), about: top.about(context), bindings: allBindings))]
    case .palette: [.open(PaletteScreen(bindings: allBindings))]
    case .back: [.back]
    case .quit: quit()
    case .toggleTyping: typeVietnamese(!context.typesVietnamese)
    case .changeTyping: changeTyping()
    case .openIntake:
      open(IntakeScreen(context))
    case .openDossiers: open(DossierListScreen())
    case .openDeadlines: open(DeadlinesScreen())
    case .openQueue: open(QueueScreen())
    case .openProcedures: open(ProceduresScreen())
    case .openSummary: open(DayCloseScreen(ReportPeriod(.day, of: context.now.date)))
    case .openCertification: open(CertifyScreen(context))
    case .openFeeStatement: open(FeeStatementScreen(month: context.now.date))
    case .openReports:
      open(ReportsScreen(ReportPeriod(.month, of: context.now.date), context.rules))
    case .openReminders: open(RemindersScreen())
    case .openCommitments: open(CommitmentsScreen())
    case .openReviews: open(ReviewsScreen())
    case .openGuidance: open(GuidanceScreen())
    case .openDuty: open(DutyScreen())
    case .openHandOver: open(HandOverScreen())
    case .openUncollected: open(UncollectedScreen())
    case .openSupervisor: open(SupervisorScreen())
    case .openTomorrow: open(TomorrowScreen())
    case .openScanner: open(ScannerScreen())
    case .openPrintLog: open(PrintLogScreen(date: context.now.date))
    default: []
    }
  }

  /// Switches the typing of Vietnamese on or off.
  private mutating func typeVietnamese(_ isOn: Bool) -> [Step] {
    context.typesVietnamese = isOn
    return [.notice(Notice(.hint, context.words.nowTyping(context.typing)))]
  }

  /// Types with the other keys from now on.
  private mutating func changeTyping() -> [Step] {
    context.keyboard.method = context.keyboard.method == .vni ? .telex : .vni
    return typeVietnamese(true)
  }

  /// Opens a screen over the others; one of its kind that is already open comes up as it was left.
  private mutating func open<S: Screen>(_ screen: S) -> [Step] {
    // A form that was looked at is done with; a day's slips must not pile up under the overview.
    if top is PreviewScreen { close(from: screens.count - 1) }
    guard let level = screens.firstIndex(where: { $0 is S }), level > 0 else {
      return [.open(screen)]
    }
    raise(from: level)
    return []
  }
}
