/// Files in one archive as they are, uncompressed and without a moment, so that the same files give
/// the same bytes.
struct ZIPArchive {
  private(set) var bytes: [UInt8] = []

  /// An archive of files with names of plain letters.
  init(_ files: [(name: String, content: String)]) {
    var directory: [UInt8] = []
    for file in files {
      let content = Array(file.content.utf8)
      let name = Array(file.name.utf8)
      // Version 2.0, no flags, stored; the first day that the format knows stands for no day.
      var header: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
      header += ZIPArchive.little(ZIPArchive.checksum(of: content), 4)
      header += ZIPArchive.little(content.count, 4)
      header += ZIPArchive.little(content.count, 4)
      header += ZIPArchive.little(name.count, 4)
      directory += Array("PK\u{1}\u{2}".utf8) + [20, 0] + header
      directory += Array(repeating: 0, count: 10) + ZIPArchive.little(bytes.count, 4) + name
      bytes += Array("PK\u{3}\u{4}".utf8) + header + name + content
    }
    let start = bytes.count
    bytes += directory + Array("PK\u{5}\u{6}\0\0\0\0".utf8)
    bytes += ZIPArchive.little(files.count, 2) + ZIPArchive.little(files.count, 2)
    bytes += ZIPArchive.little(directory.count, 4) + ZIPArchive.little(start, 6)
  }

  /// A number in so many bytes, the lowest first.
  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(of bytes: [UInt8]) -> Int {
    var sum = UInt32.max
    for byte in bytes { sum = remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return Int(~sum)
  }

  /// What each byte leaves when it is divided by the polynomial of CRC-32.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    var rest = UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
    return rest
  }
}
