import DeskOperations
import Foundation

extension SampleDesk {
  /// Settings, seven procedures, seven people and three years of holidays.
  static let rules: Rulebook = {
    do {
      return Rulebook(
        settings: try settings(), catalogue: try Catalogue(procedures()), people: People(people),
        holidays: try holidays(), law: try SampleLaw.make(),
        reporting: try reporting())
    } catch {
      fatalError("the sample desk cannot be set up: \(error)")
    }
  }()

  /// The forms, rules and measures that are shipped.
  private static func reporting() throws -> Reporting {
    let data = URL(filePath: #filePath).appending(path: "../../../data/reports.json").standardized
    return try JSONDecoder().decode(Reporting.self, from: Data(contentsOf: data))
  }

  /// The procedure whose name is as long as the longest of the national database.
  static let longestName = """
    Giao đất ở có thu tiền sử dụng đất không thông qua đấu giá, không đấu thầu lựa chọn nhà đầu tư \
    thực hiện dự án có sử dụng đất đối với cá nhân là cán bộ, công chức, viên chức, sĩ quan tại \
    ngũ, quân nhân chuyên nghiệp, công chức quốc phòng, công nhân và viên chức quốc phòng, sĩ \
    quan, hạ sĩ quan, công nhân công an, người làm công tác cơ yếu mà chưa được giao đất ở, nhà ở
    """

  private static func settings() throws -> DeskSettings {
    let sessions = ["07:30-11:30", "13:00-17:00"].compactMap(Session.init)
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let week = try WeekSchedule(
      sessions: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, sessions) }))
    guard let cutoff = TimeOfDay("15:00"), let firstDay = CivilDate("2026-07-20"),
      let pattern = DossierCodePattern("{unit}-{yyMMdd}-{serial:4}")
    else { throw SampleFault.nothingReceived }
    return DeskSettings(
      unit: DeskSettings.Unit(
        name: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", parent: "ỦY BAN NHÂN DÂN XÃ MẪU",
        shortName: "TTPVHCC", place: "Xã Mẫu", address: "Số 1, đường Mẫu, xã Mẫu",
        email: "motcua@xamau.example"),
      hotline: DeskSettings.Hotline(complaints: "0999 000 123", support: "0999 000 456"),
      counters: [
        DeskSettings.Counter(
          number: 1, name: "Tư pháp – Hộ tịch", fields: ["Hộ tịch", "Chứng thực"]),
        DeskSettings.Counter(
          number: 2, name: "Đất đai – Kinh tế", fields: ["Đất đai", "Công thương"]),
        DeskSettings.Counter(number: 3, name: "Văn hóa – Xã hội", fields: ["Tiếp công dân"]),
      ],
      openingHours: week, workingSessions: week,
      deadlines: DeskSettings.Deadlines(
        rules: DeadlineRules(sameDayCutoff: cutoff), afterWait: .restart),
      dossierCode: DeskSettings.DossierCoding(pattern: pattern, unit: "H99.34.05"),
      committedTimes: [
        DeskSettings.Commitment(
          procedure: "2.000181", period: .workingDays(5),
          decision: "Quyết định mẫu số 01/QĐ-UBND", validFrom: firstDay)
      ],
      targets: [DeskSettings.Target(id: "onTimeShare", name: "Đúng hạn", percent: 98)],
      queue: QueueSettings(firstNumber: 1, lastNumber: 999))
  }

  private static func holidays() throws -> HolidayCalendar {
    func day(_ text: String, _ kind: CalendarDay.Kind, _ name: String) throws -> CalendarDay {
      guard let date = CivilDate(text) else { throw SampleFault.nothingReceived }
      return CalendarDay(date: date, kind: kind, name: name, source: "lịch mẫu")
    }
    return try HolidayCalendar(years: [
      2025: [try day("2025-01-01", .off, "Tết Dương lịch")],
      2026: [
        try day("2026-01-01", .off, "Tết Dương lịch"),
        try day("2026-01-02", .off, "Nghỉ Tết Dương lịch, làm bù 10/01"),
        try day("2026-01-10", .makeUp, "Làm bù ngày 02/01"),
        try day("2026-02-16", .off, "Tết Nguyên đán"),
        try day("2026-02-17", .off, "Tết Nguyên đán"),
        try day("2026-11-24", .off, "Ngày Văn hóa Việt Nam"),
      ],
      2027: [try day("2027-01-01", .off, "Tết Dương lịch")],
    ])
  }

  private static let people: [Person] = [
    Person(
      id: "mau", name: "Nguyễn Văn Mẫu", role: .clerk, title: "Công chức tiếp nhận",
      unit: "Trung tâm Phục vụ hành chính công", counters: [1]),
    Person(
      id: "thu", name: "Trần Thị Thử", role: .clerk, title: "Công chức tiếp nhận",
      unit: "Trung tâm Phục vụ hành chính công", counters: [2]),
    Person(
      id: "vidu", name: "Lê Thị Ví Dụ", role: .clerk, title: "Công chức tiếp nhận",
      unit: "Trung tâm Phục vụ hành chính công", counters: [3]),
    Person(
      id: "phutrach", name: "Phạm Văn Phụ Trách", role: .supervisor, title: "Giám đốc",
      unit: "Trung tâm Phục vụ hành chính công"),
    Person(
      id: "hotich", name: "Hoàng Thị Mẫu Hai", role: .officer, title: "Công chức chuyên môn",
      unit: "Tư pháp – Hộ tịch", fields: ["Hộ tịch", "Chứng thực"]),
    Person(
      id: "diachinh", name: "Vũ Văn Thử Hai", role: .officer, title: "Công chức chuyên môn",
      unit: "Địa chính – Xây dựng", fields: ["Đất đai", "Công thương"]),
    Person(
      id: "huongdan", name: "Lê Thị Hướng Dẫn", role: .guide, title: "Đội văn minh công sở",
      unit: "Trung tâm Phục vụ hành chính công"),
  ]

  private static func procedures() -> [Procedure] {
    [
      procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch") {
        $0.statutoryTime = StatutoryTime(.sameDay, cutoff: TimeOfDay("15:00"))
        $0.timeNote = "Nhận sau 15 giờ mà không xong ngay thì trả ngày làm việc tiếp theo"
        $0.fee = Fee(kind: .local, unit: "việc", note: "Miễn lệ phí khi đăng ký đúng hạn")
        $0.components = [
          Component(name: "Tờ khai đăng ký khai sinh theo mẫu", copies: 1, kind: .original),
          Component(name: "Giấy chứng sinh", copies: 1, kind: .original),
          Component(
            name: "Văn bản ủy quyền", copies: 1, kind: .original, optional: true,
            condition: "nếu nộp thay"),
          Component(name: "Giấy tờ tùy thân của người yêu cầu", copies: 1, kind: .present),
        ]
        $0.results = ["Giấy khai sinh (bản chính)"]
        $0.onlineLevel = .full
        $0.agency = "UBND cấp xã"
        $0.legalBasis = ["60/2014/QH13", "123/2015/NĐ-CP"]
        $0.priority = 1
        $0.verified = [
          "code", "name", "field", "time", "fee", "components", "results", "legalBasis",
        ]
      },
      procedure("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch") {
        $0.statutoryTime = StatutoryTime(.workingDays(3))
        $0.timeVariants = verifiedCase
        $0.components = [
          Component(name: "Tờ khai cấp giấy xác nhận", copies: 1, kind: .original),
          Component(name: "Bản án ly hôn", copies: 1, kind: .copy, optional: true),
        ]
        $0.fee = Fee(kind: .fixed, amountVND: 15_000)
        $0.priority = 1
        $0.verified = ["code", "name", "field", "time", "components"]
      },
      procedure("2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực") {
        $0.statutoryTime = StatutoryTime(.sameDay, cutoff: TimeOfDay("15:00"))
        $0.immediate = true
        $0.fee = Fee(kind: .perUnit, amountVND: 2_000, unit: "trang")
        $0.components = [
          Component(name: "Bản chính giấy tờ", copies: 1, kind: .present),
          Component(name: "Bản sao cần chứng thực", copies: 1, kind: .copy),
        ]
        $0.priority = 1
        $0.verified = ["code", "name", "field", "time", "fee", "components"]
      },
      procedure("2.000181", "Cấp Giấy phép bán lẻ sản phẩm thuốc lá", "Công thương") {
        $0.statutoryTime = StatutoryTime(.workingDays(15))
        $0.components = [
          Component(name: "Đơn đề nghị cấp giấy phép", copies: 1, kind: .original),
          Component(name: "Bản sao hợp đồng", copies: 2, kind: .certified),
        ]
        $0.fee = Fee(kind: Fee.Kind.none)
        $0.results = ["Giấy phép bán lẻ sản phẩm thuốc lá"]
        $0.legalBasis = ["67/2013/NĐ-CP"]
        $0.priority = 2
        $0.verified = ["code", "name", "field", "time", "components"]
      },
      procedure("1.012756", "Xác nhận nguồn gốc sử dụng đất", "Đất đai") {
        $0.priority = 3
        $0.verified = ["code", "name", "field"]
      },
      procedure("1.013962", longestName, "Đất đai") {
        $0.statutoryTime = StatutoryTime(.months(2))
        $0.priority = 3
        $0.verified = ["code", "name", "field", "time"]
      },
      procedure("2.001909", "Tiếp công dân tại cấp xã", "Tiếp công dân") {
        $0.statutoryTime = StatutoryTime(Period.none)
        $0.priority = 3
        $0.verified = ["code", "name", "field", "time"]
      },
    ]
  }

  private static let verifiedCase = try? JSONDecoder().decode(
    [TimeVariant].self,
    from: Data(#"[{"case": "phải xác minh", "kind": "workingDays", "amount": 23}]"#.utf8))

  private static func procedure(
    _ code: String, _ name: String, _ field: String, change: (inout Procedure) -> Void
  ) -> Procedure {
    var procedure = Procedure(
      code: code, name: name, field: field, status: .current,
      source: "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/\(code)", verified: [])
    change(&procedure)
    return procedure
  }
}
