import Glibc

/// A scanner that speaks through a serial line (USB CDC), which sends letters as they are: no layout,
/// no input method and no focus come between.
struct SerialScanner {
  /// What the scanner has to say.
  enum Reading: Hashable {
    /// One scanned text.
    case text(String)
    /// The device can be read from now on.
    case ready
    /// Why the device cannot be read; it is tried again from time to time.
    case trouble(Trouble)
  }

  /// Why a device cannot be read.
  enum Trouble: Hashable {
    case missing, notADevice, forbidden, busy, unplugged
  }

  private let path: String
  private(set) var descriptor: Int32?
  private var bytes: [UInt8] = []
  private var lastByteAt = 0
  private var nextTry = 0
  private var told: Trouble?

  private static let pauseBehindText = 100
  private static let pauseBetweenTries = 3000
  private static let longestText = 4096

  /// A scanner behind a path such as `/dev/ttyACM0`; it is opened when it is first read.
  init(_ path: String) {
    self.path = path
  }

  /// When it should be read next even without news, in milliseconds of `Waiting.now`.
  var deadline: Int? {
    guard descriptor != nil else { return nextTry }
    return bytes.isEmpty ? nil : lastByteAt + SerialScanner.pauseBehindText
  }

  /// Everything that has been scanned by now; opens the device where that can be.
  mutating func read(at now: Int) -> [Reading] {
    guard descriptor != nil else { return open(at: now) }
    var readings: [Reading] = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while let descriptor {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        lastByteAt = now
        for byte in buffer[..<count] { readings += take(byte) }
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        break
      } else {
        close()
        nextTry = now + SerialScanner.pauseBetweenTries
        readings += tell(.unplugged)
      }
    }
    if !bytes.isEmpty, now - lastByteAt >= SerialScanner.pauseBehindText { readings += finish() }
    return readings
  }

  /// Gives the device back.
  mutating func close() {
    if let descriptor { Glibc.close(descriptor) }
    descriptor = nil
    bytes = []
  }

  private mutating func take(_ byte: UInt8) -> [Reading] {
    if byte == 0x0D || byte == 0x0A { return finish() }
    if bytes.count < SerialScanner.longestText { bytes.append(byte) }
    return []
  }

  private mutating func finish() -> [Reading] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : [.text(String(decoding: bytes, as: UTF8.self))]
  }

  private mutating func open(at now: Int) -> [Reading] {
    guard now >= nextTry else { return [] }
    nextTry = now + SerialScanner.pauseBetweenTries
    let opened = Glibc.open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      switch errno {
      case EACCES, EPERM: return tell(.forbidden)
      case EBUSY: return tell(.busy)
      default: return tell(.missing)
      }
    }
    guard isatty(opened) == 1 else {
      Glibc.close(opened)
      return tell(.notADevice)
    }
    // Two counters that read one scanner would each get half of what it says.
    guard ioctl(opened, UInt(TIOCEXCL)) == 0 else {
      Glibc.close(opened)
      return tell(.busy)
    }
    var settings = termios()
    if tcgetattr(opened, &settings) == 0 {
      cfmakeraw(&settings)
      tcsetattr(opened, TCSANOW, &settings)
    }
    descriptor = opened
    defer { told = nil }
    return told == nil ? [] : [.ready]
  }

  /// Tells a trouble once, not at every try.
  private mutating func tell(_ trouble: Trouble) -> [Reading] {
    guard told != trouble else { return [] }
    // A scanner that was pulled out is missing afterwards; that is no news.
    let isNews = !(told == .unplugged && trouble == .missing)
    told = trouble
    return isNews ? [.trouble(trouble)] : []
  }
}
