/// Text without capitals and diacritics, as people type when they search: `Nguyễn Đức` is `nguyen duc`.
public enum Folding {
  /// What the letters U+0080–U+01FF fold to, 64 a row; a dot keeps the letter.
  private static let latin: [UInt8] = Array(
    ("................................................................"
      + "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."
      + ".llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
      + "b........d......................oo.............uu..............."
      + ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....").utf8)

  /// What the letters U+1E00–U+1EFF fold to, 64 a row; a dot keeps the letter.
  private static let latinAdditional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)

  /// The text in lower case without diacritics; `đ` becomes `d`, and both spellings of a letter agree.
  public static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { fold(source, into: $0) }
    }
  }

  /// The folded words of a text, split at white space.
  public static func words(_ text: String) -> [String] {
    let text = fold(text)
    // Asking a character what it is costs more than folding it did.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { $0.isWhitespace }.map(String.init)
    }
    return text.utf8.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.map { String(Substring($0)) }
  }

  private static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var read = 0
    var written = 0
    func put(_ byte: UInt8) {
      target[written] = byte
      written += 1
    }
    while read < source.count {
      let byte = source[read]
      switch byte {
      case 0x41...0x5A:
        put(byte + 0x20)
        read += 1
      case 0xC2...0xC7 where read + 1 < source.count:
        let letter = latin[(Int(byte) & 0x1F) << 6 + Int(source[read + 1]) & 0x3F - 0x80]
        if letter == keep {
          put(byte)
          put(source[read + 1])
        } else {
          put(letter)
        }
        read += 2
      case 0xCC where read + 1 < source.count,
        0xCD where read + 1 < source.count && source[read + 1] < 0xB0:
        read += 2
      case 0xE1 where read + 2 < source.count && 0xB8...0xBB ~= source[read + 1]:
        let letter =
          latinAdditional[(Int(source[read + 1]) - 0xB8) << 6 + Int(source[read + 2]) & 0x3F]
        if letter == keep {
          for offset in 0..<3 { put(source[read + offset]) }
        } else {
          put(letter)
        }
        read += 3
      default:
        put(byte)
        read += 1
      }
    }
    return written
  }

  private static let keep = UInt8(ascii: ".")
}
