import DeskOperations

@testable import DeskFiles

/// Days at a desk on which much is closed, some of it is touched again later, and nothing is even.
struct ClosingDays {
  var store: DeskStore
  private var random: SplitMix64
  private var requests = 0
  private var codes: [DossierCode] = []

  init(seed: Int, at place: Workplace) throws {
    store = try place.store()
    random = SplitMix64(seed)
  }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  mutating func happens(_ oneIn: Int) -> Bool { number(oneIn) == 0 }

  /// Lives through a day and answers what happened on it; some days the desk is closed.
  mutating func work(_ day: Int) throws -> [Event] {
    guard !happens(5) else { return [] }
    var events: [Event] = []
    for act in 0..<(4 + number(8)) {
      let moment = morning.advanced(bySeconds: day * 86_400 + act * 1200)
      events += try attempt(command(), at: moment)
    }
    return events
  }

  private mutating func command() -> Command {
    guard !codes.isEmpty, number(10) > 3 else { return happens(6) ? guidance() : receipt() }
    let code = codes[number(codes.count)]
    switch number(9) {
    case 0: return .withdrawDossier(code)
    case 1, 2: return .finishDossier(code, result: "Giấy chứng nhận \(number(90))")
    case 3, 4, 5:
      return .returnDossier(
        code, recipient: "Trần Thị Thử", authorisation: "Giấy ủy quyền số 1", method: .counter)
    case 6:
      return .returnPapers(
        code, recipient: "Lê Thị Ví Dụ", authorisation: "Giấy ủy quyền số 2", method: .counter,
        originals: ["Tờ khai"])
    case 7:
      guard let dossier = store.desk[code] else { return receipt() }
      var intake = dossier.intake
      intake.applicant.phone = "0999 \(100_000 + number(900_000))"
      return .correctDossier(code, intake, receivedAt: dossier.receivedAt)
    default: return .requestSupplement(code, items: ["Tờ khai"])
    }
  }

  private mutating func receipt() -> Command {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm"][number(4)]
    let given = ["Mẫu", "Thử", "Ví Dụ", "Hoà \"Bé\"", "Hòa"][number(5)]
    var intake = Intake(
      procedure: ["1.001193", "2.000815", "2.000181"][number(3)],
      applicant: Intake.Party(
        name: "\(family) Văn \(given)", personalID: "00109000\(1000 + number(9000))",
        phone: "0999.\(100 + number(900)).\(100 + number(900))", address: "Thôn \(number(9))"))
    intake.givenTime = Intake.GivenTime(period: .workingDays(3), source: "Điều 37")
    intake.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
    if happens(9) { intake.otherCode = "G\(number(50))" }
    return .receiveDossier(intake)
  }

  private mutating func guidance() -> Command {
    .giveGuidance(
      GuidanceOrder(
        procedure: "1.001193", name: "Trần Thị Thử", phone: nil, means: .telephone,
        items: ["Tờ khai"], notAccepted: false))
  }

  private mutating func attempt(_ command: Command, at moment: Moment) throws -> [Event] {
    requests += 1
    do {
      let request = request(command, "closing-\(requests)")
      guard case .done(let events) = try store.perform(request, at: moment) else { return [] }
      if case .dossier(let code)? = events.first?.change.subject, !codes.contains(code) {
        codes.append(code)
      }
      return events
    } catch is Refusal {
      return []
    }
  }
}
