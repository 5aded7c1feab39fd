import DeskOperations
import Testing

@testable import DeskFiles

/// The kept state is only ever a short cut.
@Suite struct StateTests {
  private func practised() throws -> (Workplace, DeskStore) {
    let place = try Workplace()
    let store = try place.store()
    for number in 0..<10 {
      _ = try store.perform(
        receipt(number), at: morning.advanced(bySeconds: number * 40_000))
    }
    try store.saveState()
    return (place, store)
  }

  @Test func `a kept state and the rest of the history give the same desk`() throws {
    let (place, store) = try practised()
    _ = try store.perform(receipt(11), at: morning.advanced(bySeconds: 500_000))
    let again = try place.store()
    #expect(again.desk == store.desk)
    #expect(again.notices.isEmpty)
  }

  @Test func `the kept state is really used`() throws {
    let (place, store) = try practised()
    let first = place.folder.journalFile(of: morning.date)
    try place.change(first, "Mẫu", to: "Mấu")
    #expect(try place.store().desk == store.desk)
    #expect(try !Verification.run(place.folder).isSound)
  }

  @Test func `rebuilding gives the same bytes`() throws {
    let (place, _) = try practised()
    let kept = try place.bytes(place.folder.stateFile)
    Workplace.remove(place.folder.stateFile)
    #expect(try Verification.rebuild(place.folder) == 10)
    #expect(try place.bytes(place.folder.stateFile) == kept)
  }

  @Test func `a missing state is no news`() throws {
    let (place, store) = try practised()
    Workplace.remove(place.folder.stateFile)
    let again = try place.store()
    #expect(again.desk == store.desk)
    #expect(again.notices.isEmpty)
  }

  @Test func `a damaged state is not used`() throws {
    let (place, store) = try practised()
    let bytes = try place.bytes(place.folder.stateFile)
    var changed = bytes
    let place7 = bytes.count / 2
    changed[place7] ^= 1
    for damaged in [[], Array(bytes.prefix(100)), Array(bytes.dropLast(2)), changed] {
      try place.put(damaged, in: place.folder.stateFile)
      let again = try place.store()
      #expect(again.notices == [.stateRebuilt(.damaged)])
      #expect(again.desk == store.desk)
    }
  }

  @Test func `a state of another version is not used`() throws {
    let (place, store) = try practised()
    let body = try place.text(place.folder.stateFile).dropLast(Seal.length + 1) + "}"
    let later = Seal.close(Array(body.replacing(#""format":3"#, with: #""format":4"#).utf8))
    try place.put(later.bytes + "\n".utf8, in: place.folder.stateFile)
    let again = try place.store()
    #expect(again.notices == [.stateRebuilt(.otherFormat)])
    #expect(again.desk == store.desk)
  }

  @Test func `where the end of the history is lost nothing is written until somebody decides`()
    throws
  {
    let (place, store) = try practised()
    let file = place.folder.journalFile(of: try #require(store.position.day))
    let whole = try place.bytes(file)
    let state = try place.bytes(place.folder.stateFile)
    let later = try #require(store.desk.lastMoment)
    let short = StoreTrouble.journalShort(known: 10, found: 9)
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    // Without its last line, and with half of it.
    for left in [0, 40] {
      let cut =
        lines.dropLast().flatMap { $0 + [UInt8(ascii: "\n")] }
        + (lines.last ?? []).prefix(left)
      try place.put(cut, in: file)
      let again = try place.store()
      #expect(again.notices == [.journalShort(known: 10, found: 9)])
      #expect(again.position.sequence == 9)
      #expect(throws: short) { _ = try again.perform(receipt(500), at: later) }
      #expect(throws: short) { try again.inOneGo {} }
      try again.saveState()
      #expect(try place.bytes(place.folder.stateFile) == state)
      // What was lost is brought back under an open program.
      try place.put(whole, in: file)
      try again.catchUp()
      #expect(again.desk == store.desk)
      _ = try again.perform(receipt(500), at: later)
      try place.put(whole, in: file)
      try place.put(state, in: place.folder.stateFile)
    }
  }

  @Test func `whoever makes the state again accepts the loss, and the old state is put aside`()
    throws
  {
    let (place, store) = try practised()
    let file = place.folder.journalFile(of: try #require(store.position.day))
    let state = try place.bytes(place.folder.stateFile)
    let later = try #require(store.desk.lastMoment)
    let lines = try place.bytes(file).split(separator: UInt8(ascii: "\n"))
    try place.put(lines.dropLast().flatMap { $0 + [UInt8(ascii: "\n")] }, in: file)
    let open = try place.store()
    try Verification.rebuild(place.folder)
    #expect(try place.bytes(place.folder.tornFolder + "/state.json") == state)
    _ = try open.perform(receipt(500), at: later)
    let again = try place.store()
    #expect(again.notices.isEmpty && again.desk == open.desk)
  }

  @Test func `a state of another desk is not used`() throws {
    let (place, store) = try practised()
    let other = try Workplace()
    _ = try other.store().perform(receipt(77), at: morning)
    try other.put(try place.bytes(place.folder.stateFile), in: other.folder.stateFile)
    let again = try other.store()
    #expect(again.notices == [.journalShort(known: 10, found: 1)])
    #expect(again.desk != store.desk)
    #expect(again.desk.everyDossier.map(\.code).count == 1)
  }

  @Test func `the state is kept now and then by itself, and a failure only told`() throws {
    let place = try Workplace()
    var disk = Disk.real
    disk.rename = { from, to in to.hasSuffix("state.json") ? -1 : Disk.real.rename(from, to) }
    let store = try place.store(disk: disk)
    let many = StateKeeper.eventsBetweenStates
    try store.inOneGo {
      for number in 0..<many { _ = try store.perform(receipt(number), at: morning) }
    }
    _ = try store.perform(receipt(many), at: morning)
    guard case .stateNotSaved? = store.notices.first, store.notices.count == 1 else {
      Issue.record("unexpected: \(store.notices)")
      return
    }
    _ = try store.perform(receipt(many + 1), at: morning)
    #expect(store.notices.count == 1)
    let whole = try place.store()
    _ = try whole.perform(receipt(many + 2), at: morning)
    #expect(Disk.isFile(place.folder.stateFile))
  }

  @Test func `a state that somebody else has just kept is not kept again`() throws {
    let place = try Workplace()
    let stores = [try place.store(), try place.store()]
    try stores[0].inOneGo {
      for number in 0..<StateKeeper.eventsBetweenStates {
        _ = try stores[0].perform(receipt(number), at: morning)
      }
    }
    _ = try stores[0].perform(receipt(1000), at: morning)
    let kept = try place.bytes(place.folder.stateFile)
    _ = try stores[1].perform(receipt(1001), at: morning)
    #expect(try place.bytes(place.folder.stateFile) == kept)
    _ = try stores[1].perform(receipt(1002), at: morning)
    try stores[1].saveState()
    #expect(try place.bytes(place.folder.stateFile) != kept)
  }
}
