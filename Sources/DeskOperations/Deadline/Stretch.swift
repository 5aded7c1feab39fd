/// One unbroken count, from a receipt or a restart to the end of its period.
struct Stretch {
  /// The moment from which the count really runs.
  var start: Moment
  /// When the result is due, and the last moment of the period; nil where no working day comes.
  var result: (due: Moment, end: Moment)?
  /// The explanation, from the stamped day to the due day.
  var days: [CountedDay]
}

/// What begins a stretch.
enum StretchOrigin {
  case receipt, restart

  /// How the explanation names it.
  var reason: CountedDay.Reason {
    switch self {
    case .receipt: .received
    case .restart: .restarted
    }
  }
}
