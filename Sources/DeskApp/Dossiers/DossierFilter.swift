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

  /// Where the dossiers may stand; nil for anywhere.
  var statuses: Set<DossierStatus>? {
    switch self {
    case .all: nil
    case .open: Set(DossierStatus.allCases.filter { $0.isOpen || $0 == .filed })
    case .overdue: Set(DossierStatus.allCases.filter { $0.isOpen && !$0.isWaiting })
    case .waiting: [.waiting]
    case .finished: [.finished]
    case .ended: Set(DossierStatus.allCases.filter(\.isFinal))
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
