import DeskApp
import DeskFiles
import DeskForms
import DeskOperations
import Glibc
import Printing
import Synchronization
import Testing

@testable import Runtime

/// Printing on a machine that has none of the programs for it.
@Suite struct `The print desk` {
  private let desk: PracticeDesk
  private let told = Told()

  init() throws { desk = try PracticeDesk() }

  /// What was told, in order.
  private final class Told: Sendable {
    private let records = Mutex<[PrintRecord]>([])

    var all: [PrintRecord] { records.withLock { $0 } }

    func add(_ record: PrintRecord) { records.withLock { $0.append(record) } }
  }

  private func printDesk() -> PrintDesk {
    PrintDesk(
      folder: desk.folder, tools: PaperTools(only: []), clock: Clock(fixedAt: afternoon),
      words: Words(.vietnamese)
    ) { [told] in told.add($0) }
  }

  private var log: PrintLog { PrintLog(desk.folder) }

  /// A printing that some program began.
  private func begun(
    _ id: String, machine: String = Machine.name, process: Int32 = .max, document: String = "slip-1"
  ) throws -> PrintRecord {
    let record = PrintRecord(
      id: id,
      order: PrintRecord.Order(
        form: "slip", document: document, name: "Giấy tiếp nhận", subject: "H99-1", by: "mau",
        counter: 1, reprint: 0, slipOf: nil, machine: machine, process: process), at: afternoon)
    try log.begin(record)
    return record
  }

  private func errand(_ id: String) throws -> (PrintErrand, FormPress) {
    let rules = try ReferenceData.load(desk.folder)
    let content = FormContent.slipBack(on: afternoon.date)
    let setting = FormSetting(rulebook: rules, printedAt: afternoon, clerk: "Nguyễn Văn Mẫu")
    return (
      PrintErrand(id: id, content: content, setting: setting, by: "mau", counter: 1),
      try FormPress(folder: desk.folder, shippedData: PracticeDesk.shipped)
    )
  }

  @Test func `keeps the pages, counts them as out, and says so on the next ones`() async throws {
    let printDesk = printDesk()
    for number in 0...2 {
      let (errand, press) = try errand("p-\(number)")
      let record = try await printDesk.print(errand, by: press)
      #expect(record.state == .byHand && record.order.reprint == number)
      let text = try PrintedFiles(desk.folder).bytes(of: record.files[0])
      let says = String(decoding: text, as: UTF8.self).contains("(In lại lần \(number))")
      #expect(says == (number > 0))
    }
    #expect(log.records(on: afternoon.date).map(\.id) == ["p-0", "p-1", "p-2"])
    #expect(told.all.filter { $0.steps.count == 1 }.count == 3)
  }

  @Test func `a program that was killed while making pages leaves them to be printed again`()
    async throws
  {
    let left = try begun("left")
    _ = try begun("alive", process: getpid())
    _ = try begun("elsewhere", machine: "quay-khac")
    await printDesk().resume(today: afternoon.date)
    #expect(told.all.map(\.id) == [left.id])
    let states = log.records(on: afternoon.date).map(\.state)
    #expect(states == [.failed, .begun, .begun])
    #expect(told.all[0].message?.contains("hãy in lại") == true)
  }

  @Test func `a paper that is on its way is not printed beside itself`() async throws {
    let (errand, press) = try errand("p-2")
    let document = FormPress.document(of: errand.content)
    _ = try begun("p-1", process: getpid(), document: document)
    await #expect(throws: PrintDeskTrouble.underWay(title: "Giấy tiếp nhận H99-1", job: nil)) {
      try await printDesk().print(errand, by: press)
    }
    #expect(log.records(on: afternoon.date).count == 1 && told.all.isEmpty)
  }

  @Test func `what was left some days ago is found when a desk is opened`() async throws {
    let record = PrintRecord(
      id: "friday", order: try begun("today").order, at: afternoon.advanced(bySeconds: -3 * 86_400))
    try log.begin(record)
    await printDesk().resume(today: afternoon.date, all: false)
    #expect(told.all.map(\.id) == ["today"])
    await printDesk().resume(today: afternoon.date)
    #expect(told.all.map(\.id) == ["today", "friday"])
  }

  @Test func `an end that another program has seen is not written again`() async throws {
    let record = try begun("one")
    let (first, second) = (printDesk(), printDesk())
    await first.cancel(record)
    await second.cancel(record)
    #expect(log.records(on: afternoon.date)[0].steps.map(\.state) == [.begun, .failed])
  }

  @Test func `the pages of an earlier printing without PDF are named again`() async throws {
    var record = try begun("old")
    record.take(
      PrintRecord.Step(at: afternoon, state: .byHand, files: ["printed/a.txt", "printed/a.html"]))
    try log.note(record.steps[1], of: record)
    let again = try await printDesk().printAgain(
      record, id: "new", by: "mau", counter: 2, settings: PrintSettings())
    #expect(again.state == .byHand && again.files == record.files)
    #expect(again.order.reprint == 1 && again.order.counter == 2)
  }
}
