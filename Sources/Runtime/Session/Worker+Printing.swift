import DeskApp
import DeskFiles
import DeskForms
import DeskOperations

/// Printing goes on beside the worker, which alone may touch the store.
extension Worker {
  /// How the desk prints, as its settings say now.
  var printSettings: PrintSettings { store.rules.settings.printSettings }

  /// Has a form printed.
  func print(_ request: FormRequest, key: String) {
    do {
      let content = try content(for: request, copies: SlipCopy.allCases)
      let errand = PrintErrand(
        id: key, content: content, setting: try setting(for: content), by: person.id,
        counter: counter)
      let press = try press()
      printing(key) { try await $0.print(errand, by: press) }
    } catch {
      messages.post([.answered(key: key, words.answer(to: error))])
    }
  }

  /// Has something printed, and answers where it cannot even begin.
  func printing(
    _ key: String, _ body: @escaping @Sendable (PrintDesk) async throws -> PrintRecord
  ) {
    unsent.expect(key)
    inBackground { [messages, words, unsent] desk in
      do {
        _ = try await body(desk)
      } catch {
        unsent.settle(key)
        messages.post([.answered(key: key, words.answer(to: error))])
      }
    }
  }

  /// Has the print desk do something while the worker goes on.
  func inBackground(_ body: @escaping @Sendable (PrintDesk) async -> Void) {
    // Somebody stands at the counter and waits for it.
    _Concurrency.Task(priority: .high) { [printDesk] in await body(printDesk) }
  }

  /// Writes down in its dossier's history that a slip came out; once for each printing.
  func noteSlip(of record: PrintRecord) {
    guard let code = record.order.slipOf else { return }
    let request = Request(
      .recordSlip(code), by: record.order.by, counter: record.order.counter,
      key: "print-\(record.id)")
    guard !store.desk.hasHandled(request.key) else { return }
    do {
      try decide(request)
    } catch {
      let reason =
        (error as? Refusal).map { words.refusal($0, store.rules) }
        ?? words.toldSentence(for: error)
      messages.post([.noticed(Notice(.alert, words.notNoted(record, reason)))])
    }
  }

  /// Takes up what programs that ended early have left behind.
  func takeUpPrintings() {
    let today = clock.now.date
    for record in PrintLog(folder).records(on: today) where record.state.cameOut {
      noteSlip(of: record)
    }
    lastTakenUp = Waiting.now
    inBackground { await $0.resume(today: today) }
  }

  /// Now and then takes up what others have left since.
  func takeUpLeftPrintings() {
    guard Waiting.now - lastTakenUp > Worker.pauseBetweenTakingUp else { return }
    lastTakenUp = Waiting.now
    let today = clock.now.date
    inBackground { await $0.resume(today: today, all: false) }
  }

  /// In milliseconds.
  private static let pauseBetweenTakingUp = 60_000

  /// Pages take a second or two to be made; leaving must not lose them.
  func finishPrinting() {
    unsent.wait(atMost: Worker.longestForPages)
  }

  /// In milliseconds.
  private static let longestForPages = 30_000
}
