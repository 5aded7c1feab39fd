import DeskOperations

/// What the practice may plan to happen to a dossier.
enum Step {
  case accept, startClock, pass, ask, complete, demand, pay, refund, extend, correct, lookUp
  case finish, handBack, tell, remind, giveLeg, giveBack, refuse, withdraw, stop
  case givePapers

  /// The rule that must allow it when its time has come; nil where another rule decides.
  var rule: Refusal.Step? {
    switch self {
    case .accept: .accept
    case .startClock: .startClock
    case .pass: .pass
    case .ask: .requestSupplement
    case .complete: .completeSupplement
    case .demand: .demandPayment
    case .pay: .pay
    case .refund: .refund
    case .extend: .extend
    case .correct: .correct
    case .lookUp: .lookUp
    case .finish: nil
    case .handBack: .handBack
    case .tell, .remind: .shelve
    case .giveLeg: .returnLeg
    case .giveBack: .return
    case .refuse: .refuse
    case .withdraw: .withdraw
    case .stop: .stop
    case .givePapers: .returnPapers
    }
  }
}
