/// One line of the table: what we need, what a peer needs, and what was wished for.
struct TableLine {
  /// What is to be reached.
  enum Target {
    /// The ratio may be this at the most.
    case ratioAtMost(Double)
    /// The ratio must be this at the least.
    case ratioAtLeast(Double)
    /// Our own value may be this at the most, in the unit of the line.
    case oursAtMost(Double)
    /// None: told for information.
    case none
  }

  /// In what the values are counted.
  enum Unit {
    case milliseconds, microseconds, perSecond, megabytes

    /// A value with its unit.
    func text(_ value: Double) -> String {
      switch self {
      case .milliseconds: "\(value.digits(value < 10 ? 3 : value < 100 ? 1 : 0)) ms"
      case .microseconds: "\(value.digits(value < 10 ? 3 : 1)) µs"
      case .perSecond: "\(value.digits(0)) /s"
      case .megabytes: "\(value.digits(1)) MB"
      }
    }
  }

  var what: String
  var unit: Unit
  /// What we need; nil where we cannot do it yet.
  var ours: Double?
  /// Whom we are compared with.
  var peer: String
  var theirs: Double?
  var target: Target
  /// What else must hold, and does not.
  var failure: String?

  /// A line of times in nanoseconds.
  static func time(
    _ what: String, _ ours: Double?, against peer: String, _ theirs: Double?,
    _ target: Target = .none
  ) -> TableLine {
    TableLine(
      what: what, unit: .milliseconds, ours: ours.map { $0 / 1e6 }, peer: peer,
      theirs: theirs.map { $0 / 1e6 }, target: target)
  }

  /// Ours in the peer's.
  var ratio: Double? {
    guard let ours, let theirs, theirs > 0 else { return nil }
    return ours / theirs
  }

  /// Whether the target is met; nil where there is none.
  var isMet: Bool? {
    guard failure == nil, ours != nil else { return false }
    switch target {
    case .ratioAtMost(let limit): return ratio.map { $0 <= limit } ?? false
    case .ratioAtLeast(let limit): return ratio.map { $0 >= limit } ?? false
    case .oursAtMost(let limit): return ours.map { $0 <= limit }
    case .none: return nil
    }
  }

  /// The line as cells of the table.
  var cells: [String] {
    let wish =
      switch target {
      case .ratioAtMost(let limit): "≤ \(limit.digits(2))×"
      case .ratioAtLeast(let limit): "≥ \(limit.digits(2))×"
      case .oursAtMost(let limit): "≤ \(unit.text(limit))"
      case .none: "–"
      }
    let verdict =
      ours == nil
      ? "**not there yet**"
      : failure.map { "**missed**: \($0)" } ?? isMet.map { $0 ? "met" : "**missed**" } ?? "–"
    return [
      what, ours.map(unit.text) ?? "–", peer, theirs.map(unit.text) ?? "–",
      ratio.map { "\($0.digits($0 < 10 ? 2 : 1))×" } ?? "–", wish, verdict,
    ]
  }

  /// The heads of the columns.
  static let heads = ["What", "motcua", "Peer", "Peer's", "Ratio", "Target", ""]
}

extension Double {
  /// The number with so many digits after the point.
  func digits(_ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let whole = Int((self * Double(scale)).rounded())
    guard count > 0 else { return "\(whole)" }
    let rest = String(abs(whole) % scale)
    let sign = whole < 0 ? "-" : ""
    return "\(sign)\(abs(whole) / scale)." + String(repeating: "0", count: count - rest.count)
      + rest
  }
}
