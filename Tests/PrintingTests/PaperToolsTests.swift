import Foundation
import Testing

@testable import Printing

@Suite struct PaperToolsTests {
  @Test func `entries that are relative or empty are passed over`() {
    let tools = PaperTools(path: ":.:bin:../bin::/nonexistent")
    for tool in PaperTool.allCases { #expect(tools[tool] == nil) }
    #expect(tools.searchPath == "/nonexistent")
    #expect(!tools.makesPDF)
  }

  @Test func `only a file that may be run is a program, the best name first`() throws {
    let folder = try WorkFolder()
    try folder.write([], to: "lp")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/qrencode", withIntermediateDirectories: true)
    try folder.program("google-chrome", "exit 0")
    let tools = PaperTools(path: folder.path)
    #expect(tools.lp == nil && tools.qrencode == nil)
    #expect(tools.chromium == "\(folder.path)/google-chrome")
    try folder.program("chromium", "exit 0")
    #expect(PaperTools(path: folder.path).chromium == "\(folder.path)/chromium")
    #expect(PaperTools(path: folder.path, only: [.lp]).chromium == nil)
  }

  /// Where the programs were to be installed, their tests may not be left out.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PAPER_TESTS"] == "required"))
  func `everything that the tests of paper need is there`() async {
    for tool in PaperTool.allCases { #expect(PaperTests.tools[tool] != nil, "\(tool)") }
    #expect(await FontShelf(PaperTests.tools).whole()?.contains("Liberation Serif") == true)
    #expect(PaperTests.presses.count == 2)
    #expect(PaperTests.makesPDF && PaperTests.readsCodes && PaperTests.prints)
  }
}
