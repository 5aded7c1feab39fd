import DeskOperations
import Testing

@testable import DeskFiles
@testable import Exchange

/// A desk with the shipped reference data, and the shipped mapping of the portal.
struct ShippedDesk {
  let place: Workplace
  let folder: DeskFolder
  let store: DeskStore
  let mapping: PortalMapping
  private var requests = 0

  init(_ name: String = "real") throws {
    place = try Workplace()
    folder = try DeskFolder.create(at: "\(place.root)/\(name)", from: Repository.path("data"))
    store = try DeskStore(folder: folder, patience: 0, disk: .real)
    mapping = try PortalMapping.load(folder)
  }

  /// Has something done, and answers which dossier it was about.
  @discardableResult
  mutating func perform(_ command: Command, _ moment: String) throws -> DossierCode {
    requests += 1
    let at = try #require(Moment(moment))
    let request = Request(
      command, by: "phutrach", counter: 1, key: "key-\(requests)", reason: "Lý do mẫu")
    guard case .done(let events) = try store.perform(request, at: at),
      case .dossier(let code)? = events.first?.change.subject
    else { throw Refusal.missing(.key) }
    return code
  }

  /// What goes out of a day when nothing went out before.
  func export(_ day: String, after lines: [LedgerLine] = []) throws -> PortalExport {
    let day = try #require(CivilDate(day))
    return PortalExport(
      of: store.desk, in: day...day, after: ExchangeLedger(lines), isWhole: false,
      by: store.rules, mapping)
  }

  /// The objects of one kind that go out of a day.
  func objects(_ kind: LedgerLine.File.Kind, of day: String) throws -> [JSONValue] {
    try export(day).files.filter { $0.entry.kind == kind }.flatMap {
      try JSONReader.read(Array($0.text.utf8)).records
    }
  }
}
