import Foundation
import Testing

@testable import Printing

/// What is asked of CUPS and how its answers are read, without one.
@Suite struct PrintOrderTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func server(_ script: String, limit: Duration = .seconds(60)) throws -> PrintServer {
    try folder.program("lp", script)
    return PrintServer(PaperTools(path: "\(folder.path):/usr/bin:/bin", only: [.lp]), limit: limit)
  }

  @Test(
    arguments: [
      "", "-d", "máy in", "a b", "a/b", "a#b", "a\tb", "a\u{7F}", "a'b", "a\"b", "a?b", "a\\b",
      String(repeating: "x", count: 128),
    ])
  func `a name that no printer can have is refused before anything runs`(name: String) async throws
  {
    let server = try server("touch \"\(folder.path)/ran\"")
    let file = try folder.write("x".utf8, to: "a.pdf")
    await #expect(throws: PrintingTrouble.badQueueName(name)) {
      try await server.submit(file, PrintOrder(queue: name, title: "x"))
    }
    #expect(await server.hasDuplexer(name) == nil)
    #expect(await !server.cancel(PrintJob(queue: name, number: 1)))
    #expect(await server.state(of: PrintJob(queue: name, number: 1)) == .unknown)
    #expect(folder.text(of: "ran") == nil)
  }

  @Test func `an order becomes arguments, one each, the file behind two dashes`() async throws {
    let server = try server(
      """
      for word in "$@"; do printf '%s\\n' "$word"; done > "\(folder.path)/asked"
      echo "request id is may-in-1-12 (1 file(s))"
      """)
    let file = try folder.write("x".utf8, to: "-tệp lạ.pdf")
    let order = PrintOrder(
      queue: "may-in-1", title: "-o $(reboot)\n\u{1B}[2J Giấy\u{202E} hẹn",
      media: .roll58(height: 90),
      sides: .twoSidedShortEdge, copies: 0, pages: .evenReversed)
    let job = try await server.submit(file, order)
    #expect(job == PrintJob(queue: "may-in-1", number: 12))
    #expect(job.name == "may-in-1-12")
    let asked = try #require(folder.text(of: "asked")).split(separator: "\n").map(String.init)
    #expect(
      asked == [
        "-d", "may-in-1", "-t", "-o $(reboot) [2J Giấy hẹn", "-n", "1",
        "-o", "media=Custom.58x90mm", "-o", "sides=two-sided-short-edge",
        "-o", "print-scaling=none", "-o", "page-set=even", "-o", "outputorder=reverse", "--", file,
      ])
  }

  @Test func `a title is as long as a name may be`() {
    let long = PrintOrder(title: String(repeating: "ữ", count: 300)).cleanTitle
    #expect(long.count == 85 && long.utf8.count == 255)
    #expect(PrintOrder(title: String(repeating: "x", count: 300)).cleanTitle.count == 100)
    #expect(PrintOrder(title: " \n ").cleanTitle == "motcua")
  }

  @Test func `the number of a job is behind the last dash`() {
    let answer = "request id is q-1-12 (1 file(s))\n"
    #expect(PrintJob(acknowledged: answer) == PrintJob(queue: "q-1", number: 12))
    for answer in ["", "request id is ", "request id is 12", "request id is q-x (1)", "lp: 12"] {
      #expect(PrintJob(acknowledged: answer) == nil)
    }
  }

  @Test func `a program that hangs or babbles does not hold up the desk`() async throws {
    let file = try folder.write("x".utf8, to: "a.pdf")
    let order = PrintOrder(title: "x")
    let hanging = try server("sleep 1000", limit: .milliseconds(300))
    await #expect(throws: PrintingTrouble.timedOut(tool: "lp")) {
      try await hanging.submit(file, order)
    }
    let odd = try server("echo 'what is this?' >&2; exit 1")
    await #expect(throws: PrintingTrouble.toolFailed(tool: "lp", said: "what is this?")) {
      try await odd.submit(file, order)
    }
    let silent = try server("exit 0")
    await #expect(throws: PrintingTrouble.toolFailed(tool: "lp", said: "")) {
      try await silent.submit(file, order)
    }
    let none = PrintServer(PaperTools(path: "/nonexistent"))
    await #expect(throws: PrintingTrouble.noLP) { try await none.submit(file, order) }
    await #expect(throws: PrintingTrouble.noLP) { try await none.queues() }
    #expect(await none.state(of: PrintJob(queue: "q", number: 1)) == .unanswered)
  }

  @Test(arguments: [
    ("media-empty-error", PrinterCondition.outOfPaper), ("media-empty-report", .outOfPaper),
    ("media-needed", .outOfPaper), ("media-jam-warning", .jammed), ("cover-open", .doorOpen),
    ("door-open-report", .doorOpen), ("toner-empty-error", .outOfInk),
    ("marker-supply-empty", .outOfInk), ("offline-report", .unreachable),
    ("spool-area-full", .other("spool-area-full")),
    ("fuser-over-temp-error", .other("fuser-over-temp")),
  ])
  func `keywords of printers are understood with and without their endings`(
    keyword: String, condition: PrinterCondition
  ) {
    let found = PrinterCondition.all(reasons: [keyword], message: "", isStopped: false)
    #expect(found == [condition])
  }

  @Test func `what lets a printer print on is no condition, and the most pressing comes first`() {
    let hints = [
      "none", "toner-low-warning", "media-low", "marker-supply-low-report", "paused",
      "cups-waiting-for-job-completed", "connecting-to-device", "marker-waste-almost-full-warning",
      "power-saver-report",
    ]
    #expect(PrinterCondition.all(reasons: hints, message: "Printing.", isStopped: false).isEmpty)
    let said = "The printer may not exist or is unavailable at this time."
    #expect(
      PrinterCondition.all(reasons: ["media-empty", "media-jam"], message: said, isStopped: true)
        == [.jammed, .outOfPaper, .unreachable])
    #expect(
      PrinterCondition.all(reasons: ["paused"], message: "Thay mực", isStopped: true)
        == [.stopped("Thay mực")])
  }

  @Test func `an answer of IPP is read, and a message cannot pass for a state`() throws {
    let report = """
      "questions":
          Get-Job-Attributes:
              job-uri (uri) = ipp://localhost/jobs/5
          questions                                              [PASS]
              RECEIVED: 273 bytes in response
              status-code = successful-ok (successful-ok)
              job-state (enum) = aborted
              job-printer-state-message (textWithoutLanguage) = Filter failed
              job-state (enum) = completed
          Get-Printer-Attributes:
              requested-attributes (1setOf keyword) = printer-state
          questions                                              [PASS]
              status-code = client-error-not-found (The printer does not exist.)
      """
    let answers = PrinterAnswer.all(in: report)
    #expect(answers.map(\.status) == ["successful-ok", "client-error-not-found"])
    #expect(answers.map(\.isGood) == [true, false])
    #expect(JobState(answers[0], printer: nil) == .failed("Filter failed"))
    #expect(PrinterAnswer.all(in: "ipptool: Unable to connect").isEmpty)
    let given = """
              status-code = successful-ok (successful-ok)
              job-state (enum) = completed
              job-state-reasons (1setOf keyword) = processing-to-stop-point,document-format-error
      """
    let end = try #require(PrinterAnswer.all(in: given).first)
    #expect(JobState(end, printer: nil) == .failed("document-format-error"))
    let list = """
              status-code = successful-ok (successful-ok)
              job-name (nameWithoutLanguage) = Giấy, hai = ba
              job-state (enum) = aborted
              -- separator --
              job-name (nameWithoutLanguage) = Giấy hẹn 0012
              job-state (enum) = completed
      """
    #expect(
      PrinterAnswer.all(in: list).map { $0["job-name"] } == ["Giấy, hai = ba", "Giấy hẹn 0012"])
    #expect(PrinterAnswer.all(in: list).map { $0["job-state"] } == ["aborted", "completed"])
    #expect(PrinterAnswer.all(in: list).map(\.isGood) == [true, true])
    #expect(PrinterQuestion.server(at: "/run/cups/cups.sock") == "ipp://%2Frun%2Fcups%2Fcups.sock/")
    #expect(PrinterQuestion.server(at: "may-chu:631") == "ipp://may-chu:631/")
  }
}
