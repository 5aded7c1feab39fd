/// A file that is a whole PDF.
struct PDFBytes {
  private(set) var bytes: [UInt8]

  /// The file, if it begins and ends as a PDF does.
  init(_ bytes: [UInt8], by tool: String) throws(PrintingTrouble) {
    guard bytes.starts(with: "%PDF-".utf8), bytes.suffix(1024).contains(Array("%%EOF".utf8)) else {
      throw .notAPDF(tool: tool)
    }
    self.bytes = bytes
  }

  /// Puts a fixed moment of the same length in place of the moment of making, so that the same page
  /// gives the same bytes.
  mutating func forgetMoments() {
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      var start = bytes.startIndex
      while let found = bytes[start...].firstRange(of: Array(name.utf8)) {
        let digits = found.upperBound..<min(found.upperBound + 14, bytes.endIndex)
        if bytes[digits].allSatisfy({ (48...57).contains($0) }), digits.count == 14 {
          bytes.replaceSubrange(digits, with: "20000101000000".utf8)
        }
        start = digits.upperBound
      }
    }
  }
}
