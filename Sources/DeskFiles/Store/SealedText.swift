/// Writes an object into a file piece by piece and seals it at its end.
struct SealedText {
  private let descriptor: Int32
  private let disk: Disk
  private var seal = Seal()
  private var waiting: [UInt8] = []

  private static let pageSize = 1 << 18

  init(to descriptor: Int32, on disk: Disk) {
    self.descriptor = descriptor
    self.disk = disk
  }

  /// Goes on with the object.
  mutating func put(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    seal.take(bytes)
    waiting += bytes
    if waiting.count >= SealedText.pageSize { try flush() }
  }

  /// Ends the object and its line.
  mutating func close() throws(SystemError) {
    waiting += seal.end + [UInt8(ascii: "\n")]
    try flush()
  }

  private mutating func flush() throws(SystemError) {
    try disk.writeAll(waiting, to: descriptor)
    waiting.removeAll(keepingCapacity: true)
  }
}
