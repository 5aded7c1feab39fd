import DeskOperations
import Testing

@testable import DeskFiles

/// Two desks of one unit that worked apart, and one history afterwards.
@Suite struct MergeTests {
  private func evening(_ day: Int) -> Moment { morning.advanced(bySeconds: day * 86_400 + 36_000) }

  private func main() throws -> Workplace {
    let place = try Workplace()
    try place.addSupervisor()
    return place
  }

  private func merge(
    _ other: Workplace, into store: DeskStore, _ day: Int, by person: String = "trach"
  ) throws -> Merging {
    try store.merge(
      try ForeignHistory(reading: other.folder),
      as: MergeRequest(by: person, key: "merge-\(day)", reason: "Gộp quầy lưu động"),
      at: evening(day))
  }

  /// All that is known of a dossier, but for when and where it was written down.
  private func facts(_ dossier: Dossier) -> [String] {
    let history = dossier.history.map { "\($0.kind) \($0.moment) \($0.by) \($0.reason ?? "")" }
    return history + [
      "\(dossier.status) \(dossier.receivedAt) \(dossier.number.map { "\($0)" } ?? "")",
      "\(dossier.due.map { "\($0)" } ?? "") \(dossier.punctuality.map { "\($0)" } ?? "")",
      "\(dossier.intake) \(dossier.supplements.map(\.wait)) \(dossier.payments.map(\.kept))",
      "\(dossier.finishedAt as Any) \(dossier.returnedAt as Any) \(dossier.closedAt as Any)",
    ]
  }

  private func allFacts(_ desk: Desk) -> [DossierCode: [String]] {
    Dictionary(uniqueKeysWithValues: desk.everyDossier.map { ($0.code, facts($0)) })
  }

  @Test(arguments: 0..<4)
  func `every dossier is what it was at its own desk, however often they are merged`(
    seed: Int
  ) throws {
    let (here, there) = (try main(), try Workplace(desk: "B"))
    var main = try ClosingDays(seed: seed, at: here)
    var second = try ClosingDays(seed: 1_000 + seed, at: there)
    for round in 0..<3 {
      for day in (round * 7)..<(round * 7 + 6) {
        _ = try main.work(day)
        _ = try second.work(day)
      }
      let (ours, theirs) = (allFacts(main.store.desk), allFacts(second.store.desk))
      let merging = try merge(there, into: main.store, round * 7 + 6)
      #expect(merging.parted.isEmpty && merging.unknownPeople.isEmpty)
      let merged = allFacts(main.store.desk)
      #expect(merged == ours.merging(theirs) { $1 } && !theirs.isEmpty)
      let sequence = main.store.position.sequence
      #expect(try merge(there, into: main.store, round * 7 + 6).events.isEmpty)
      #expect(main.store.position.sequence == sequence)
      if round == 1 { try main.store.saveState() }
    }
    // Numbers of books and codes run on without a clash, and what lies on disk is sound.
    _ = try main.work(22)
    let numbers = main.store.desk.everyDossier.compactMap(\.number)
    #expect(Set(numbers).count == numbers.count)
    #expect(Set(numbers.map(\.book)) == ["STD", "STD-B"])
    try main.store.saveState()
    #expect(try here.store().desk == main.store.desk)
    #expect(try Verification.run(here.folder).isSound)
  }

  @Test func `what could clash is refused, and nothing is written`() throws {
    let here = try main()
    let store = try here.store()
    _ = try store.perform(receipt(1), at: morning)
    func expectRefusal(of other: Workplace, as refusal: MergeRefusal) {
      #expect(throws: refusal) { try merge(other, into: store, 0) }
    }
    let twin = try Workplace()
    _ = try twin.store().perform(receipt(1), at: morning)
    expectRefusal(of: twin, as: .sameUnit("H99.34.05"))
    // Another identifier alone does not keep the books apart.
    try twin.change(twin.folder.settingsFile, "H99.34.05", to: "H99.34.06")
    let far = try Workplace()
    try far.change(far.folder.settingsFile, "H99.34.05", to: "H99.34.06")
    _ = try far.store().perform(receipt(1), at: morning)
    expectRefusal(of: far, as: .sameBook("STD"))
    let late = try Workplace(desk: "C")
    _ = try late.store().perform(receipt(1), at: evening(3))
    expectRefusal(of: late, as: .aheadOfClock(evening(3)))
    let second = try Workplace(desk: "B")
    _ = try second.store().perform(receipt(1), at: morning)
    #expect(throws: Refusal.onlySupervisor) { try merge(second, into: store, 0, by: "mau") }
    try second.change(second.today, "Nguyễn Văn Mẫu", to: "Nguyễn Văn Khác")
    #expect(throws: StoreTrouble.self) { try merge(second, into: store, 0) }
    #expect(store.position.sequence == 1)
  }

  @Test func `another history under the same letter, and work at both desks, are told`() throws {
    let (here, there) = (try main(), try Workplace(desk: "B"))
    let (store, other) = (try here.store(), try there.store())
    for number in 1...2 { _ = try other.perform(receipt(number), at: morning) }
    _ = try merge(there, into: store, 0)
    let codes = other.desk.everyDossier.map(\.code)
    // The first is worked on at both desks since, the second at its own alone.
    _ = try store.perform(request(.withdrawDossier(codes[0]), "a"), at: evening(1))
    for (index, code) in codes.enumerated() {
      _ = try other.perform(
        request(.requestSupplement(code, items: ["Tờ khai"]), "b\(index)"), at: evening(1))
    }
    let merging = try merge(there, into: store, 1)
    #expect(merging.parted == [codes[0]] && merging.continued == [codes[1]])
    #expect(store.desk[codes[0]]?.status == .withdrawn)
    #expect(store.desk[codes[1]]?.status == .waiting)

    let copy = try Workplace(desk: "B")
    for number in 7...12 { _ = try copy.store().perform(receipt(number), at: morning) }
    #expect(throws: MergeRefusal.otherHistory(unit: "H99.34.05.B", sequence: 4)) {
      try merge(copy, into: store, 2)
    }
  }

  @Test func `somebody else of the same id keeps their desk beside their name`() throws {
    let (here, there) = (try main(), try Workplace(desk: "B"))
    try there.change(there.folder.peopleFile, "Nguyễn Văn Mẫu", to: "Trần Văn Mẫu")
    _ = try there.store().perform(receipt(1), at: morning)
    let store = try here.store()
    _ = try merge(there, into: store, 0)
    #expect(store.desk.everyDossier.map { $0.history[0].by } == ["mau@H99.34.05.B"])
  }
}
