/// What a killed program or a power cut can leave at the end of the history.
///
/// Such an end is cut off unasked, so nothing else may pass for one: somebody who changes a byte of
/// a line that was acknowledged must not have it cut off.
enum UnfinishedEnd {
  /// A disk keeps or loses bytes by the sector.
  private static let sector = 512

  /// Whether the first line holds zeros that a power cut left of bytes never put on the disk.
  ///
  /// - Parameters:
  ///   - bytes: From the beginning of a line to the end of the file.
  ///   - offset: Where in the file they begin.
  static func hasHoles(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var place = bytes.startIndex
    var found = false
    while let start = bytes[place...].firstIndex(where: { $0 == 0 || $0 == UInt8(ascii: "\n") }),
      bytes[start] == 0
    {
      let end = bytes[start...].firstIndex { $0 != 0 } ?? bytes.endIndex
      let (first, last) = (start - bytes.startIndex, end - bytes.startIndex)
      guard first == 0 || (offset + first) % sector == 0,
        end == bytes.endIndex || (offset + last) % sector == 0
      else { return false }
      found = true
      place = end
    }
    return found
  }

  /// Whether bytes that no newline ends can be the beginning of a line that was being written.
  static func canBe(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard !bytes.isEmpty, bytes.firstIndex(of: UInt8(ascii: "\n")) == nil else { return true }
    if bytes.contains(0) { return hasHoles(bytes, at: offset) }
    // Behind a whole line nothing is ever written but its end.
    return Seal.read(bytes.dropLast()).map { $0.written != $0.computed } ?? true
  }
}
