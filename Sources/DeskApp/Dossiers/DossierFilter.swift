import DeskOperations

/// Which dossiers the list shows.
enum DossierFilter: CaseIterable, Hashable, Sendable {
  case all, open, overdue, waiting, finished, ended

  /// The filter after this one, round and round.
  var next: DossierFilter {
    let all = DossierFilter.allCases
    let here = all.firstIndex(of: self) ?? 0
    return all[(here + 1) % all.count]
  }

  func includes(_ dossier: Dossier, at now: Moment) -> Bool {
    switch self {
    case .all: true
    case .open: dossier.status.isOpen
    case .overdue: dossier.isOverdue(at: now)
    case .waiting: dossier.status == .waiting
    case .finished: dossier.status == .finished
    case .ended: !dossier.status.isOpen && dossier.status != .finished
    }
  }

  func label(_ words: Words) -> String {
    switch self {
    case .all: words("Tất cả", "All")
    case .open: words("Chưa giải quyết xong", "Open")
    case .overdue: words("Quá hạn", "Overdue")
    case .waiting: words("Chờ bổ sung", "Waiting for papers")
    case .finished: words("Có kết quả, chưa trả", "Result not collected")
    case .ended: words("Đã kết thúc", "Ended")
    }
  }
}
