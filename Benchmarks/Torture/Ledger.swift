import DeskFiles
import DeskOperations

/// What somebody was told of a request: its key, and how many events it has where that is known.
typealias Told = (key: String, events: Int?)

/// What was acknowledged, and whether a folder still has it.
struct Ledger {
  /// How many events each acknowledged request has; nil where only known to be done.
  private(set) var acknowledged: [String: Int?] = [:]

  /// Notes what somebody was told.
  mutating func note(_ told: [Told]) {
    for (key, events) in told { acknowledged.updateValue(events, forKey: key) }
  }

  /// What is not as it must be in a folder that nobody writes to; then somebody does.
  func flaws(in folder: DeskFolder) -> [String] {
    var flaws: [String] = []
    do {
      let report = try Verification.run(folder)
      if let fault = report.fault { return ["the journal is damaged: \(fault)"] }
      flaws += try History(of: folder).flaws(against: self)
      // Looking happens thousands of times and need not wait for the disk.
      let store = try DeskStore(folder: folder, patience: 0, disk: FailingDisk().disk)
      let history = try History(of: folder)
      if store.position.sequence != history.events {
        flaws.append("the store read another history")
      }
      for code in history.codes where store.desk[code] == nil {
        flaws.append("the store does not know \(code)")
      }
      let moment = max(store.desk.lastMoment ?? Work.morning, Work.morning)
      let next = Work.request(Work.receipt, key: "next-\(store.position.hash)")
      guard case .done = try store.perform(next, at: moment) else {
        return flaws + ["the next request was taken for done"]
      }
      if try !Verification.run(folder).isSound { flaws.append("the next request did damage") }
      flaws += try History(of: folder).flaws(against: self)
    } catch {
      flaws.append("\(error)")
    }
    return flaws
  }
}

/// The history of a folder, read from its first line.
struct History {
  private(set) var events = 0
  private(set) var codes: Set<DossierCode> = []
  private var tickets: Set<TicketID> = []
  private var counts: [String: Int] = [:]
  private var last = ""
  private var flaws: [String] = []

  init(of folder: DeskFolder) throws {
    try FileJournal(folder).read(after: .start) { page in
      for event in page.events { take(event) }
    }
  }

  private mutating func take(_ event: Event) {
    events += 1
    if event.key != last, counts[event.key] != nil { flaws.append("\(event.key) was done twice") }
    last = event.key
    counts[event.key, default: 0] += 1
    switch event.change {
    case .dossierReceived(let receipt):
      if !codes.insert(receipt.code).inserted { flaws.append("\(receipt.code) was given twice") }
    case .queue(.taken(let taking)):
      if !tickets.insert(taking.id).inserted { flaws.append("\(taking.id) was given twice") }
    default: break
    }
  }

  /// Whether a request was done.
  func has(_ key: String) -> Bool { counts[key] != nil }

  /// What was given twice, and what is missing of that which was acknowledged.
  func flaws(against ledger: Ledger) -> [String] {
    let missing = ledger.acknowledged.compactMap { key, events -> String? in
      guard let found = counts[key] else { return "\(key) was acknowledged and is lost" }
      guard let events, events != found else { return nil }
      return "\(key) has \(found) of \(events) events"
    }
    return flaws + missing.sorted()
  }
}
