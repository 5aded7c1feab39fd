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

  /// What comes of a day's own plan stands before what came of other things, however late the day
  /// was planned.
  var isPlanningDay = false

  /// When the next thing happens; nil where nothing is planned.
  var nextMoment: Moment? { entries.last?.moment }

  /// Plans something; of two things at one moment the one planned first comes first.
  mutating func plan(_ item: Item, at moment: Moment) {
    serial += 1
    let serial = isPlanningDay ? serial - Agenda.most : serial
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      if (entry.moment, entry.serial) > (moment, serial) { low = middle + 1 } else { high = middle }
    }
    entries.insert(Entry(moment: moment, serial: serial, item: item), at: low)
  }

  /// More than are ever planned.
  private static var most: Int { 1 << 50 }

  /// Takes out the next thing up to a moment.
  mutating func next(until end: Moment) -> (moment: Moment, item: Item)? {
    guard let last = entries.last, last.moment <= end else { return nil }
    entries.removeLast()
    return (last.moment, last.item)
  }
}
