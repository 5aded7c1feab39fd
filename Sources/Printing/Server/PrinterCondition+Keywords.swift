extension PrinterCondition {
  /// What a printer lacks, the most pressing first.
  ///
  /// - Parameters:
  ///   - reasons: Its `printer-state-reasons`.
  ///   - message: What it or its driver says in words.
  ///   - isStopped: Whether it prints nothing at all.
  static func all(reasons: [String], message: String, isStopped: Bool) -> [Self] {
    var found = Set(reasons.compactMap(PrinterCondition.init(keyword:)))
    if isUnreachable(message) { found.insert(.unreachable) }
    if isStopped, found.isEmpty { found.insert(.stopped(message)) }
    return found.sorted { $0.order < $1.order }
  }

  /// The words in which the programs of CUPS that talk to printers say that nobody answers.
  private static func isUnreachable(_ message: String) -> Bool {
    let said = message.lowercased()
    return [
      "may not exist or is unavailable", "is not responding", "unable to locate printer",
      "unable to connect", "is unreachable", "is offline",
      "waiting for printer to become available",
      "is not connected",
    ].contains { said.contains($0) }
  }

  /// What a keyword means by RFC 8011 and PWG 5100.9; nil for what does not keep from printing.
  private init?(keyword: String) {
    let endings = ["-error", "-warning", "-report"]
    let ending = endings.first { keyword.hasSuffix($0) }
    let name = ending.map { keyword.dropLast($0.count) } ?? keyword[...]
    switch name {
    case "media-empty", "media-needed", "input-tray-missing", "input-media-supply-empty":
      self = .outOfPaper
    case "media-jam", "media-path-jam": self = .jammed
    case "cover-open", "door-open", "interlock-open": self = .doorOpen
    case "toner-empty", "marker-supply-empty", "marker-ink-empty", "marker-toner-empty",
      "marker-supply-missing", "developer-empty", "marker-cartridge-missing":
      self = .outOfInk
    case "offline", "shutdown", "timed-out": self = .unreachable
    // That it is stopped is told by its state, with the reason in words.
    case "none", "paused", "moving-to-paused", "stopped-partly", "stopping", "connecting-to-device":
      return nil
    default:
      // A hint or a report of anything else, and what concerns CUPS itself, lets it print on.
      guard ending == nil || ending == "-error", !name.hasPrefix("cups-"),
        !name.hasSuffix("-low"), !name.hasSuffix("-almost-full"), !name.hasSuffix("-almost-empty")
      else { return nil }
      self = .other(String(name))
    }
  }

  private var order: Int {
    switch self {
    case .jammed: 0
    case .doorOpen: 1
    case .outOfPaper: 2
    case .outOfInk: 3
    case .unreachable: 4
    case .other: 5
    case .stopped: 6
    case .rejecting: 7
    }
  }
}
