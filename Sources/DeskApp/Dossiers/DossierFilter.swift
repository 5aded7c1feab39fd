import Canvas
import DeskOperations

/// Which dossiers the list shows: those in any of some states, or all.
struct DossierFilter: Hashable, Sendable {
  /// One thing by which dossiers are chosen.
  enum Choice: Hashable, Sendable {
    case status(DossierStatus)
    /// The desk owes a result whose due date has passed.
    case overdue

    /// Everything that can be chosen: what is asked for most, then the states of a life in order.
    static let all = [.overdue] + DossierStatus.allCases.map(Choice.status)

    func name(_ words: Words) -> String {
      switch self {
      case .status(let status): words.status(status)
      case .overdue: words("Quá hạn", "Overdue")
      }
    }
  }

  /// What is chosen; nothing stands for all dossiers.
  private(set) var choices: Set<Choice>

  /// A filter for some things; all of them narrow nothing.
  init(_ choices: Set<Choice>) {
    let leavesNothingOut = DossierStatus.allCases.allSatisfy { choices.contains(.status($0)) }
    self.choices = leavesNothingOut ? [] : choices
  }

  private init(where isChosen: (DossierStatus) -> Bool) {
    self.init(Set(DossierStatus.allCases.filter(isChosen).map(Choice.status)))
  }

  static let all = DossierFilter([])
  private static let open = DossierFilter { $0.isOpen || $0 == .filed }
  private static let overdue = DossierFilter([.overdue])
  private static let waiting = DossierFilter([.status(.waiting)])
  private static let finished = DossierFilter([.status(.finished)])
  private static let ended = DossierFilter(where: \.isFinal)

  /// The filters that one key goes through.
  private static let quick = [all, open, overdue, waiting, finished, ended]

  /// The quick filter after this one, round and round; after any other the first.
  var next: DossierFilter {
    let quick = DossierFilter.quick
    return quick.firstIndex(of: self).map { quick[($0 + 1) % quick.count] } ?? quick[0]
  }

  /// Where the dossiers may stand; nil for anywhere.
  var statuses: Set<DossierStatus>? {
    guard self != .all else { return nil }
    return Set(
      DossierStatus.allCases.filter { status in
        choices.contains(.status(status))
          || choices.contains(.overdue) && status.isOpen && !status.isWaiting
      })
  }

  /// Whether the state of a dossier does not tell whether it is shown.
  var dependsOnTime: Bool { choices.contains(.overdue) }

  /// Whether a dossier is shown.
  func shows(_ dossier: Dossier, at moment: Moment) -> Bool {
    self == .all || choices.contains(.status(dossier.status))
      || choices.contains(.overdue) && dossier.isOverdue(at: moment)
  }

  /// What is shown, in so many columns: as many names as fit, and how many more there are.
  func label(columns: Int, _ words: Words) -> String {
    if let name = quickName(words) { return name }
    let names = Choice.all.filter(choices.contains).map { $0.name(words) }
    func label(_ count: Int) -> String {
      let shown = names.prefix(count).joined(separator: ", ")
      return count < names.count ? "\(shown) +\(names.count - count)" : shown
    }
    return names.indices.reversed().map { label($0 + 1) }.first { $0.columns <= columns }
      ?? label(1)
  }

  private func quickName(_ words: Words) -> String? {
    switch self {
    case .all: words("Tất cả", "All")
    case .open: words("Chưa giải quyết xong", "Open")
    case .waiting: words("Chờ bổ sung", "Waiting for papers")
    case .finished: words("Có kết quả, chưa trả", "Result not collected")
    case .ended: words("Đã kết thúc", "Ended")
    default: nil
    }
  }
}
