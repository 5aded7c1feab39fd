import Printing

/// How many pages a PDF has and what paper they are for, as the tools of a desk write it: each page
/// with a media box of its own that is not compressed.
struct PDFPages {
  /// Whether there was nothing to be read.
  let isEmpty: Bool
  /// How many; 0 where they cannot be counted.
  let count: Int
  /// The size of the first page in millimetres; A4 where it does not say.
  let size: (width: Int, height: Int)

  private static let millimetresPerPoint = 25.4 / 72

  init(_ bytes: [UInt8]) {
    isEmpty = bytes.isEmpty
    let key = Array("/MediaBox".utf8)
    var count = 0
    var first: [Int]?
    var rest = bytes[...]
    while let found = rest.firstRange(of: key) {
      count += 1
      rest = rest[found.upperBound...]
      first = first ?? PDFPages.corners(in: rest)
    }
    self.count = count
    guard let corners = first, corners.count == 4 else {
      size = (210, 297)
      return
    }
    size = (corners[2] - corners[0], corners[3] - corners[1])
  }

  private static func corners(in bytes: ArraySlice<UInt8>) -> [Int]? {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "[")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")), end - start < 100
    else { return nil }
    return String(decoding: bytes[(start + 1)..<end], as: UTF8.self).split(separator: " ")
      .compactMap { Double($0) }.map { Int(($0 * millimetresPerPoint).rounded()) }
  }

  /// Whether the pages are wider than high, so that sheets are turned over their short edge.
  var isLandscape: Bool { size.width > size.height }

  /// The paper to ask the printer for.
  var media: PrintOrder.Media {
    let narrow = min(size.width, size.height)
    return switch narrow {
    case ...69 where size.height >= size.width: .roll58(height: size.height)
    case ...100 where size.height >= size.width: .roll80(height: size.height)
    case ...160: .a5
    default: .a4
    }
  }
}
