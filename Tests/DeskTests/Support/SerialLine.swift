import Foundation
import Testing

/// A serial line with nobody but the test at its far end, as a scanner would be.
final class SerialLine {
  /// The device that the program opens.
  let path: String
  private let line: FileHandle

  // Names the C library keeps from Swift: TIOCSPTLCK, TIOCGPTN.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// A line that shows itself under a path of its own, as a device does that comes and goes.
  init(at path: String) throws {
    self.path = path
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    line = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(
      ioctl(master, SerialLine.setLock, &locked) == 0
        && ioctl(master, SerialLine.getNumber, &number) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "/dev/pts/\(number)")
  }

  /// Sends what was scanned.
  func send(_ text: String) throws { try line.write(contentsOf: Data(text.utf8)) }

  /// Pulls the plug.
  func unplug() throws {
    try FileManager.default.removeItem(atPath: path)
    try line.close()
  }
}
