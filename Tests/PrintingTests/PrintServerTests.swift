import Foundation
import Testing

@testable import Printing

/// A real print server with printers made of software, one job after the other.
@Suite(.serialized, .enabled(if: PaperTests.prints, PaperTests.advice))
struct PrintServerTests {
  let shop: PrintShop
  let desk: PrintServer
  private let folder: WorkFolder

  init() async throws {
    shop = try await PrintShop.shared.value
    try shop.setMode("print")
    desk = PrintServer(PaperTests.tools, server: shop.server, limit: .seconds(60))
    folder = try WorkFolder()
  }

  private func order(_ title: String, on queue: String? = PrintShop.duplex) -> PrintOrder {
    PrintOrder(queue: queue, title: title, media: .a5)
  }

  /// Waits until a job is what it shall be.
  private func wait(
    for what: Comment, of job: PrintJob, by server: PrintServer? = nil,
    sourceLocation: SourceLocation = #_sourceLocation, _ fits: (JobState) -> Bool
  ) async throws {
    var last: JobState?
    do {
      try await PaperTests.wait(
        for: what,
        { () async throws -> Bool in
          last = await (server ?? desk).state(of: job)
          return last.map(fits) == true
        }, sourceLocation: sourceLocation)
    } catch {
      Issue.record("last \(String(describing: last))", sourceLocation: sourceLocation)
      throw error
    }
  }

  @Test func `what was ordered reaches the printer, and is printed only when it says so`()
    async throws
  {
    var order = order("Giấy hẹn 0012")
    order.sides = .twoSidedLongEdge
    order.copies = 2
    let job = try await desk.submit(try await shop.pages(2), order)
    #expect(job.queue == PrintShop.duplex)
    try await wait(for: "a printed job", of: job) { $0 == .printed }
    let told = try #require(shop.orders(titled: "Giấy hẹn 0012").first)
    #expect(told["IPP_SIDES"] == "two-sided-long-edge")
    #expect(told["IPP_MEDIA_COL"]?.contains("x-dimension=14800 y-dimension=21000") == true)
    #expect(told["IPP_COPIES"] == "2")
    #expect(told["IPP_PRINT_SCALING"] == nil || told["IPP_PRINT_SCALING"] == "none")
    let document = try #require(told["document"])
    let facts = try await PaperTests.run("pdfinfo", [document]).output
    #expect(facts.contains("419.") && facts.contains("x 595."))
  }

  @Test func `without a duplexer the fronts go first, the backs last side first`() async throws {
    #expect(await desk.hasDuplexer(PrintShop.duplex) == true)
    #expect(await desk.hasDuplexer(PrintShop.simplex) == false)
    #expect(await desk.hasDuplexer("khong-co") == nil)
    let file = try await shop.pages(4)
    for (pages, title, sides) in [
      (PrintOrder.Pages.odd, "Mặt trước", ["1", "3"]), (.evenReversed, "Mặt sau", ["4", "2"]),
    ] {
      var order = order(title, on: PrintShop.simplex)
      order.pages = pages
      let job = try await desk.submit(file, order)
      try await wait(for: "a printed job", of: job) { $0 == .printed }
      let document = try #require(shop.orders(titled: title).first?["document"])
      let text = try await PaperTests.run("pdftotext", [document, "-"]).output
      let found = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("Trang ") }
      #expect(found.map { String($0.dropFirst(6).prefix(1)) } == sides)
    }
  }

  @Test func `a paper that the printer does not have is told`() async throws {
    let order = PrintOrder(queue: PrintShop.duplex, title: "Số 12", media: .roll80(height: 120))
    let job = try await desk.submit(try await shop.pages(1), order)
    let told = try await PaperTests.run(
      "ipptool",
      ["-tv", "ipp://\(shop.server)/jobs/\(job.number)", "get-job-attributes.test"]
    )
    #expect(told.output.contains("media (keyword) = Custom.80x120mm"))
    try await wait(for: "a refusal", of: job) {
      if case .cancelled(let message) = $0 { message.contains("cannot print") } else { false }
    }
  }

  @Test func `the printers are listed as they are`() async throws {
    try await shop.run("cupsdisable", ["-r", "Hết mực, chờ thợ", PrintShop.simplex])
    try await shop.run("cupsreject", [PrintShop.duplex])
    let queues = try await desk.queues().sorted { $0.name < $1.name }
    #expect(queues.map(\.name) == [PrintShop.simplex, PrintShop.duplex])
    #expect(queues.map(\.isDefault) == [false, false])
    #expect(queues.map(\.isAccepting) == [true, false])
    #expect(queues.map(\.stopped) == ["Hết mực, chờ thợ", nil])
    #expect(queues[0].conditions == [.stopped("Hết mực, chờ thợ")])
    #expect(queues[1].conditions == [.rejecting])
    let file = try await shop.pages(1)
    await #expect(throws: PrintingTrouble.rejecting(PrintShop.duplex)) {
      try await desk.submit(file, order("Bị từ chối"))
    }
    try await shop.run("cupsaccept", [PrintShop.duplex])
    let job = try await desk.submit(file, order("Chờ", on: PrintShop.simplex))
    #expect(await desk.state(of: job) == .waiting(.stopped("Hết mực, chờ thợ")))
    try await shop.run("cupsenable", [PrintShop.simplex])
    try await wait(for: "a printed job", of: job) { $0 == .printed }
  }

  @Test func `no default, an unknown printer and a missing file are told apart`() async throws {
    let file = try await shop.pages(1)
    await #expect(throws: PrintingTrouble.noDefault) {
      try await desk.submit(file, order("Không chọn máy", on: nil))
    }
    await #expect(throws: PrintingTrouble.unknownQueue("khong-co")) {
      try await desk.submit(file, order("Máy lạ", on: "khong-co"))
    }
    await #expect(throws: PrintingTrouble.missingFile("/nonexistent.pdf")) {
      try await desk.submit("/nonexistent.pdf", order("Mất tệp"))
    }
    try await shop.run("lpadmin", ["-d", PrintShop.duplex])
    let job = try await desk.submit(file, order("Máy mặc định", on: nil))
    #expect(job.queue == PrintShop.duplex)
    #expect(try await desk.queues().filter(\.isDefault).map(\.name) == [PrintShop.duplex])
    try await wait(for: "a printed job", of: job) { $0 == .printed }
    try await shop.run("lpadmin", ["-x", "khong-co"])
  }

  @Test func `a job that waits for paper says so, and goes on`() async throws {
    try shop.setMode("starve")
    let job = try await desk.submit(try await shop.pages(1), order("Hết giấy"))
    try await wait(for: "the lack of paper", of: job) { $0 == .printing(.outOfPaper) }
    try shop.setMode("print")
    try await wait(for: "a printed job", of: job) { $0 == .printed }
  }

  /// CUPS by itself calls about one in ten of them completed.
  @Test func `what the printer gives up is never called printed`() async throws {
    try shop.setMode("refuse")
    for number in 1...6 {
      let job = try await desk.submit(try await shop.pages(1), order("Bị hủy \(number)"))
      try await wait(for: "an end", of: job) {
        switch $0 {
        case .cancelled("Print job canceled at printer."), .failed("aborted-by-system"): true
        default: false
        }
      }
      #expect(shop.orders(titled: "Bị hủy \(number)").isEmpty)
    }
  }

  @Test func `a printer that is switched off is told, and its job can be taken back`() async throws
  {
    let file = try await shop.pages(1)
    try await shop.switchOff(PrintShop.simplex)
    let job = try await desk.submit(file, order("Máy tắt", on: PrintShop.simplex))
    try await wait(for: "the silent printer", of: job) {
      $0 == .printing(.unreachable) || $0 == .waiting(.unreachable)
    }
    #expect(await desk.cancel(job))
    try await wait(for: "the cancelled job", of: job) {
      if case .cancelled = $0 { true } else { false }
    }
    try await shop.switchOn(PrintShop.simplex)
    let next = try await desk.submit(file, order("Máy bật", on: PrintShop.simplex))
    try await wait(for: "a printed job", of: next) { $0 == .printed }
    #expect(await !desk.cancel(next))
    #expect(await desk.state(of: PrintJob(queue: PrintShop.simplex, number: 9999)) == .unknown)
  }

  @Test func `without ipptool a job that left the queue is not called printed`() async throws {
    let tools = PaperTools(path: PaperTests.searchPath, only: [.lp, .lpstat])
    let simple = PrintServer(tools, server: shop.server, limit: .seconds(60))
    try shop.setMode("starve")
    let job = try await simple.submit(try await shop.pages(1), order("Giản đơn"))
    #expect(await simple.state(of: job) == .waiting(nil))
    try shop.setMode("print")
    try await wait(for: "an empty queue", of: job, by: simple) { $0 == .leftQueue }
    #expect(await simple.hasDuplexer(PrintShop.duplex) == nil)
  }

  @Test func `a print server that is silent is not taken for an unknown printer`() async throws {
    let file = try await shop.pages(1)
    let port = try #require(Listener.freePort())
    let silent = PrintServer(PaperTests.tools, server: "localhost:\(port)", limit: .seconds(60))
    for queue in [PrintShop.duplex, nil] {
      await #expect(throws: PrintingTrouble.schedulerDown) {
        try await silent.submit(file, order("Im lặng", on: queue))
      }
    }
    await #expect(throws: PrintingTrouble.schedulerDown) { try await silent.queues() }
    #expect(await silent.state(of: PrintJob(queue: "q", number: 1)) == .unanswered)
    #expect(await silent.hasDuplexer("q") == nil)
  }
}
