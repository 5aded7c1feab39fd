import DeskOperations

/// A search, made ready for going through many keys.
///
/// A word may stand in what is the dossier's own or in what it is about. The own texts are gone
/// through for the longest word that no subject holds, which is a matter of memory speed; only where
/// every word also stands in some subject, each line is asked.
struct BookQuery {
  private let words: [[UInt8]]
  /// Which subjects hold each word.
  private let subjects: [Set<Int>]
  private let driver: Int?

  init(_ search: DossierSearch, subjects texts: [[UInt8]]) {
    let words = Set(search.words).sorted().map { Array($0.utf8) }
    self.words = words
    subjects = words.map { word in
      Set(texts.indices.filter { texts[$0].holds(word) })
    }
    let rare = words.indices.filter { [subjects] in subjects[$0].isEmpty }
    driver = rare.max { words[$0].count < words[$1].count }
  }

  /// Hands over the lines that fit.
  func lines(of keys: KeyScan, _ body: (BookKeyLine) -> Void) {
    guard let driver else { return keys.lines { if fits($0, besides: nil) { body($0) } } }
    keys.lines(holding: words[driver]) { if fits($0, besides: driver) { body($0) } }
  }

  private func fits(_ line: BookKeyLine, besides done: Int?) -> Bool {
    words.indices.allSatisfy { index in
      index == done || !subjects[index].isEmpty && subjects[index].contains(line.numbers.subject)
        || line.holds(words[index])
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    withUnsafeBytes { $0.first(word, from: 0) != nil }
  }
}
