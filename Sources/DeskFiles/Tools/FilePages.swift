import Glibc

/// A file read from its start, a page at a time, however long it is.
final class FilePages {
  private let path: String
  private let descriptor: Int32
  private var offset = 0

  private static let pageSize = 1 << 18

  init(_ path: String, on disk: Disk) throws(StoreTrouble) {
    self.path = path
    do {
      descriptor = try disk.open(path, O_RDONLY)
    } catch {
      throw .cannotRead(file: path, error)
    }
  }

  deinit { close(descriptor) }

  /// Goes back to the start of the same file, whatever stands at its path by now.
  func startAgain() { offset = 0 }

  /// The next bytes; none at the end.
  func next() throws(StoreTrouble) -> [UInt8] {
    do {
      let page = try Disk.bytes(of: descriptor, from: offset, count: FilePages.pageSize)
      offset += page.count
      return page
    } catch {
      throw .cannotRead(file: path, error)
    }
  }
}
