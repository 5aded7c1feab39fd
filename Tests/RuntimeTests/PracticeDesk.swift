import DeskFiles
import DeskOperations
import Glibc

/// A desk in a folder of its own, made from the shipped reference data and removed with the test.
final class PracticeDesk: Sendable {
  let root: String
  let folder: DeskFolder

  /// The folder of the shipped reference data.
  static let shipped: String = {
    let tests = #filePath.split(separator: "/").dropLast(3)
    return "/" + tests.joined(separator: "/") + "/data"
  }()

  init() throws {
    var template = Array("/tmp/motcua-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(errno) }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    folder = try DeskFolder.create(at: "\(root)/desk", from: PracticeDesk.shipped)
  }

  deinit { PracticeDesk.remove(root) }

  private static func remove(_ path: String) {
    if let listing = opendir(path) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(listing)
    }
    if rmdir(path) != 0 { unlink(path) }
  }

  /// Writes over a file in place, as an editor does.
  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

/// Friday 20 November 2026, 14:30.
let afternoon = Moment("2026-11-20T14:30:00+07:00") ?? Moment(localSeconds: 0)

/// A request to take a number.
func ticketRequest(_ key: String) -> Request {
  Request(.queue(.take(TicketOrder(group: "A"))), by: "mau", counter: 1, key: key)
}
