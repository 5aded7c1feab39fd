import DeskOperations
import Testing

/// A small desk of invented people for the tests of the rules.
enum SampleRules {
  static let clerk = "mau"
  static let officer = "hotich"
  static let supervisor = "phutrach"

  static let sameDay = "1.000001"
  static let fifteenDays = "1.000002"
  static let unknownTime = "1.000003"
  static let repealed = "1.000004"
  static let pausing = "1.000005"
  static let certification = "1.000006"

  static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }
  static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  static func procedure(
    _ code: String, _ name: String, _ time: StatutoryTime?, status: Procedure.Status = .current,
    afterWait: AfterWait? = nil
  ) -> Procedure {
    Procedure(
      code: code, name: name,
      field: [sameDay, certification].contains(code) ? "Hộ tịch" : "Đất đai", statutoryTime: time,
      afterWait: afterWait,
      components: [
        Component(name: "Tờ khai", copies: 1, kind: .original),
        Component(name: "Giấy tờ chứng minh", copies: 2, kind: .copy, optional: true),
      ], priority: 1, status: status, source: "https://example.org", verified: ["name"])
  }

  static func make() throws -> Rulebook {
    let sessions = ["07:30-11:30", "13:00-17:00"].compactMap(Session.init)
    let week = try WeekSchedule(
      sessions: Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, sessions) }))
    let dayOff = CalendarDay(
      date: try #require(CivilDate("2026-11-24")), kind: .off, name: "Ngày Văn hóa Việt Nam",
      source: "Nghị quyết 28/2026/QH16")
    let settings = DeskSettings(
      unit: .init(
        name: "TRUNG TÂM MẪU", parent: "ỦY BAN NHÂN DÂN XÃ MẪU", shortName: "TTM",
        place: "Xã Mẫu", address: "Thôn Mẫu"),
      hotline: .init(complaints: "0999 000 123", support: "0999 000 456"),
      counters: [1, 2, 3].map { .init(number: $0, name: "Quầy \($0)", fields: []) },
      openingHours: week, workingSessions: week,
      deadlines: .init(
        rules: DeadlineRules(sameDayCutoff: try time("15:00")), afterWait: .restart),
      dossierCode: .init(
        pattern: try #require(DossierCodePattern("{unit}-{yyMMdd}-{serial:4}")), unit: "H99.01"),
      committedTimes: [
        .init(
          procedure: fifteenDays, period: .workingDays(5), decision: "Quyết định mẫu",
          validFrom: try #require(CivilDate("2026-01-01")))
      ], targets: [], queue: .init(firstNumber: 1, lastNumber: 40))
    return Rulebook(
      settings: settings,
      catalogue: try Catalogue([
        procedure(sameDay, "Đăng ký khai sinh", StatutoryTime(.sameDay)),
        procedure(fifteenDays, "Cấp giấy phép mẫu", StatutoryTime(.workingDays(15))),
        procedure(unknownTime, "Thủ tục chưa rõ thời hạn", nil),
        procedure(repealed, "Thủ tục đã bãi bỏ", StatutoryTime(.workingDays(3)), status: .repealed),
        procedure(
          pausing, "Thủ tục tạm dừng", StatutoryTime(.workingDays(10)), afterWait: .pause),
        procedure(certification, "Chứng thực bản sao", StatutoryTime(.sameDay)),
      ]),
      people: People([
        Person(id: clerk, name: "Nguyễn Văn Mẫu", role: .clerk),
        Person(id: officer, name: "Trần Thị Thử", role: .officer, unit: "Tư pháp – Hộ tịch"),
        Person(id: supervisor, name: "Phạm Văn Thử", role: .supervisor),
        Person(id: "nghi", name: "Lê Ví Dụ", role: .clerk, active: false),
      ]),
      holidays: try HolidayCalendar(years: [2025: [], 2026: [dayOff], 2027: []]),
      law: try SampleLaw.make())
  }

  static func intake(_ procedure: String = sameDay, name: String = "Phạm Thị Mẫu") -> Intake {
    Intake(procedure: procedure, applicant: .init(name: name))
  }
}

/// A desk in memory with a clock and a key counter, driven like the real one.
struct PracticeDesk {
  var desk = Desk()
  var rules: Rulebook
  var now: Moment
  var events: [Event] = []
  private var keys = 0

  init(_ start: String = "2026-11-20T08:00", rules: Rulebook? = nil) throws {
    self.rules = try rules ?? SampleRules.make()
    now = try SampleRules.moment(start)
  }

  /// Decides and applies; the key is new unless one is given.
  @discardableResult
  mutating func ask(
    _ command: Command, by person: String = SampleRules.clerk, counter: Int? = 1,
    reason: String? = nil, key: String? = nil, happenedAt: Moment? = nil
  ) throws(Refusal) -> Decision {
    keys += 1
    return try ask(
      Request(
        command, by: person, counter: counter, key: key ?? "key-\(keys)", reason: reason,
        happenedAt: happenedAt))
  }

  /// Decides and applies.
  @discardableResult
  mutating func ask(_ request: Request) throws(Refusal) -> Decision {
    let decision = try desk.decide(request, at: now, by: rules)
    if case .events(let appended) = decision {
      for event in appended { desk.apply(event) }
      events += appended
    }
    return decision
  }

  /// Receives a dossier and answers its code.
  mutating func receive(_ intake: Intake = SampleRules.intake()) throws -> DossierCode {
    guard case .events(let events) = try ask(.receiveDossier(intake)),
      case .dossier(let code)? = events.first?.change.subject
    else { throw Refusal.missing(.key) }
    return code
  }

  func dossier(_ code: DossierCode) throws -> Dossier { try #require(desk[code]) }
}
