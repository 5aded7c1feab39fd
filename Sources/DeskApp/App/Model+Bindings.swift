import Canvas
import DeskOperations

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
    var bindings = [
      Binding(.function(1), .help, words("Trợ giúp", "Help")),
      Binding(.function(2), .openIntake, words("Tiếp nhận", "Receive")),
      Binding(.function(3), .openDossiers, words("Hồ sơ", "Dossiers")),
      Binding(.function(4), .openDeadlines, words("Hạn trả", "Deadlines")),
      Binding(.function(5), .openQueue, words("Hàng đợi", "Queue")),
      Binding(.function(6), .openProcedures, words("Thủ tục", "Procedures")),
      Binding(.function(7), .openSummary, words("Cuối ngày", "Day's end")),
      Binding(.control("k"), .palette, words("Tìm lệnh", "Find")),
    ]
    if screens.count > 1 {
      bindings.append(Binding(.escape, .back, words("Quay lại", "Back")))
    }
    bindings.append(Binding(.control("q"), .quit, words("Thoát", "Quit")))
    return bindings
  }

  /// What an action that works everywhere comes to.
  func performEverywhere(_ action: Action) -> [Step] {
    switch action {
    case .help: [.open(HelpScreen(of: top.title(context), bindings: allBindings))]
    case .palette: [.open(PaletteScreen())]
    case .back: [.back]
    case .quit: [.effect(.end)]
    case .openIntake: open(IntakeScreen.self) { IntakeScreen(drafts: drafts, context) }
    case .openDossiers: open(DossierListScreen.self) { DossierListScreen() }
    case .openDeadlines: open(DeadlinesScreen.self) { DeadlinesScreen() }
    case .openQueue: open(QueueScreen.self) { QueueScreen() }
    case .openProcedures: open(ProceduresScreen.self) { ProceduresScreen() }
    case .openSummary: open(SummaryScreen.self) { SummaryScreen(date: context.now.date) }
    default: []
    }
  }

  /// Opens a screen over the others, unless one of its kind is already seen.
  private func open<S: Screen>(_ kind: S.Type, _ make: () -> S) -> [Step] {
    top is S ? [] : [.open(make())]
  }
}
