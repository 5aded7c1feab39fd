import Foundation
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  /// The text that a terminal would take out of a request.
  private func taken(_ request: [UInt8]) throws -> String {
    let text = String(decoding: request, as: UTF8.self)
    #expect(text.hasPrefix("\u{1B}]52;c;") && text.hasSuffix("\u{7}"))
    let data = try #require(Data(base64Encoded: String(text.dropFirst(7).dropLast())))
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [
    "a", "ab", "abc", "Nguyễn Thị Mẫu", String(repeating: "Đường số 1, ", count: 150),
  ])
  func `a terminal gets the text whole`(text: String) throws {
    #expect(try taken(try #require(Clipboard.request(for: text))) == text)
  }

  @Test func `nothing in the text can end the request or give another order`() throws {
    let hostile = "Mẫu\u{7}\u{1B}]0;x\u{9C}\n"
    #expect(try taken(try #require(Clipboard.request(for: hostile))) == "Mẫu]0;x")
    #expect(Clipboard.request(for: "\u{7}") == nil)
    #expect(Clipboard.request(for: String(repeating: "a", count: 100_001)) == nil)
  }

  @Test func `GNU screen gets it in pieces that put together are the request`() throws {
    let text = String(repeating: "Thôn Ví Dụ ", count: 100)
    let wrapped = String(
      decoding: try #require(Clipboard.request(for: text, insideScreen: true)), as: UTF8.self)
    let pieces = wrapped.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(
      pieces.count > 3 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 256 })
    #expect(try taken(Array(pieces.map { $0.dropFirst(2) }.joined().utf8)) == text)
  }

  @Test func `terminals that would show the request as letters are not asked`() {
    for term in ["linux", "linux-16color", "vt220", "vt100", "dumb"] {
      #expect(!Clipboard.mayTake(term: term), "\(term)")
    }
    for term in ["xterm", "xterm-256color", "putty", "tmux-256color", "screen", "alacritty"] {
      #expect(Clipboard.mayTake(term: term), "\(term)")
    }
  }
}
