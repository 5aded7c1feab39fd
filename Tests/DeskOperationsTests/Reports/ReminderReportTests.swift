import DeskOperations
import Testing

/// Whom to urge on about which dossiers.
@Suite struct ReminderReportTests {
  private let officer = Dossier.Holder(officer: SampleRules.officer, unit: "Tư pháp – Hộ tịch")

  /// Received day after day, so that on Friday one is late, one due today, and so on.
  private func desk(_ count: Int = 6) throws -> (PracticeDesk, [DossierCode]) {
    var desk = try PracticeDesk("2026-11-12T08:00")
    var codes: [DossierCode] = []
    for day in ["12", "13", "16", "17", "18", "19"].prefix(count) {
      desk.now = try SampleRules.moment("2026-11-\(day)T08:00")
      codes.append(try desk.receive(SampleRules.intake(SampleRules.fifteenDays)))
      try desk.ask(.passDossier(codes[codes.count - 1], to: officer))
    }
    return (desk, codes)
  }

  private func report(_ desk: PracticeDesk, at moment: String) throws -> ReminderReport {
    ReminderReport(desk.desk, at: try SampleRules.moment(moment), by: desk.rules)
  }

  @Test func `a keeper is urged about what is late or due within the working days of the desk`()
    throws
  {
    var (desk, codes) = try desk()
    let friday = "2026-11-20T09:00"
    let group = try #require(try report(desk, at: friday).groups.first)
    #expect(
      group.keeper == .officer(SampleRules.officer)
        && group.rows.map(\.dossier.code) == Array(codes.prefix(4)))
    #expect(group.rows.map(\.urgency) == [.late, .today, .nextWorkingDay, .soon])
    #expect(group.rows.map(\.workingDays) == [1, 0, 1, 2])
    desk.rules.settings.reminding = .init(workingDays: 1)
    #expect(try report(desk, at: friday).groups.first?.rows.count == 3)
    #expect(try report(desk, at: friday).only(late: true).groups.first?.rows.count == 1)
    #expect(try report(desk, at: friday).only { $0.keeper == .desk }.groups.isEmpty)
    try desk.ask(.requestSupplement(codes[0], items: ["Bản sao"]), reason: "Thiếu giấy tờ")
    #expect(try report(desk, at: friday).groups.first?.count(.late) == 0)
  }

  @Test func `the message names codes and dates and nothing of the applicant`() throws {
    let (desk, codes) = try desk(2)
    let group = try #require(try report(desk, at: "2026-11-20T09:00").groups.first)
    let message = group.message(at: try SampleRules.moment("2026-11-20T09:00"), by: desk.rules)
    #expect(
      message == """
        Kính gửi: \(desk.rules.people.name(of: SampleRules.officer)) (Tư pháp – Hộ tịch).
        \(desk.rules.settings.unit.shortName) đôn đốc 2 hồ sơ, tính đến 09:00 20/11/2026: 1 quá hạn, 1 hết hạn hôm nay.
        - \(codes[0]): quá hạn 01 ngày làm việc (hạn 17:00 19/11/2026), chưa có văn bản xin lỗi
        - \(codes[1]): hết hạn hôm nay (hạn 17:00 20/11/2026)
        Kính đề nghị giải quyết và chuyển kết quả về Bộ phận Một cửa đúng hạn; hồ sơ không kịp hạn, xin có văn bản xin lỗi và đề nghị gia hạn chậm nhất 01 ngày làm việc trước hạn trả. Trân trọng cảm ơn.
        """)
  }

  @Test func `a message that grows too long sums up what is due soon and nothing pressing`()
    throws
  {
    var (desk, codes) = try desk(1)
    for _ in 1...39 {
      codes.append(try desk.receive(SampleRules.intake(SampleRules.fifteenDays)))
    }
    for code in codes.dropFirst() { try desk.ask(.passDossier(code, to: officer)) }
    desk.now = try SampleRules.moment("2026-11-16T08:00")
    for _ in 1...20 {
      codes.append(try desk.receive(SampleRules.intake(SampleRules.fifteenDays)))
      try desk.ask(.passDossier(codes[codes.count - 1], to: officer))
    }
    func message(_ moment: String, length: Int?) throws -> String {
      desk.rules.settings.reminding = .init(workingDays: 2, messageLength: length)
      let group = try #require(try report(desk, at: moment).groups.first)
      return group.message(at: try SampleRules.moment(moment), by: desk.rules)
    }
    // All are due soon, or all of the first day are late and the others due soon.
    for (length, most) in [(nil, 900), (300, 560), (1200, 1200)] as [(Int?, Int)] {
      let soon = try message("2026-11-18T09:00", length: length)
      let named = codes.count { soon.contains($0.description) }
      #expect(named < 40 && soon.contains("- và \(40 - named) hồ sơ sắp đến hạn"))
      #expect(soon.count <= most)
      let late = try message("2026-11-20T09:00", length: length)
      #expect(codes.prefix(40).allSatisfy { late.contains($0.description) })
      #expect(late.contains("- và 20 hồ sơ sắp đến hạn") && late.contains("- cùng quá hạn: "))
    }
    let brief = try message("2026-11-20T09:00", length: 2600)
    #expect(brief.count <= 2600 && !brief.contains("- cùng quá hạn"))
    #expect(brief.contains("ngày làm việc (hạn") && brief.contains("ngày làm việc\n"))
  }
}
