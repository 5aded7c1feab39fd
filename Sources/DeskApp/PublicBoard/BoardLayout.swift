import Canvas

/// How many calls are drawn large, and how large.
struct BoardLayout: Hashable {
  /// How many calls are drawn large; those after them stand in a list.
  var count: Int
  /// How many times as large as five rows their digits are.
  var scale: Int

  /// How many rows a call takes beside its digits: the sentence over it and an empty row below.
  static let rowsAround = 2

  /// As many of the fresh calls as fit, as large as they fit together with the list of the others;
  /// where there is no room for that list, without it.
  init(_ calls: [BoardCall], fresh: Int, in room: Size) {
    for hasList in [true, false] {
      for count in stride(from: fresh, to: 0, by: -1) {
        let list = hasList ? BoardLayout.listRows(calls.count - count) : 0
        let rows = (room.rows - list) / count - BoardLayout.rowsAround
        let scale = min(
          rows / LargeNumber.rows, room.columns / BoardLayout.columns(calls.prefix(count)))
        // One number alone, though fresh ones are left, would hide whom another counter called.
        guard scale >= 1, count >= 2 || fresh == 1 else { continue }
        (self.count, self.scale) = (count, scale)
        return
      }
    }
    (count, scale) = (min(1, fresh), 1)
  }

  /// How many rows a list of so many calls takes.
  static func listRows(_ count: Int) -> Int { count > 0 ? count + 1 : 0 }

  /// How many columns the widest of some calls takes at scale 1.
  static func columns(_ calls: ArraySlice<BoardCall>) -> Int {
    max(1, calls.map { LargeNumber(text: $0.largeText).columns }.max() ?? 1)
  }
}

extension BoardCall {
  /// The call in large signs.
  var largeText: String { "\(label)→\(counter)" }
}
