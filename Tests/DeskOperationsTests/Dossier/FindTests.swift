import DeskOperations
import Testing

/// One box finds a dossier by anything that stands on it, however somebody types it.
@Suite struct FindTests {
  /// A dossier with everything by which one may be found, among others without.
  private func desk() throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk()
    _ = try desk.receive(SampleRules.intake(SampleRules.fifteenDays, name: "Lê Văn Ví Dụ"))
    var intake = SampleRules.intake(name: "Đặng Thị Hoà Thử")
    intake.applicant.personalID = "001300009876"
    intake.applicant.phone = "0999 000.789"
    intake.applicant.address = "Thôn Mẫu, xã Hồng Phúc"
    intake.otherCode = "0342-2026"
    let code = try desk.receive(intake)
    let fee = FeePayment.Line(name: "Lệ phí", kind: .charge, amount: 8000)
    try desk.ask(.payFee(code, FeePayment(payer: "Đặng Thị Hoà Thử", lines: [fee])))
    _ = try desk.receive(SampleRules.intake(SampleRules.fifteenDays, name: "Trần Thị Ví Dụ"))
    return (desk, code)
  }

  private static let spellings = [
    "Đặng Thị Hoà Thử", "thử hoà thị đặng", "dang thi hoa", "DANG hoa", "đang", "dặng",
    // Accents written as signs of their own, as some telephones send them.
    "Đa\u{306}\u{323}ng Hoa\u{300}",
    "hoà", "hòa", "HOÀ", "HÒA", "ho\u{300}a",
    "an hi ho", "khai sinh dang", "hong phuc",
    "9876", "009876", "001300009876", "001 300 009 876", "001.300.009.876",
    "0789", "000789", "0999000789", "0999 000 789", "0999.000.789", "0999-000-789", "(0999) 000789",
    "+84999000789", "+84 999 000 789", "0999.0",
    "H99.01-261120-0002", "h99.01-261120-0002", "261120-0002", "20-0002",
    "H99.01-261120-0002/1", "h99.01-261120-0002/1", "261120-0002/1", " 261120-0002/1\n",
    "0342-2026", "342-2026", "03422026",
    "01/BL", "01/bl dang",
  ]

  @Test(arguments: spellings)
  func `a dossier at hand is found`(typed: String) throws {
    let (desk, code) = try desk()
    #expect(desk.desk.search(typed).map(\.code) == [code])
  }

  @Test(arguments: spellings)
  func `one that was put away is found alike`(typed: String) throws {
    let (desk, code) = try putAway()
    #expect(!desk.hasAtHand(code))
    #expect(desk.search(typed).map(\.code) == [code])
    let found = desk.find(DossierSearch(typed))
    #expect(found.count == 1)
    for found in found { if case .atHand = found { Issue.record("\(found)") } }
  }

  @Test(arguments: [
    "dang thu van", "zz", "001300009877", "0999 000 780", "261120-0002/2", "1120-0002/1x", "02/BL",
    "0002/2",
  ])
  func `what does not stand there finds nothing`(typed: String) throws {
    #expect(try desk().0.desk.search(typed).isEmpty)
    #expect(try putAway().0.search(typed).isEmpty)
  }

  @Test func `a passport is found by its letters too`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.applicant.personalID = "C1234567"
    let code = try desk.receive(intake)
    for typed in ["c1234567", "C1234567", "4567", "C12"] {
      #expect(desk.desk.search(typed).map(\.code) == [code])
    }
  }

  @Test func `a telephone with +84 is the one with 0`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.applicant.phone = "+84 999.000.789"
    let code = try desk.receive(intake)
    for typed in ["0999000789", "+84999000789", "0999.000", "789"] {
      #expect(desk.desk.search(typed).map(\.code) == [code], "\(typed)")
    }
  }

  @Test func `a slip finds the dossiers whose code ends so, as often as it was issued`() throws {
    var (desk, code) = try desk()
    var corrected = try #require(desk.desk[code]).intake
    corrected.applicant.name = "Đặng Thị Hòa Mẫu"
    try desk.ask(
      .correctDossier(code, corrected, receivedAt: desk.now), reason: "Gõ nhầm tên")
    for typed in ["261120-0002/1", "261120-0002/2", "\(code)/2"] {
      #expect(desk.desk.search(typed).map(\.code) == [code])
      let dossier = try #require(desk.desk[code])
      let slip = try #require(DossierSearch(typed).slip(of: dossier))
      #expect(slip.code == code && dossier.isVoid(slip) == (slip.issue == 1))
    }
    #expect(desk.desk.search("261120-0002/3").isEmpty)
  }

  @Test func `open ones come first, then the most recent, and those put away last`() throws {
    let (desk, ranked) = try ranked()
    #expect(desk.search("vi du").map(\.code) == ranked)
    let search = DossierSearch("vi du")
    #expect(desk.find(search, most: 1).compactMap { desk[$0]?.code } == Array(ranked.dropLast()))
    #expect(desk.find(search, most: 0).count == ranked.count - 2)
  }

  @Test func `several states are looked for at once`() throws {
    let (desk, ranked) = try ranked()
    func codes(_ statuses: Set<DossierStatus>) -> [DossierCode] {
      desk.find(DossierSearch("vi du", statuses: statuses)).compactMap { desk[$0]?.code }
    }
    #expect(codes([.received, .filed, .withdrawn]) == ranked)
    #expect(codes([.received]) == Array(ranked[0...2]))
    #expect(codes([.withdrawn]) == Array(ranked[3...]))
    #expect(codes([.waiting, .returned]).isEmpty)
    #expect(codes([]).isEmpty)
  }

  @Test func `the books are asked once while the desk goes on`() throws {
    var (desk, code) = try closedDesk()
    let shelf = CountedShelf(PlainShelf(desk.desk.leaving))
    desk.desk.find(in: shelf)
    var standing = StandingSearch()
    func find(_ text: String, _ statuses: Set<DossierStatus>? = nil) -> [DossierCode] {
      standing.find(DossierSearch(text, statuses: statuses), most: 5, in: desk.desk)
        .compactMap { desk.desk[$0]?.code }
    }
    #expect(find("hoa") == [code] && shelf.searches == 1)
    let other = try desk.receive(SampleRules.intake(name: "Phạm Thị Hòa Mẫu"))
    #expect(find("hoa") == [other, code] && shelf.searches == 1)
    try desk.ask(.withdrawDossier(other), reason: "Xin rút")
    #expect(find("hoa") == [other, code] && shelf.searches == 1)
    #expect(find("hoa pham") == [other] && shelf.searches == 2)
    #expect(find("hoa", [.received]).isEmpty && shelf.searches == 2)
    #expect(find("hoa") == [other, code] && shelf.searches == 3)
    // Taken back, it is at hand and no longer found in the books.
    let receipt = try #require(try desk.dossier(code).payments.first?.receipt)
    try desk.ask(.refundFee(code, receipt: receipt, amount: nil), reason: "Rút hồ sơ")
    #expect(desk.desk.hasAtHand(code))
    #expect(find("hoa") == [other, code] && shelf.searches == 4)
    #expect(find("hoa") == [other, code] && shelf.searches == 4)
  }

  private func closedDesk() throws -> (PracticeDesk, DossierCode) {
    var (desk, code) = try desk()
    try desk.ask(.withdrawDossier(code), reason: "Xin rút")
    for day in 23...27 {
      desk.now = try SampleRules.moment("2026-11-\(day)T08:00")
      _ = try desk.receive(SampleRules.intake(SampleRules.fifteenDays, name: "Lê Ví Dụ"))
    }
    return (desk, code)
  }

  private func putAway() throws -> (Desk, DossierCode) {
    var (desk, code) = try closedDesk()
    desk.desk.find(in: PlainShelf(desk.desk.leaving))
    return (desk.desk, code)
  }

  /// Dossiers of somebody in every place that counts, in the order in which they should be found.
  private func ranked() throws -> (Desk, [DossierCode]) {
    var desk = try PracticeDesk("2026-11-16T08:00")
    func receive(_ name: String = "Lê Ví Dụ") throws -> DossierCode {
      try desk.receive(SampleRules.intake(SampleRules.fifteenDays, name: name))
    }
    let away = [try receive(), try receive()]
    let open = [try receive("Ví Dụ Lê"), try receive()]
    for code in away { try desk.ask(.withdrawDossier(code), reason: "Xin rút") }
    desk.now = try SampleRules.moment("2026-11-18T08:00")
    _ = try receive("Phạm Văn Thử")
    desk.now = try SampleRules.moment("2026-11-19T08:00")
    let ended = [try receive(), try receive()]
    let newest = try receive()
    for code in ended { try desk.ask(.withdrawDossier(code), reason: "Xin rút") }
    desk.desk.find(in: PlainShelf(desk.desk.leaving))
    #expect(away.allSatisfy { !desk.desk.hasAtHand($0) })
    return (desk.desk, [newest] + open.reversed() + ended.reversed() + away.reversed())
  }
}
