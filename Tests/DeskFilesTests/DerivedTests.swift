import DeskOperations
import Testing

@testable import DeskFiles

/// What is derived from the history is checked as well, and each kind of damage is named.
@Suite struct DerivedTests {
  private func practised() throws -> Workplace {
    let place = try Workplace()
    var days = try ClosingDays(seed: 40, at: place)
    for day in 0..<30 { _ = try days.work(day) }
    try days.store.saveState()
    return place
  }

  private func damage(_ place: Workplace) throws -> DerivedFault? {
    switch try Verification.checkDerived(place.folder) {
    case .damaged(let fault): return fault
    default: return nil
    }
  }

  /// Every file of the books.
  private func books(_ place: Workplace) -> [String] {
    let extent = StateFile.readHead(place.folder, disk: .real)?.book ?? BookExtent()
    return [place.folder.subjectsFile]
      + extent.months.flatMap {
        [
          place.folder.dossiersFile(of: $0.month), place.folder.keysFile(of: $0.month),
          place.folder.logFile(of: $0.month),
        ]
      }.filter(Disk.isFile)
  }

  @Test func `what the desk wrote is sound, and nothing is no damage`() throws {
    let place = try practised()
    #expect(try Verification.run(place.folder).isSound)
    var months: [String] = []
    #expect(try Verification.checkDerived(place.folder) { months.append($0) } == .sound)
    #expect(months.count > 1)
    #expect(books(place).count > 5)
    try Verification.rebuild(place.folder)
    #expect(try Verification.checkDerived(place.folder) == .sound)
    // What a killed program wrote behind the books is no part of them.
    for file in books(place) { try place.put(try place.bytes(file) + Array("dở".utf8), in: file) }
    #expect(try Verification.checkDerived(place.folder) == .sound)
    Workplace.remove(place.folder.stateFile)
    #expect(try Verification.checkDerived(place.folder) == .nothing)
  }

  @Test func `a changed state and one of another history are named`() throws {
    let place = try practised()
    let state = try place.bytes(place.folder.stateFile)
    for size in [0, 100, state.count / 2, state.count - 2] {
      var changed = state
      if size == 0 { changed[state.count / 3] ^= 1 } else { changed = Array(state.prefix(size)) }
      try place.put(changed, in: place.folder.stateFile)
      #expect(
        try damage(place)
          == DerivedFault(file: place.folder.stateFile, line: nil, kind: .damagedState))
    }
    let other = try Workplace()
    let store = try other.store()
    _ = try store.perform(receipt(1), at: morning)
    try store.saveState()
    try place.put(try other.bytes(other.folder.stateFile), in: place.folder.stateFile)
    #expect(
      try damage(place)
        == DerivedFault(
          file: place.folder.stateFile, line: nil, kind: .stateOfOtherHistory(sequence: 1)))
  }

  @Test func `a missing, a cut and a changed book are named with their line`() throws {
    let place = try practised()
    var random = SplitMix64(41)
    for file in books(place) {
      let whole = try place.bytes(file)
      for cut in [0, 1, whole.count / 2] {
        try place.put(whole.prefix(cut), in: file)
        #expect(try damage(place) == DerivedFault(file: file, line: nil, kind: .tooShort))
      }
      Workplace.remove(file)
      #expect(try damage(place) == DerivedFault(file: file, line: nil, kind: .tooShort))
      for _ in 0..<25 {
        let spot = Int.random(in: whole.indices, using: &random)
        var changed = whole
        changed[spot] ^= 1
        try place.put(changed, in: file)
        let fault = try #require(try damage(place), "\(file) \(spot)")
        #expect(fault.file == file, "\(spot)")
        #expect(
          fault.line == whole[..<spot].count { $0 == UInt8(ascii: "\n") } + 1, "\(file) \(spot)")
      }
      try place.put(whole, in: file)
    }
    #expect(try damage(place) == nil)
  }

  @Test func `a line that is right in itself but in another's place is named`() throws {
    let place = try practised()
    let extent = try #require(StateFile.readHead(place.folder, disk: .real)).book
    let month = try #require(extent.months.first).month
    let keys = place.folder.keysFile(of: month)
    let whole = try place.text(keys)
    var lines = whole.split(separator: "\n").map(String.init)
    lines.swapAt(0, 1)
    try place.put(lines.map { $0 + "\n" }.joined().utf8, in: keys)
    #expect(try damage(place) == DerivedFault(file: keys, line: 1, kind: .wrongKey))
    try place.put(whole.utf8, in: keys)

    // A dossier with another name, sealed again: its key still tells the old one.
    let file = place.folder.dossiersFile(of: month)
    let dossiers = try place.text(file)
    var records = dossiers.split(separator: "\n").map(String.init)
    let name = try #require(["Nguyễn", "Trần"].first { records[0].contains($0) })
    let body = records[0].dropLast(Seal.length) + "}"
    let forged = body.replacing(name, with: String(name.reversed()))
    records[0] = String(decoding: Seal.close(Array(forged.utf8)).bytes, as: UTF8.self)
    try place.put(records.map { $0 + "\n" }.joined().utf8, in: file)
    #expect(try damage(place) == DerivedFault(file: keys, line: 1, kind: .wrongKey))
    try place.put(dossiers.utf8, in: file)

    let subjects = try place.text(place.folder.subjectsFile)
    let swapped = subjects.split(separator: "\n").reversed().map { $0 + "\n" }.joined()
    #expect(swapped != subjects)
    try place.put(swapped.utf8, in: place.folder.subjectsFile)
    #expect(
      try damage(place)
        == DerivedFault(file: place.folder.subjectsFile, line: 1, kind: .changed))
    try place.put(subjects.utf8, in: place.folder.subjectsFile)
    try Verification.rebuild(place.folder)
    #expect(try damage(place) == nil)
  }

  @Test func `the head of a past day is read from its file alone`() throws {
    let place = try practised()
    let store = try place.store()
    let heads = try Verification.run(place.folder).heads
    #expect(try store.head(of: morning.date.advanced(by: -1)) == nil)
    for (index, head) in heads.enumerated() {
      // Damage elsewhere is not read; a day without events has the head of the one before.
      let others = heads.indices.filter { $0 != index }.map { heads[$0].day }
      for other in others.prefix(2) {
        let file = place.folder.journalFile(of: other)
        let whole = try place.bytes(file)
        try place.put("hỏng\n".utf8, in: file)
        #expect(try store.head(of: head.day) == head.hash)
        try place.put(whole, in: file)
      }
      var day = head.day
      while index + 1 < heads.count, day.advanced(by: 1) < heads[index + 1].day {
        day = day.advanced(by: 1)
        #expect(try store.head(of: day) == head.hash)
      }
    }
    let last = try #require(heads.last)
    #expect(try store.head(of: last.day.advanced(by: 9)) == last.hash)
    let first = place.folder.journalFile(of: heads[0].day)
    let lines = try place.text(first).split(separator: "\n").count
    try place.change(first, #""by":"mau""#, to: #""by":"mua""#)
    #expect(
      throws: StoreTrouble.brokenJournal(JournalFault(file: first, line: lines, kind: .hash))
    ) { try store.head(of: heads[0].day) }
  }
}
