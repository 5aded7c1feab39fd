import Foundation
import Testing

/// Holds the imports of every target against the arrows of the architecture.
@Suite struct LayeringTests {
  /// What each target may import; the standard library is always allowed.
  private static let allowed: [String: Set<String>] = [
    "Vietnamese": [],
    "DeskOperations": ["Vietnamese"],
    "Sheets": ["DeskOperations", "Vietnamese"],
    "Canvas": ["Vietnamese"],
    "DeskApp": ["Canvas", "DeskOperations", "Vietnamese"],
    "DeskFiles": [
      "Crypto", "CSearch", "DeskOperations", "Dispatch", "FoundationEssentials", "Glibc",
      "Synchronization",
      "Vietnamese",
    ],
    "Exchange": ["DeskFiles", "DeskOperations", "Vietnamese"],
    "DeskForms": ["DeskOperations", "FoundationEssentials", "Glibc", "Mustache", "Vietnamese"],
    "Printing": ["Glibc", "Subprocess", "Synchronization", "SystemPackage"],
    "Terminal": ["Canvas", "CNcurses", "Glibc", "Vietnamese"],
    "Runtime": [
      "Canvas", "DeskApp", "DeskFiles", "DeskForms", "DeskOperations", "FoundationEssentials",
      "Glibc", "Printing", "Sheets", "Synchronization", "Terminal", "Vietnamese",
    ],
    "motcua": [
      "ArgumentParser", "DeskApp", "DeskFiles", "DeskForms", "DeskOperations", "Exchange",
      "FoundationEssentials", "Glibc", "Printing", "Runtime", "Vietnamese",
    ],
  ]

  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func sources(of target: String) -> [URL] {
    let folder = checkout.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  @Test(arguments: allowed.keys.sorted())
  func `a target imports only what the architecture lets it`(target: String) throws {
    let files = LayeringTests.sources(of: target)
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
          words[..<position].allSatisfy({
            ["public", "package", "internal", "private", "fileprivate"].contains($0)
              || $0.hasPrefix("@")
          })
        else { continue }
        let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
        let named = words[(position + 1)...].first { !kinds.contains($0) } ?? ""
        let module = String(named.prefix { $0 != "." })
        #expect(
          LayeringTests.allowed[target]?.contains(module) == true,
          "\(file.lastPathComponent) of \(target) imports \(module)")
      }
    }
  }

  @Test func `every target of the house has a rule`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: LayeringTests.checkout.appending(path: "Sources").path())
    #expect(Set(folders) == Set(LayeringTests.allowed.keys).union(["CNcurses", "CSearch"]))
  }

  @Test func `curses is spoken in one C file alone, and its header shows none of it`() throws {
    let folder = LayeringTests.checkout.appending(path: "Sources/CNcurses")
    let header = try String(
      contentsOf: folder.appending(path: "include/CNcurses.h"), encoding: .utf8)
    #expect(!header.contains("curses.h>"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(files.filter { $0.hasSuffix(".c") }.count == 1)
  }

  @Test func `the domain asks no clock and breaks no program`() throws {
    for target in ["Vietnamese", "DeskOperations", "Canvas", "DeskApp", "Sheets"] {
      for file in LayeringTests.sources(of: target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in ["fatalError(", "try!", "Date()", "ContinuousClock", "SystemRandomNumber"] {
          #expect(!text.contains(word), "\(file.lastPathComponent) holds \(word)")
        }
      }
    }
  }
}
