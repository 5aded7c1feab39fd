/// What the code on a ticket holds, in plain letters that every scanner sends as they are.
extension TicketID {
  /// Such as `STT-20261120-A12`.
  public var scanText: String { ScannedNumber("STT", date, label).text }

  /// The ticket with this code; nil where it is none.
  public init?(scanned text: String) {
    guard let scanned = ScannedNumber(text, "STT") else { return nil }
    let prefix = scanned.label.prefix { $0.isLetter }
    guard prefix.utf8.count <= 3, let number = Int(scanned.label.dropFirst(prefix.count)),
      number > 0
    else { return nil }
    self.init(date: scanned.date, prefix: String(prefix), number: number)
  }
}

extension AppointmentID {
  /// Such as `HEN-20261120-3`.
  public var scanText: String { ScannedNumber("HEN", date, String(number)).text }

  /// The appointment with this code; nil where it is none.
  public init?(scanned text: String) {
    guard let scanned = ScannedNumber(text, "HEN"), let number = Int(scanned.label), number > 0
    else { return nil }
    self.init(date: scanned.date, number: number)
  }
}

/// A number of a day behind a word that tells what it is.
private struct ScannedNumber {
  var word: String
  var date: CivilDate
  var label: String

  init(_ word: String, _ date: CivilDate, _ label: String) {
    (self.word, self.date, self.label) = (word, date, label)
  }

  init?(_ text: String, _ word: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == word, parts[1].utf8.count == 8, parts[2].utf8.count <= 9,
      parts.allSatisfy({ part in
        part.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
      }), let year = Int(parts[1].prefix(4)), let month = Int(parts[1].dropFirst(4).prefix(2)),
      let day = Int(parts[1].suffix(2)), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(word, date, String(parts[2]))
  }

  var text: String {
    let digits = date.description.filter { $0 != "-" }
    return "\(word)-\(digits)-\(label)"
  }
}
