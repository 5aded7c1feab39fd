extension PrintQueue {
  /// Whether a printer can have this name: CUPS gives no other, and `lp` would take a dash for an
  /// option.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 127 && !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value > 32 && scalar.value != 127 && !"/\\?'\"#".unicodeScalars.contains(scalar)
      }
  }

  /// The printers in the answer of `lpstat -l -r -d -p -a`.
  static func all(listed text: String) -> [PrintQueue] {
    var listed: [(name: Substring, stopped: String?, reasons: [String])] = []
    var accepting: Set<Substring> = []
    var preset: Substring?
    var wantsMessage = false
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      if line.hasPrefix("system default destination: ") {
        preset = words.last
      } else if line.hasPrefix("printer "), words.count > 2 {
        let isDisabled = words[2] == "disabled"
        listed.append((words[1], isDisabled ? "" : nil, []))
        wantsMessage = isDisabled
      } else if line.hasPrefix("\tAlerts: "), !listed.isEmpty {
        listed[listed.count - 1].reasons = words.dropFirst().map(String.init)
        wantsMessage = false
      } else if line.hasPrefix("\t") {
        if wantsMessage { listed[listed.count - 1].stopped = String(line.dropFirst()) }
        wantsMessage = false
      } else if words.count > 1, words[1] == "accepting" {
        accepting.insert(words[0])
      }
    }
    return listed.map { queue in
      PrintQueue(
        name: String(queue.name), isDefault: queue.name == preset,
        isAccepting: accepting.contains(queue.name), stopped: queue.stopped,
        conditions: PrinterCondition.all(
          reasons: queue.reasons, message: queue.stopped ?? "", isStopped: queue.stopped != nil)
          + (accepting.contains(queue.name) ? [] : [.rejecting]))
    }
  }

  /// The name between the quotation marks of a complaint.
  static func quoted(in complaint: String) -> String {
    let parts = complaint.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : ""
  }
}
