import DeskOperations

/// One line of a key file: what finding and counting need to know of a closed dossier.
///
/// `["<dates and letters>",ordinal,subject,offset,length,"searched text"]`: the first text is of one
/// length in every line, so that a line is understood without reading it as JSON.
struct BookKey {
  /// What counting needs to know.
  var key: DossierKey
  /// Which line of the subjects says what it is about.
  var subject: Int
  /// Where in the month's dossiers it stands.
  var offset: Int
  /// How many bytes it takes there.
  var length: Int

  /// The line, without its end.
  func line(text: String) -> [UInt8] {
    let days = [key.first, key.last, key.received, key.due, key.ended, key.returned]
    let dates = days.map { day in
      day.map { $0.description.filter { $0 != "-" } } ?? "00000000"
    }.joined()
    let letters = [
      BookKey.statuses[key.status] ?? "?", BookKey.channels[key.channel] ?? "?",
      key.punctuality.flatMap { BookKey.punctualities[$0] } ?? "-", key.isBacklog ? "b" : "-",
      key.supersedes ? "s" : "-",
    ]
    return Array(
      "[\"\(dates)\(letters.joined())\",\(key.ordinal),\(subject),\(offset),\(length),\"\(text)\"]"
        .utf8)
  }

  fileprivate static let statuses: [DossierStatus: String] = [
    .filed: "f", .received: "r", .processing: "p", .waiting: "w", .paying: "m", .finished: "d",
    .returned: "t", .refused: "x", .withdrawn: "b", .stopped: "s",
  ]
  fileprivate static let channels: [Channel: String] = [.counter: "c", .online: "o", .post: "p"]
  fileprivate static let punctualities: [Punctuality: String] = [
    .early: "e", .onTime: "o", .late: "l",
  ]
}

/// A line of a key file where it lies, read only as far as somebody asks.
struct BookKeyLine {
  /// The line, without its end.
  let bytes: UnsafeRawBufferPointer

  /// How long the shortest line is.
  static let shortest = 2 + headLength + 12
  private static let headLength = 53
  private static let statusPlace = 2 + 48

  /// Whether anything of it happened between two days, given as numbers like 20261120.
  func touches(_ first: Int, _ last: Int) -> Bool { number(0) <= last && number(1) >= first }

  var status: DossierStatus? { letter(0, BookKeyLine.statuses) }
  var isBacklog: Bool { bytes[BookKeyLine.statusPlace + 3] == UInt8(ascii: "b") }
  var supersedes: Bool { bytes[BookKeyLine.statusPlace + 4] == UInt8(ascii: "s") }

  /// The numbers behind the dates: ordinal, subject, offset, length; and where the text begins.
  var numbers: (ordinal: Int, subject: Int, offset: Int, length: Int, text: Int) {
    var place = 2 + BookKeyLine.headLength + 2
    func next() -> Int {
      var value = 0
      while place < bytes.count, case let digit = bytes[place] &- 48, digit < 10 {
        value = value &* 10 &+ Int(digit)
        place += 1
      }
      place += 1
      return value
    }
    return (next(), next(), next(), next(), place + 1)
  }

  /// The key as a value; nil where the line is not one.
  var key: DossierKey? {
    guard let status, let channel = letter(1, BookKeyLine.channels), let first = day(0),
      let last = day(1)
    else { return nil }
    return DossierKey(
      ordinal: numbers.ordinal, first: first, last: last, received: day(2), due: day(3),
      ended: day(4), returned: day(5), status: status, channel: channel,
      punctuality: letter(2, BookKeyLine.punctualities), isBacklog: isBacklog,
      supersedes: supersedes)
  }

  /// A date as a number like 20261120; 0 for none.
  private func number(_ index: Int) -> Int {
    let start = 2 + index * 8
    var value = 0
    for place in start..<start + 8 { value = value &* 10 &+ Int(bytes[place] &- 48) }
    return value
  }

  private func day(_ index: Int) -> CivilDate? {
    let number = number(index)
    guard number > 0 else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private func letter<Value>(_ index: Int, _ table: [Value?]) -> Value? {
    let byte = bytes[BookKeyLine.statusPlace + index]
    return byte < 128 ? table[Int(byte)] : nil
  }

  private static func table<Value: Hashable>(_ letters: [Value: String]) -> [Value?] {
    var table = [Value?](repeating: nil, count: 128)
    for (value, letter) in letters {
      if let byte = letter.utf8.first { table[Int(byte)] = value }
    }
    return table
  }

  private static let statuses = table(BookKey.statuses)
  private static let channels = table(BookKey.channels)
  private static let punctualities = table(BookKey.punctualities)
}

extension CivilDate {
  /// The date as a number like 20261120, kept between the first and the last of such numbers.
  var asNumber: Int {
    guard dayNumber > -719_000 else { return 0 }
    guard dayNumber < 2_900_000 else { return 99_999_999 }
    return year * 10_000 + month * 100 + day
  }
}
