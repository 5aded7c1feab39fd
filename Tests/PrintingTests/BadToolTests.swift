import Foundation
import Testing

@testable import Printing

/// Programs that hang, die or write rubbish.
@Suite struct BadToolTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func maker(
    _ tool: PaperTool, _ script: String, limit: Duration = .seconds(60)
  ) throws -> PDFMaker {
    try folder.program(tool.rawValue, script)
    return PDFMaker(PaperTools(path: "\(folder.path):/usr/bin:/bin", only: [tool]), limit: limit)
  }

  @Test func `without any program it says so`() async {
    let maker = PDFMaker(PaperTools(path: "/nonexistent"))
    await #expect(throws: PrintingTrouble.noTool) { try await maker.pdf(of: "trang") }
    await maker.warmUp()
    #expect(await !maker.isReady)
  }

  @Test(arguments: [PaperTool.weasyPrint, .chromium])
  func `one that hangs is ended with its children`(tool: PaperTool) async throws {
    let maker = try maker(
      tool,
      "sleep 1000 & echo $! > \"\(folder.path)/child\"; echo $$ > \"\(folder.path)/own\"; wait",
      limit: .seconds(4))
    await #expect(throws: PrintingTrouble.timedOut(tool: tool.rawValue)) {
      try await maker.pdf(of: "trang")
    }
    for name in ["child", "own"] {
      let text = try #require(folder.text(of: name)).trimmingCharacters(in: .newlines)
      let process = try #require(Int32(text))
      try await PaperTests.wait(for: "the end of \(name)") {
        kill(process, 0) != 0 || isZombie(process)
      }
    }
  }

  /// Ended, and kept by a parent that does not ask how.
  private func isZombie(_ process: Int32) -> Bool {
    let facts = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return facts.map { $0.contains(") Z ") } ?? true
  }

  @Test(arguments: ["echo rubbish", "printf '%%PDF-1.7 cut off'", "true"])
  func `what is no whole PDF is refused`(script: String) async throws {
    let maker = try maker(.weasyPrint, script)
    await #expect(throws: PrintingTrouble.notAPDF(tool: "weasyprint")) {
      try await maker.pdf(of: "trang")
    }
  }

  @Test func `one that fails is quoted, one that is killed is tried again`() async throws {
    let failing = try maker(.weasyPrint, "echo first >&2; echo 'no such font' >&2; exit 1")
    await #expect(throws: PrintingTrouble.toolFailed(tool: "weasyprint", said: "no such font")) {
      try await failing.pdf(of: "trang")
    }
    let dying = try maker(.weasyPrint, "echo x >> \"\(folder.path)/tries\"; kill -9 $$")
    await #expect(throws: PrintingTrouble.toolFailed(tool: "weasyprint", said: "")) {
      try await dying.pdf(of: String(repeating: "trang ", count: 200_000))
    }
    #expect(folder.text(of: "tries") == "x\nx\nx\n")
  }

  @Test func `where WeasyPrint is broken, Chromium is asked`() async throws {
    try folder.program("weasyprint", "echo 'cannot load library' >&2; exit 1")
    try folder.program(
      "chromium",
      """
      for word in "$@"; do
        case "$word" in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' > "${word#*=}";; esac
      done
      """)
    let tools = PaperTools(path: "\(folder.path):/usr/bin:/bin", only: [.weasyPrint, .chromium])
    let pdf = try await PDFMaker(tools).pdf(of: "trang")
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.4\n%%EOF\n")
  }

  @Test func `one that writes without end is stopped`() async throws {
    let maker = try maker(.weasyPrint, "exec cat /dev/zero")
    await #expect(throws: PrintingTrouble.tooLarge(tool: "weasyprint")) {
      try await maker.pdf(of: "trang")
    }
  }

  @Test func `Chromium that writes nothing is quoted, and leaves nothing behind`() async throws {
    let maker = try maker(
      .chromium, "echo \"$*\" > \"\(folder.path)/asked\"; echo lost >&2; exit 0")
    await #expect(throws: PrintingTrouble.toolFailed(tool: "chromium", said: "lost")) {
      try await maker.pdf(of: "trang")
    }
    let asked = try #require(folder.text(of: "asked"))
    let option = try #require(asked.split(separator: " ").first { $0.hasPrefix("--print-to-pdf=") })
    let file = URL(filePath: String(option.dropFirst(15)))
    #expect(file.lastPathComponent == "page.pdf")
    #expect(!FileManager.default.fileExists(atPath: file.deletingLastPathComponent().path()))
  }

  @Test func `what a killed program left is removed, what is in use is not`() throws {
    let forgotten = "\(folder.path)/motcua-paper-old"
    try FileManager.default.createDirectory(
      atPath: "\(forgotten)/profile", withIntermediateDirectories: true)
    try folder.write("Nguyễn Văn Mẫu".utf8, to: "motcua-paper-old/page.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(forgotten)/profile/link", withDestinationPath: folder.path)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: forgotten)
    let one = try PrivateFolder(in: folder.path)
    let other = try PrivateFolder(in: folder.path)
    #expect(!FileManager.default.fileExists(atPath: forgotten))
    #expect(FileManager.default.fileExists(atPath: one.path))
    let facts = try FileManager.default.attributesOfItem(atPath: one.path)
    #expect(facts[.posixPermissions] as? Int == 0o700)
    try one.write(Array("x".utf8), to: "file")
    let file = try FileManager.default.attributesOfItem(atPath: "\(one.path)/file")
    #expect(file[.posixPermissions] as? Int == 0o600)
    one.remove()
    other.remove()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
