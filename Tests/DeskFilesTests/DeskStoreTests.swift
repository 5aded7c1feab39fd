import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

@Suite struct DeskStoreTests {
  @Test func `what was acknowledged is there after opening again`() throws {
    let place = try Workplace()
    let store = try place.store()
    for number in 1...3 { _ = try store.perform(receipt(number), at: morning) }
    let again = try place.store()
    #expect(again.desk == store.desk)
    #expect(again.desk.everyDossier.map(\.code).count == 3)
    #expect(again.position == store.position)
    #expect(again.notices.isEmpty)
  }

  @Test func `a refusal changes nothing`() throws {
    let place = try Workplace()
    let store = try place.store()
    #expect(throws: Refusal.missing(.name)) {
      try store.perform(receipt(1, name: "  "), at: morning)
    }
    #expect(store.position == .start)
    #expect(try Verification.run(place.folder).files == 0)
  }

  @Test(arguments: 0..<5)
  func `stores on one folder see each other and never give a code twice`(seed: Int) throws {
    let place = try Workplace()
    var random = SplitMix64(seed)
    let stores = [try place.store(), try place.store(), try place.store()]
    var moment = morning
    var written = 0
    for number in 0..<60 {
      moment = moment.advanced(bySeconds: Int.random(in: 0...3600, using: &random))
      let store = stores[Int.random(in: 0...2, using: &random)]
      let command: Command =
        Bool.random(using: &random)
        ? .queue(.take(TicketOrder(service: nil))) : receipt(number).command
      // The first number of a day also settles what the night before left open.
      if case .done(let events) = try store.perform(request(command, "key-\(number)"), at: moment) {
        written += events.count
      }
      if Int.random(in: 0...9, using: &random) == 0 { try store.saveState() }
    }
    for store in stores { try store.catchUp() }
    #expect(stores[0].desk == stores[1].desk)
    #expect(stores[1].desk == stores[2].desk)
    #expect(written > 60)
    #expect(stores[0].position.sequence == written)
    #expect(
      Set(stores[0].desk.everyDossier.map(\.code)).count
        == stores[0].desk.everyDossier.map(\.code).count)
    let report = try Verification.run(place.folder)
    #expect(report.isSound)
    #expect(report.events == written)
    #expect(report.heads.last?.hash == stores[0].position.hash)
  }

  @Test func `catching up returns what others did, across a new year`() throws {
    let place = try Workplace()
    let (one, other) = (try place.store(), try place.store())
    var expected: [Event] = []
    for number in 1...3 {
      let moment = morning.advanced(bySeconds: number * 30 * 86_400)
      if case .done(let events) = try one.perform(receipt(number), at: moment) {
        expected += events
      }
    }
    #expect(try other.catchUp() == expected)
    #expect(try other.catchUp().isEmpty)
    #expect(other.desk == one.desk)
    #expect(Disk.names(in: place.folder.journalFolder) == ["2026", "2027"])
  }

  @Test func `thousands in one go are the same as one by one`() throws {
    let (alone, together) = (try Workplace(), try Workplace())
    let (slow, fast) = (try alone.store(), try together.store())
    for number in 1...20 { _ = try slow.perform(receipt(number), at: morning) }
    let done = try fast.inOneGo { try (1...20).map { try fast.perform(receipt($0), at: morning) } }
    #expect(done.count == 20)
    #expect(fast.desk == slow.desk)
    #expect(try together.bytes(together.today) == alone.bytes(alone.today))
  }

  @Test func `while one works the other is told by whom`() throws {
    let place = try Workplace()
    let (one, other) = (try place.store(), try place.store())
    one.person = "mau"
    try one.inOneGo {
      let holder = LockHolder(pid: getpid(), host: TemporaryFile.host, person: "mau")
      #expect(throws: StoreTrouble.lockBusy(holder)) {
        try other.perform(receipt(1), at: morning)
      }
      _ = try one.perform(receipt(1), at: morning)
    }
    #expect(
      try other.perform(receipt(1), at: morning)
        == .alreadyDone(.dossier(try #require(one.desk.everyDossier.map(\.code).first))))
  }

  @Test func `another lock file in place of ours does not let two write`() throws {
    let place = try Workplace()
    let (one, other) = (try place.store(), try place.store())
    _ = try one.perform(receipt(1), at: morning)
    _ = unlink(place.folder.lockFile)
    try one.inOneGo {
      #expect(throws: StoreTrouble.self) { try other.perform(receipt(2), at: morning) }
    }
    _ = try other.perform(receipt(2), at: morning)
    #expect(try one.catchUp().count == 1)
  }

  @Test func `everything is for the owner only, whatever the umask`() throws {
    let old = umask(0)
    defer { umask(old) }
    let place = try Workplace()
    let store = try place.store()
    _ = try store.perform(receipt(1), at: morning)
    try store.saveState()
    for file in [
      place.today, place.folder.stateFile, place.folder.peopleFile, place.folder.lockFile,
    ] {
      #expect(Disk.status(of: file).map { $0.st_mode & 0o777 } == 0o600)
    }
    for folder in [place.folder.path, place.folder.journalFolder, Disk.folder(of: place.today)] {
      #expect(Disk.status(of: folder).map { $0.st_mode & 0o777 } == 0o700)
    }
  }

  @Test func `a clock that went back is refused`() throws {
    let place = try Workplace()
    let store = try place.store()
    _ = try store.perform(receipt(1), at: morning)
    let early = morning.advanced(bySeconds: -86_400)
    #expect(throws: Refusal.clockWentBack(now: early, last: morning)) {
      try store.perform(receipt(2), at: early)
    }
  }

  @Test func `rules that break stay as they were until they are whole again`() throws {
    let place = try Workplace()
    let store = try place.store()
    let text = try place.text(place.folder.peopleFile)
    try place.put("{".utf8, in: place.folder.peopleFile)
    #expect(throws: StoreTrouble.self) { try store.reloadRules() }
    #expect(store.rules.people.all.count == 2)
    try place.put(
      text.replacing("Trần Thị Thử", with: "Trần Văn Thử").utf8, in: place.folder.peopleFile)
    try store.reloadRules()
    #expect(store.rules.people.name(of: "thu") == "Trần Văn Thử")
  }
}
