import Glibc
import Testing

@testable import DeskFiles

/// Going through the keys of many dossiers.
@Suite struct KeyScanTests {
  /// Where a word stands first, found the plain way.
  private func plain(_ word: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count - start >= word.count else { return nil }
    return (start...text.count - word.count).first {
      text[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  @Test(arguments: 0..<20)
  func `a word is found where it stands first, whatever stands around it`(seed: Int) {
    var random = SplitMix64(seed)
    // Few letters, so that words begin in many places and end in few.
    let letters = Array("01a".utf8.prefix(1 + Int.random(in: 1...2, using: &random)))
    for _ in 1...400 {
      let text = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? 0
      }
      let word = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...text.count, using: &random)
      let found = text.withUnsafeBytes { $0.first(word, from: start) }
      #expect(found == plain(word, in: text, from: start))
    }
  }

  @Test func `nothing is found of no word, nor behind the end`() {
    let text = Array("nguyen".utf8)
    text.withUnsafeBytes { bytes in
      #expect(bytes.first([], from: 0) == nil)
      #expect(bytes.first(text, from: 0) == 0)
      #expect(bytes.first(text, from: 1) == nil)
      #expect(bytes.first(text + [0], from: 0) == nil)
      #expect(bytes.first([110], from: text.count) == nil)
    }
  }

  @Test func `a long file is handed over in whole lines, each once`() throws {
    let place = try Workplace()
    let lines = (0..<9000).map { "line \($0) " + String(repeating: "x", count: $0 % 97) }
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    try place.put(text, in: place.folder.file("keys"))
    func read(_ limit: Int) throws -> (isWhole: Bool, text: [UInt8]) {
      let descriptor = open(place.folder.file("keys"), O_RDONLY)
      defer { close(descriptor) }
      var read: [UInt8] = []
      let isWhole = try KeyScan.pieces(of: descriptor, upTo: limit) { read += $0.bytes }
      return (isWhole, read)
    }
    #expect(text.count > 400_000)
    #expect(try read(text.count) == (true, text))
    #expect(try read(0) == (true, []))
    // A line that does not end, and a file that ends before.
    let cut = try read(text.count - 1)
    #expect(!cut.isWhole && cut.text.last == UInt8(ascii: "\n") && text.starts(with: cut.text))
    #expect(try read(text.count + 1) == (false, text))
  }
}
