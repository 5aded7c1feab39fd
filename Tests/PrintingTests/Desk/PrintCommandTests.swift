import DeskApp
import DeskFiles
import DeskOperations
import Foundation
import Runtime
import Synchronization
import Testing

@testable import Printing

/// The program at a real print server; with the others there one after the other.
extension PrintServerTests {
  private func text(of document: String?) async throws -> String {
    try await PaperTests.run("pdftotext", ["-enc", "UTF-8", try #require(document), "-"]).output
  }

  /// What the printers got of this test: every desk of a test gives its first dossier the same code.
  private func orders(titled title: String, after earlier: Int) -> [[String: String]] {
    Array(shop.orders(titled: title).dropFirst(earlier))
  }

  private func state(_ counter: Counter) async throws -> String {
    try await counter.prints().last?["state"] as? String ?? ""
  }

  @Test func `a slip comes out on both sides, and then again as a reprint`() async throws {
    let counter = try await Counter(printingAt: shop.server)
    try counter.set(
      "printing", ["rules": [["forms": ["slip"], "queue": PrintShop.duplex, "sides": "two"]]])
    let code = try await counter.receive()
    let title = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả \(code)"
    let earlier = shop.orders(titled: title).count
    #expect(try await counter.done(["print", "slip", code]).contains("Đã in: \(title)."))
    let told = try #require(orders(titled: title, after: earlier).first)
    #expect(told["IPP_SIDES"] == "two-sided-long-edge")
    #expect(told["IPP_MEDIA_COL"]?.contains("x-dimension=21000 y-dimension=29700") == true)
    #expect(try await text(of: told["document"]).contains(code))
    let history = try await counter.done(["dossier", code])
    #expect(history.contains("in giấy hẹn, lần 1"))

    try await counter.done(["print", "slip", code])
    let again = try #require(shop.orders(titled: title).last)
    #expect(try await text(of: again["document"]).contains("(In lại lần 1)"))
    #expect(try await counter.prints().map { $0["reprint"] as? Int } == [0, 1])

    // The very same bytes are sent once more.
    let id = try #require(try await counter.prints().first?["id"] as? String)
    try await counter.done(["prints", "again", id])
    let identical = try #require(shop.orders(titled: title).last)
    #expect(try await text(of: identical["document"]) == text(of: told["document"]))
  }

  @Test func `a printer that gives up does not count, and the paper is printed again`()
    async throws
  {
    let counter = try await Counter(printingAt: shop.server)
    let code = try await counter.receive()
    try shop.setMode("refuse")
    let refused = try await counter.desk(["print", "slip", code, "--printer", PrintShop.duplex])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Lệnh in đã bị hủy") || refused.errors.contains("báo lỗi"))
    #expect(try await state(counter) == "failed")
    #expect(try await counter.done(["dossier", code]).contains("in giấy hẹn") == false)
    try shop.setMode("print")
    try await counter.done(["print", "slip", code, "--printer", PrintShop.duplex])
    #expect(try await counter.prints().map { $0["reprint"] as? Int } == [0, 0])
  }

  @Test func `without a duplex unit the fronts come first, and the backs when they are turned`()
    async throws
  {
    let counter = try await Counter(printingAt: shop.server)
    let code = try await counter.receive()
    let title = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả \(code)"
    let earlier = shop.orders(titled: title).count
    let fronts = try await counter.done(
      ["print", "slip", code, "--printer", PrintShop.simplex, "--sides", "turned", "--copies", "2"])
    #expect(fronts.contains("Lật chồng giấy"))
    #expect(try await state(counter) == "turning")
    let front = try await text(of: orders(titled: title, after: earlier).first?["document"])
    #expect(front.contains("(Liên 1: Lưu)") && !front.contains("ĐƯỜNG DÂY NÓNG"))
    let id = try #require(try await counter.prints().first?["id"] as? String)
    try shop.setMode("refuse")
    let refused = try await counter.desk(["prints", "backs", id])
    #expect(refused.output.contains("in lại") && refused.output.contains("Lật chồng giấy"))
    #expect(try await state(counter) == "turning")
    try shop.setMode("print")
    try await counter.done(["prints", "backs", id])
    #expect(try await state(counter) == "printed")
    let last = orders(titled: title, after: earlier).last
    #expect(last?["IPP_COPIES"] == "2")
    let back = try await text(of: last?["document"])
    #expect(!back.contains("(Liên 1: Lưu)") && back.contains("ĐƯỜNG DÂY NÓNG"))
  }

  @Test func `a program that is killed while the printer waits leaves a job that is taken up`()
    async throws
  {
    let counter = try await Counter(printingAt: shop.server)
    let code = try await counter.receive()
    try shop.setMode("starve")
    async let killed = PaperTests.run(
      "sh",
      [
        "-c",
        """
        PATH='\(PaperTests.searchPath)' CUPS_SERVER=\(shop.server) \
        '\(Counter.program)' print slip \(code) --printer \(PrintShop.simplex) \
        --data '\(counter.path)' --at \(Counter.day)T09:00 & child=$!
        until grep -q '"state":"sent"' '\(counter.path)'/printed/*/*/*/prints.jsonl 2>/dev/null
        do sleep 0.05; done
        kill -9 $child; wait $child
        """,
      ])
    _ = try await killed
    #expect(try await state(counter) == "sent")

    let records = Records()
    let printDesk = PrintDesk(
      folder: DeskFolder(counter.path),
      tools: PaperTests.tools, server: desk,
      clock: Clock(fixedAt: Moment("\(Counter.day)T09:05:00+07:00")), words: Words(.vietnamese)
    ) { records.add($0) }
    let today = try #require(CivilDate(Counter.day))
    await printDesk.resume(today: today)
    try await PaperTests.wait(for: "out of paper") {
      records.all.contains { $0.message?.contains("hết giấy") == true }
    }
    try shop.setMode("print")
    try await PaperTests.wait(for: "a printed slip") {
      records.all.last?.state == .printed
    }
    #expect(try await state(counter) == "printed")
  }
}

/// What was told, in order.
private final class Records: Sendable {
  private let told = Mutex<[PrintRecord]>([])

  var all: [PrintRecord] { told.withLock { $0 } }

  func add(_ record: PrintRecord) { told.withLock { $0.append(record) } }
}
