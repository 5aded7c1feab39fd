import DeskOperations
import Testing

@testable import DeskFiles
@testable import Exchange

/// Catalogues from elsewhere held against this desk's.
@Suite struct CatalogueTests {
  private func catalogue(_ json: String, _ desk: ShippedDesk) throws -> ForeignCatalogue {
    ForeignCatalogue(portal: try JSONReader.read(Array(json.utf8)), by: desk.mapping)
  }

  @Test func `the shipped catalogue in the portal's shape is no difference`() throws {
    let desk = try ShippedDesk()
    let ours = desk.store.rules.catalogue
    let text = JSONValue.portalCatalogue(of: ours.procedures, by: desk.mapping).formatted
    let foreign = try catalogue(text, desk)
    #expect(foreign.flawed.isEmpty && foreign.records.count == ours.procedures.count)
    let difference = CatalogueDifference(foreign, against: ours)
    #expect(!difference.changesSomething(replacing: true) && difference.incomplete.isEmpty)
  }

  @Test func `a unit of time is read by the mapping and never guessed`() throws {
    let desk = try ShippedDesk()
    let units: [(String, Period?)] = [
      ("Ngày làm việc", .workingDays(10)), ("ngày LÀM việc", .workingDays(10)),
      ("Ngày", .calendarDays(10)), ("Tháng", .months(10)), ("Giờ", nil), ("", nil), ("Tuần", nil),
    ]
    for (unit, period) in units {
      let foreign = try catalogue(
        """
        {"MATTHC": "9.999999", "TENTTHC": "Thủ tục mẫu", "LINHVUCTHUCHIEN": [{"TENLINHVUC": "Hộ tịch"}],
         "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [
           {"THOIGIANGIAIQUYET": 10, "DONVITINH": "\(unit)", "PHILEPHI": [{"SOTIEN": "8.000"}]}]}]}
        """, desk)
      let difference = CatalogueDifference(foreign, against: desk.store.rules.catalogue)
      let new = try #require(difference.new.first)
      #expect(new.time == period && new.fee == 8_000 && new.channels == [.counter], "\(unit)")
      #expect(difference.openTimes.isEmpty == (period != nil), "\(unit)")
      var tree = JSONValue.object([.init("procedures", .list([]))])
      difference.apply(to: &tree, source: "mẫu", replacing: false)
      let made = try #require(tree.values("procedures").first)
      #expect((made["statutoryTime"] == .null) == (period == nil), "\(unit)")
      #expect((made["timeNote"] != nil) == (period == nil), "\(unit)")
    }
  }

  @Test func `accepted changes touch what differs and nothing else, and the old file is kept`()
    throws
  {
    let desk = try ShippedDesk()
    let file = desk.folder.proceduresFile
    let old = try desk.place.text(file)
    let foreign = try catalogue(
      """
      {"data": [
        {"MATTHC": "2.000815", "TENTTHC": "Chứng thực bản sao mẫu"},
        {"MATTHC": "9.999999", "TENTTHC": "Thủ tục mẫu", "LINHVUCTHUCHIEN": {"TENLINHVUC": "Hộ tịch"}},
        {"MATTHC": "9.999999", "TENTTHC": "Lặp lại"}, {"MATTHC": "rm -rf"}, {"TENTTHC": "Không mã"},
        {"MATTHC": "9.999998", "TENTTHC": "a\\u001b[2J"}, {"MATTHC": "9.999997"}, 7
      ]}
      """, desk)
    #expect(
      foreign.flawed.map(\.flaw) == [
        .repeated("9.999999"), .oddCode("rm -rf"), .noCode, .unclean("TENTTHC"), .noCode,
      ])
    let ours = desk.store.rules.catalogue
    let difference = CatalogueDifference(foreign, against: ours)
    #expect(difference.changed.map { $0.changes.map(\.field) } == [[.name]])
    #expect(difference.incomplete.map(\.code) == ["9.999997"])
    let note = ReferenceData.FileChange(
      at: morning, by: "phutrach", reason: "QĐ mẫu", file: "procedures.json", source: "mẫu.json")
    try ReferenceData.changeProcedures(of: desk.folder, note) {
      difference.apply(to: &$0, source: "mẫu", replacing: true)
    }
    let now = try ReferenceData.load(desk.folder).catalogue
    #expect(
      now["2.000815"]?.name == "Chứng thực bản sao mẫu" && now["2.000815"]?.status == .current)
    #expect(now["9.999999"]?.usableTime == nil && now["9.999999"]?.status == .current)
    #expect(now["1.001193"]?.status == .older)
    #expect(now.procedures.count == ours.procedures.count + 1)
    let kept = "\(desk.folder.referenceHistoryFolder)/procedures-2026-11-20.json"
    #expect(try desk.place.text(kept) == old)
    let log = LineLog<ReferenceData.FileChange>(
      "\(desk.folder.referenceHistoryFolder)/changes.jsonl", of: desk.folder)
    #expect(try log.lines().map(\.kept) == ["procedures-2026-11-20.json"])

    // Taken back field by field, the file is what it was.
    let back = CatalogueDifference(
      try catalogue(
        JSONValue.portalCatalogue(of: ours.procedures, by: desk.mapping).formatted, desk),
      against: now)
    #expect(back.changed.map(\.record.code) == ["2.000815"] && back.new.isEmpty)
  }

  @Test(arguments: [",", ";"])
  func `a table with quoted cells is read, in Vietnamese or English columns`(comma: String) throws {
    let mapping = try PortalMapping.load(DeskFolder(Repository.path("data")))
    let rows = [
      [
        "\u{FEFF}Mã thủ tục", "Tên thủ tục", "field", "Thời gian giải quyết", "Đơn vị tính",
        "Ghi chú",
      ],
      ["9.999999", "\"Thủ tục \"\"mẫu\"\", \(comma) một\"", "Hộ tịch", "3", "Ngày làm việc", "x"],
      ["9.999998", "Thủ tục khác", "Hộ tịch", "2", "buổi", ""], ["", "Không mã"],
    ]
    let text = rows.map { $0.joined(separator: comma) }.joined(separator: "\r\n")
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    let foreign = try #require(try ForeignCatalogue(csv: plain, by: mapping))
    #expect(foreign.records.map(\.name) == ["Thủ tục \"mẫu\", \(comma) một", "Thủ tục khác"])
    #expect(foreign.records.map(\.time) == [.workingDays(3), nil])
    #expect(foreign.records[1].unknownTime == "2 buổi" && foreign.flawed.map(\.place) == [4])
    for broken in ["", "a,b\n1,2"] {
      #expect(try ForeignCatalogue(csv: broken, by: mapping) == nil)
    }
    #expect(throws: UnclosedQuote(line: 3, text: "Tên mẫu\(comma)x")) {
      try ForeignCatalogue(
        csv: "code\(comma)name\r\n9.999999\(comma)x\r\n9.999998\(comma)\"Tên mẫu\(comma)x\r\ny",
        by: mapping)
    }
  }
}
