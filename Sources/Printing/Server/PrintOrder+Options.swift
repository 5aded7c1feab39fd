extension PrintOrder {
  /// The order as arguments of `lp`.
  var options: [String] {
    var options = queue.map { ["-d", $0] } ?? []
    options += ["-t", cleanTitle, "-n", "\(min(max(copies, 1), 99))"]
    var settings = ["media=\(media.name)", "sides=\(sides.rawValue)", "print-scaling=none"]
    switch pages {
    case .all: break
    // Some printers begin with the last page of their own accord; the backs must fit the fronts.
    case .odd: settings += ["page-set=odd", "outputorder=normal"]
    case .evenReversed: settings += ["page-set=even", "outputorder=reverse"]
    }
    return options + settings.flatMap { ["-o", $0] }
  }

  /// The title without what could hide in a list, as long as IPP lets a name be.
  var cleanTitle: String {
    let words = title.map { $0.isControl || $0.isNewline ? " " : $0 }
    var clean = String(String(words).split(separator: " ").joined(separator: " ").prefix(100))
    while clean.utf8.count > 255 { clean.removeLast() }
    return clean.isEmpty ? "motcua" : clean
  }
}

extension PrintOrder.Media {
  /// The name that CUPS gives it.
  var name: String {
    switch self {
    case .a4: "A4"
    case .a5: "A5"
    case .roll80(let height): "Custom.80x\(height)mm"
    case .roll58(let height): "Custom.58x\(height)mm"
    }
  }
}
