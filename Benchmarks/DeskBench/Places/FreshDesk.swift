import DeskFiles
import DeskOperations

/// A desk made for one measurement, with so many dossiers open.
struct FreshDesk {
  /// Everything happens at 09:00 on 20/11/2026, so that no measurement crosses a day.
  static let morning = Moment(unixSeconds: 1_795_140_000)

  let folder: DeskFolder

  /// Makes the desk in a new folder.
  init(at path: String, from data: String, open: Int) throws {
    folder = try DeskFolder.create(at: path, from: data)
    guard open > 0 else { return }
    let store = try DeskStore(folder: folder)
    let visits = Visits(by: store.rules)
    try store.inOneGo {
      for number in 1...open {
        let request = visits.receiving(number, key: "open-\(number)")
        _ = try store.perform(request, at: FreshDesk.morning)
      }
    }
    try store.saveState()
  }
}

/// What people who do not exist want from a desk.
struct Visits {
  private let procedures: [Procedure]
  private let clerk: String
  private let groups: [String]

  init(by rules: Rulebook) {
    groups = rules.settings.queue.groups.map(\.id)
    clerk = rules.people.firstClerk?.id ?? ""
    procedures = rules.catalogue.procedures.filter { procedure in
      procedure.status == .current && procedure.usableTime != nil && procedure.linked != true
        && procedure.immediate != true && procedure.components?.isEmpty == false
        && rules.law.certificationKind(of: procedure.code) == nil
    }
  }

  /// One more dossier over the counter, like any other but for its number.
  func receiving(_ number: Int, key: String) -> Request {
    let procedure = procedures[number % procedures.count]
    let papers = (procedure.components ?? []).filter(\.isRequired).prefix(8)
    let intake = Intake(
      procedure: procedure.code,
      applicant: Intake.Party(
        name: "Nguyễn Văn Mẫu \(number)", personalID: "000000\(100_000 + number % 900_000)",
        phone: "0999 \(100_000 + number % 900_000)", address: "Thôn Ví Dụ, xã Mẫu, tỉnh Mẫu"),
      papers: papers.map { Intake.Paper(name: $0.name, kind: $0.kind, copies: max(1, $0.copies)) })
    return Request(.receiveDossier(intake), by: clerk, counter: nil, key: key)
  }

  /// One more number of the queue, of each group in turn: none has as many in a day as a long measuring.
  func takingNumber(_ number: Int, key: String) -> Request {
    let group = groups.isEmpty ? nil : groups[number % groups.count]
    return Request(.queue(.take(TicketOrder(group: group))), by: clerk, counter: nil, key: key)
  }
}
