/// Which keys tell of a dossier as it no longer stands, because it was taken back and put away again.
///
/// That is rare and marked in the later key, so months are gone through from the last one back and
/// only such dossiers are remembered.
struct PutAwayAgain {
  private var later: Set<Int> = []

  /// The places, in the month's dossiers, of what a later key has made old.
  mutating func outdated(in keys: KeyScan) -> Set<Int> {
    var marked: Set<Int> = []
    keys.lines(holding: BookKeyLine.supersedingEnd, anywhere: true) { line in
      if line.supersedes { marked.insert(line.numbers.ordinal) }
    }
    guard !marked.isEmpty || !later.isEmpty else { return [] }
    var last: [Int: Int] = [:]
    var old: Set<Int> = []
    keys.lines { line in
      let numbers = line.numbers
      guard marked.contains(numbers.ordinal) || later.contains(numbers.ordinal) else { return }
      if later.contains(numbers.ordinal) {
        old.insert(numbers.offset)
      } else if let before = last.updateValue(numbers.offset, forKey: numbers.ordinal) {
        old.insert(before)
      }
    }
    later.formUnion(marked)
    return old
  }
}
