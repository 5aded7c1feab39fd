import DeskOperations
import Synchronization
import Testing

@testable import DeskFiles

/// Closed dossiers lie in books, and nobody who asks the desk can tell.
@Suite struct BookTests {
  @Test(arguments: 0..<6)
  func `a desk with books answers as one that keeps everything in memory`(seed: Int) throws {
    let place = try Workplace()
    var dice = try ClosingDays(seed: seed, at: place)
    var whole = Desk()
    for day in 0..<45 {
      for event in try dice.work(day) { whole.apply(event) }
      if dice.happens(3) { try dice.store.saveState() }
      if dice.happens(5) { dice.store = try place.store() }
    }
    try dice.store.saveState()
    let desk = try place.store().desk
    #expect(desk.closed.days > 8 && desk.leaving.isEmpty)
    #expect(desk == whole)
    expectSameAnswers(desk, whole, &dice)
  }

  private func expectSameAnswers(_ desk: Desk, _ whole: Desk, _ dice: inout ClosingDays) {
    #expect(desk.everyDossier == whole.everyDossier)
    #expect(Array(desk.backlog) == Array(whole.backlog))
    for dossier in whole.everyDossier { #expect(desk[dossier.code] == dossier) }
    for _ in 0..<20 {
      let first = morning.date.advanced(by: dice.number(50))
      let days = first...first.advanced(by: dice.number(9))
      #expect(Array(desk.dossiers(touching: days)) == Array(whole.dossiers(touching: days)))
      #expect(desk.log(touching: days) == whole.log(touching: days))
      #expect(counted(desk, days) == counted(whole, days))
    }
    let words = [
      "", "mau", "nguyễn", "thu 0999", "ho tich", "HỘ tịch trần", "tran le", "261125", "9000000",
      "2026", "h99.34", "bl", "chung thuc mau", "s", "\"", "khong co ai",
    ]
    for word in words {
      for statuses in [nil, Set([DossierStatus.returned]), [.withdrawn, .received]] {
        let search = DossierSearch(word, statuses: statuses)
        #expect(codes(desk, search) == codes(whole, search), "\(search)")
        #expect(desk.find(search, most: 3).count <= codes(whole, search).count)
      }
    }
  }

  private func codes(_ desk: Desk, _ search: DossierSearch) -> Set<DossierCode?> {
    let found = desk.find(search)
    #expect(Set(found).count == found.count)
    return Set(found.map { desk[$0]?.code })
  }

  private func counted(_ desk: Desk, _ days: ClosedRange<CivilDate>) -> [DossierKey: String] {
    var counted: [DossierKey: String] = [:]
    desk.count(touching: days) { key, subject in
      #expect(counted[key] == nil)
      counted[key] = subject.procedureName
    }
    return counted
  }

  @Test(arguments: 0..<3)
  func `making everything derived again gives the same bytes`(seed: Int) throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 100 + seed, at: place)
    for day in 0..<25 {
      _ = try days.work(day)
      if days.happens(2) { try days.store.saveState() }
    }
    try days.store.saveState()
    let kept = try derived(place)
    #expect(kept.count > 5)
    try Verification.rebuild(place.folder)
    #expect(try derived(place) == kept)
    for file in kept.keys { Workplace.remove(file) }
    try place.put("rác".utf8, in: place.folder.bookFolder + "/2026/2026-10.jsonl")
    try Verification.rebuild(place.folder)
    #expect(try derived(place) == kept)
  }

  private func derived(_ place: Workplace) throws -> [String: [UInt8]] {
    var files = [place.folder.stateFile: try place.bytes(place.folder.stateFile)]
    func collect(_ folder: String) throws {
      for name in Disk.names(in: folder) ?? [] {
        let path = "\(folder)/\(name)"
        if Disk.isFolder(path) { try collect(path) } else { files[path] = try place.bytes(path) }
      }
    }
    try collect(place.folder.bookFolder)
    return files
  }

  @Test func `what a killed program wrote behind the books is written again`() throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 7, at: place)
    for day in 0..<15 { _ = try days.work(day) }
    try days.store.saveState()
    for file in try derived(place).keys where file != place.folder.stateFile {
      try place.put(try place.bytes(file) + Array("{\"dở".utf8), in: file)
    }
    days.store = try place.store()
    #expect(days.store.notices.isEmpty)
    for day in 15..<30 { _ = try days.work(day) }
    try days.store.saveState()
    let kept = try derived(place)
    try Verification.rebuild(place.folder)
    // What nobody wrote to since still ends in what no state knows of.
    for (file, bytes) in try derived(place) { #expect(kept[file]?.starts(with: bytes) == true) }
    #expect(try place.store().desk == days.store.desk)
  }

  @Test func `a missing book is made again, and the clerk is told`() throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 8, at: place)
    for day in 0..<15 { _ = try days.work(day) }
    try days.store.saveState()
    let kept = try derived(place)
    Workplace.remove(place.folder.keysFile(of: "2026-11"))
    let again = try place.store()
    #expect(again.notices == [.stateRebuilt(.brokenBook)])
    #expect(again.desk == days.store.desk)
    try again.saveState()
    #expect(try derived(place) == kept)
  }

  @Test func `a damaged book is told, and nothing is done on its word`() throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 9, at: place)
    for day in 0..<15 { _ = try days.work(day) }
    try days.store.saveState()
    let store = try place.store()
    let closed = try #require(store.desk.closed.places(matching: DossierSearch(""), limit: 1).first)
    let code = try #require(store.desk.closed.dossier(at: closed)?.code)
    let again = try place.store()
    try place.change(place.folder.dossiersFile(of: "2026-11"), #""by":"mau""#, to: #""by":"mua""#)
    let told = Told()
    again.whenBooksFail { _ in told.troubles.withLock { $0 += 1 } }
    #expect(again.desk[code] == nil)
    #expect(told.troubles.withLock { $0 } > 0)
    #expect(
      throws: StoreTrouble.brokenBook(file: place.folder.dossiersFile(of: "2026-11"))
    ) {
      try again.perform(
        request(.requestSupplement(code, items: ["Tờ khai"]), "later"),
        at: morning.advanced(bySeconds: 40 * 86_400))
    }
  }

  @Test func `changed keys are told before a report or a search believes them`() throws {
    let place = try Workplace()
    var days = try ClosingDays(seed: 10, at: place)
    for day in 0..<15 { _ = try days.work(day) }
    try days.store.saveState()
    let file = place.folder.keysFile(of: "2026-11")
    let kept = try place.bytes(file)
    for index in [10, kept.count / 2, kept.count - 5] {
      var changed = kept
      changed[index] ^= 1
      try place.put(changed, in: file)
      let store = try place.store()
      let told = Told()
      store.whenBooksFail { trouble in
        if trouble == .brokenBook(file: file) { told.troubles.withLock { $0 += 1 } }
      }
      _ = store.desk.closed.places(matching: DossierSearch("mau"), limit: 1)
      #expect(told.troubles.withLock { $0 } == 1)
      _ = FieldReport(store.desk, from: morning.date, to: morning.date.advanced(by: 30))
      #expect(told.troubles.withLock { $0 } == 2)
    }
    try place.put(kept, in: file)
    let whole = try place.store()
    let told = Told()
    whole.whenBooksFail { _ in told.troubles.withLock { $0 += 1 } }
    _ = whole.desk.closed.places(matching: DossierSearch("mau"), limit: 1)
    #expect(told.troubles.withLock { $0 } == 0)
  }

  @Test func `a closed dossier that something happens to comes back, and leaves again`() throws {
    let place = try Workplace()
    let store = try place.store()
    let day = 86_400
    var intake = Intake(procedure: "2.000181", applicant: .init(name: "Nguyễn Văn Mẫu"))
    intake.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
    guard
      case .done(let events) = try store.perform(
        request(.receiveDossier(intake), "first"), at: morning),
      case .dossier(let code)? = events.first?.change.subject
    else { throw Refusal.missing(.key) }
    _ = try store.perform(
      request(.withdrawDossier(code), "withdraw"), at: morning.advanced(bySeconds: 60))
    for later in 1...4 {
      _ = try store.perform(receipt(10 + later), at: morning.advanced(bySeconds: later * day))
    }
    try store.saveState()
    #expect(store.desk.closed.place(of: code) != nil)
    #expect(!store.desk.dossiersInOrder.contains { $0.code == code })
    _ = try store.perform(
      request(
        .returnPapers(
          code, recipient: "Nguyễn Văn Mẫu", authorisation: nil, method: .counter,
          originals: ["Tờ khai"]), "papers"),
      at: morning.advanced(bySeconds: 4 * day + 60))
    #expect(store.desk.dossiersInOrder.first?.code == code)
    #expect(store.desk.everyDossier.count == 5)
    for later in 5...8 {
      _ = try store.perform(receipt(10 + later), at: morning.advanced(bySeconds: later * day))
    }
    try store.saveState()
    let again = try place.store()
    #expect(!again.desk.dossiersInOrder.contains { $0.code == code })
    #expect(again.desk[code]?.handing != nil)
    #expect(again.desk.find(DossierSearch("mau")).count == 9)
    #expect(again.desk.everyDossier.count == 9)
  }
}

private final class Told: Sendable {
  let troubles = Mutex(0)
}
