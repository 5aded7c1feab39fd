import DeskOperations

/// What is still to happen, in the order in which it will.
struct Agenda<Item> {
  private struct Entry {
    var moment: Moment
    var serial: Int
    var item: Item
  }

  /// The next one last, so that taking it out is cheap.
  private var entries: [Entry] = []
  private var serial = 0

  /// Plans something; of two things at one moment the one planned first comes first.
  mutating func plan(_ item: Item, at moment: Moment) {
    serial += 1
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].moment > moment { low = middle + 1 } else { high = middle }
    }
    entries.insert(Entry(moment: moment, serial: serial, item: item), at: low)
  }

  /// Takes out the next thing up to a moment.
  mutating func next(until end: Moment) -> (moment: Moment, item: Item)? {
    guard let last = entries.last, last.moment <= end else { return nil }
    entries.removeLast()
    return (last.moment, last.item)
  }
}
