import Foundation
import Testing

@testable import Printing

/// The program that stands ready: a script that tells when it starts, and may be killed.
@Suite struct StandingPressTests {
  private let folder: WorkFolder
  private let tools: PaperTools

  init() throws {
    folder = try WorkFolder()
    try folder.program(
      "weasyprint",
      """
      echo $$ >> "\(folder.path)/started"
      page=$(cat)
      [ -n "$page" ] || { echo $$ >> "\(folder.path)/unused"; exit 3; }
      printf '%%PDF-1.7\\n%s\\n%%%%EOF\\n' "$page"
      """)
    tools = PaperTools(path: "\(folder.path):/usr/bin:/bin", only: [.weasyPrint])
  }

  private var started: [Int32] {
    (folder.text(of: "started") ?? "").split(separator: "\n").compactMap { Int32($0) }
  }

  private func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  @Test func `the one that stands ready is used once and replaced`() async throws {
    let maker = PDFMaker(tools)
    await maker.warmUp()
    await maker.warmUp()
    try await PaperTests.wait(for: "a program that stands ready") { started.count == 1 }
    let pdf = try await maker.pdf(of: "trang 1")
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.7\ntrang 1\n%%EOF\n")
    try await PaperTests.wait(for: "its successor") { started.count == 2 }
    #expect(await maker.isReady)
    let next = try await maker.pdf(of: "trang 2")
    #expect(String(decoding: next, as: UTF8.self).contains("trang 2"))
    await maker.coolDown()
    for process in started { #expect(!isAlive(process)) }
  }

  @Test func `one that was killed while it waited is not missed`() async throws {
    let maker = PDFMaker(tools)
    await maker.warmUp()
    try await PaperTests.wait(for: "a program that stands ready") { started.count == 1 }
    #expect(kill(started[0], SIGKILL) == 0)
    let pdf = try await maker.pdf(of: "trang 1")
    #expect(String(decoding: pdf, as: UTF8.self).contains("trang 1"))
    #expect(started.count >= 2)
    await maker.coolDown()
  }

  @Test func `after a lull it is ended`() async throws {
    let maker = PDFMaker(tools, lull: .milliseconds(50))
    await maker.warmUp()
    try await PaperTests.wait(for: "the end of the lull") { await !maker.isReady }
    try await PaperTests.wait(for: "its end") { started.allSatisfy { !isAlive($0) } }
    #expect(try await !maker.pdf(of: "trang 1").isEmpty)
    await maker.coolDown()
  }

  @Test func `its input ends with whoever started it`() async throws {
    do {
      let line = try #require(ToolLine())
      let run = try #require(tools.weasyPrintRun(namingProtocols: true))
      let running = run.start(reading: line.theirs)
      try await PaperTests.wait(for: "a program that stands ready") { started.count == 1 }
      _ = consume line
      #expect(try await running.outcome(within: .seconds(60)).status == 3)
    }
    #expect(folder.text(of: "unused") == folder.text(of: "started"))
  }

  @Test func `an older version is asked in words that it knows`() async throws {
    try folder.program(
      "weasyprint",
      """
      echo "$*" >> "\(folder.path)/asked"
      case "$*" in
        *--allowed*) echo "error: unrecognized arguments: --allowed-protocols data" >&2; exit 2;;
      esac
      printf '%%PDF-1.7\\n%s\\n%%%%EOF\\n' "$(cat)"
      """)
    let maker = PDFMaker(tools)
    for page in ["trang 1", "trang 2"] {
      #expect(String(decoding: try await maker.pdf(of: page), as: UTF8.self).contains(page))
    }
    #expect(
      folder.text(of: "asked") == """
        -q -e utf-8 --pdf-version 1.4 --allowed-protocols data - -
        -q -e utf-8 --pdf-version 1.4 - -
        -q -e utf-8 --pdf-version 1.4 - -

        """)
  }
}
