import DeskApp
import DeskFiles
import DeskOperations
import Glibc
import Runtime

/// The desk of a folder, opened for one command.
struct OpenDesk {
  let store: DeskStore
  let clock: Clock
  let now: Moment
  let words: Words

  /// Opens the desk and tells what had to be put right.
  init(place: PlaceOptions, clock: ClockOptions, words: Words) throws {
    self.clock = try clock.clock()
    now = self.clock.now
    store = try DeskStore(folder: place.deskFolder)
    self.words = words
    // An answer that lacks something is worse than none.
    store.whenBooksFail { trouble in
      Console.complain(words.trouble(trouble))
      exit(ExitStatus.damaged.rawValue)
    }
    store.whileWaiting = { Console.complain(words.waiting(for: $0).text) }
    tellNotices()
  }

  /// The desk as the day finds it.
  var desk: Desk { store.desk.opened(at: now, by: rules) }
  var rules: Rulebook { store.rules }

  /// Has the desk decide a request; a refusal comes out in words.
  func perform(_ request: Request) throws -> Performance {
    defer { tellNotices() }
    if let doubt = words.clockDoubt(now, after: desk.lastMoment), doubt.tone == .warning {
      Console.complain(doubt.text)
    }
    store.person = rules.people.name(of: request.by)
    do {
      return switch try store.perform(request, at: now) {
      case .done(let events): Performance(events: events)
      case .alreadyDone(let subject): Performance(subject: subject)
      }
    } catch let refusal as Refusal {
      throw inWords(refusal)
    }
  }

  /// The dossier with the code, or the number of a slip, that somebody typed or scanned.
  func dossier(_ text: String) throws -> Dossier {
    let code = DossierCode(text).flatMap { desk[$0] == nil ? nil : $0 }
    guard let dossier = (code ?? desk.slip(numbered: text)?.code).flatMap({ desk[$0] }) else {
      throw inWords(.unknownDossier(text))
    }
    return dossier
  }

  /// The code that somebody typed, of a dossier or not; a void slip's number is told and taken.
  func code(_ text: String) throws -> DossierCode {
    if let sentence = voidSlip(text) { Console.complain(sentence) }
    guard let code = desk.slip(numbered: text)?.code ?? DossierCode(text) else {
      throw inWords(.unknownDossier(text))
    }
    return code
  }

  /// What to tell where somebody scanned or typed the number of a slip that no longer holds.
  func voidSlip(_ text: String) -> String? {
    guard let slip = desk.slip(numbered: text), let dossier = desk[slip.code], dossier.isVoid(slip)
    else { return nil }
    return words.voidSlip(slip, of: dossier)
  }

  /// A refusal as a failure of the command.
  func inWords(_ refusal: Refusal) -> CommandFailure {
    guard refusal == .onlySupervisor else { return .refused(words.refusal(refusal, rules)) }
    // The sentence of the screens sends people to a screen.
    let ids = rules.people.all.filter { $0.role == .supervisor && $0.isActive }.map(\.id)
    let known = ids.isEmpty ? "" : " (\(ids.joined(separator: ", ")))"
    return .refused(
      words(
        "Chỉ người phụ trách làm được việc này. Vui lòng thêm --as MÃ của người phụ trách\(known).",
        "Only a supervisor can do this. Please add --as with the id of one\(known)."))
  }

  private func tellNotices() {
    for notice in store.notices { Console.complain(words.notice(notice).text) }
    store.notices = []
  }
}

/// What a request came to.
struct Performance {
  var events: [Event] = []
  /// What it was about.
  var subject: Change.Subject?
  /// Whether the same request had been carried out before.
  var wasRepeated = false

  init(events: [Event]) {
    self.events = events
    subject = events.last?.change.subject
  }

  init(subject: Change.Subject) {
    self.subject = subject
    wasRepeated = true
  }
}
