import Canvas
import DeskOperations

/// What can be done with a dossier, one key each.
enum DossierDeed: CaseIterable, Hashable, Sendable {
  case pass, requestSupplement, completeSupplement, finish, returnResult, refuse, withdraw

  var key: Key {
    switch self {
    case .pass: .character("c")
    case .requestSupplement: .character("b")
    case .completeSupplement: .character("d")
    case .finish: .character("k")
    case .returnResult: .character("t")
    case .refuse: .character("u")
    case .withdraw: .character("r")
    }
  }

  var action: Action {
    switch self {
    case .pass: .pass
    case .requestSupplement: .requestSupplement
    case .completeSupplement: .completeSupplement
    case .finish: .finish
    case .returnResult: .returnResult
    case .refuse: .refuse
    case .withdraw: .withdraw
    }
  }

  /// The step as the desk names it when it refuses.
  var step: Refusal.Step {
    switch self {
    case .pass: .pass
    case .requestSupplement: .requestSupplement
    case .completeSupplement: .completeSupplement
    case .finish: .finish
    case .returnResult: .return
    case .refuse: .refuse
    case .withdraw: .withdraw
    }
  }

  func shortLabel(_ words: Words) -> String {
    switch self {
    case .pass: words("Chuyển", "Pass")
    case .requestSupplement: words("Bổ sung", "Ask")
    case .completeSupplement: words("Đã đủ", "Complete")
    case .finish: words("Kết quả", "Result")
    case .returnResult: words("Trả", "Return")
    case .refuse: words("Từ chối", "Refuse")
    case .withdraw: words("Rút", "Withdraw")
    }
  }

  func label(_ words: Words) -> String {
    switch self {
    case .pass: words("Chuyển hồ sơ", "Pass the dossier on")
    case .requestSupplement: words("Yêu cầu bổ sung, hoàn thiện hồ sơ", "Ask for missing papers")
    case .completeSupplement: words("Đã bổ sung đủ", "What was asked for is complete")
    case .finish: words("Đã có kết quả", "The result is ready")
    case .returnResult: words("Trả kết quả", "Return the result")
    case .refuse: words("Từ chối giải quyết", "Refuse the dossier")
    case .withdraw: words("Rút hồ sơ", "Withdraw the dossier")
    }
  }

  func doneSentence(_ words: Words) -> String {
    switch self {
    case .pass: words("Đã chuyển hồ sơ.", "The dossier was passed on.")
    case .requestSupplement:
      words(
        "Đã ghi yêu cầu bổ sung; thời hạn tạm dừng.", "The request is written; time stands still.")
    case .completeSupplement:
      words("Đã ghi bổ sung đủ; hạn trả đã tính lại.", "Complete; the due date was counted anew.")
    case .finish: words("Đã ghi có kết quả.", "The result is noted.")
    case .returnResult: words("Đã trả kết quả.", "The result was returned.")
    case .refuse: words("Đã từ chối hồ sơ.", "The dossier was refused.")
    case .withdraw: words("Đã ghi rút hồ sơ.", "The dossier was withdrawn.")
    }
  }
}
