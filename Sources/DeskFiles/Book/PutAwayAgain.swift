/// Which keys tell of a dossier as it no longer stands, because it was taken back and put away again.
///
/// That is rare and known of each month, so months are gone through from the last one back and only
/// such dossiers are remembered.
struct PutAwayAgain {
  private var later: Set<Int> = []
  private var here: [Int: Int] = [:]

  /// Goes on with the month before.
  mutating func enter(_ month: BookExtent.Month) {
    later.formUnion(here.keys)
    here = month.again
  }

  /// Whether a later key, of this month or a later one, has taken the place of a key of this month.
  func isOutdated(_ line: BookKeyLine) -> Bool {
    guard !here.isEmpty || !later.isEmpty else { return false }
    let numbers = line.numbers
    return later.contains(numbers.ordinal)
      || here[numbers.ordinal].map { numbers.offset < $0 } ?? false
  }
}
