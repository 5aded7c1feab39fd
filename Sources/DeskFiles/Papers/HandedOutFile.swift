/// A file that somebody asked for, such as a report: it lies outside the desk's folder.
public struct HandedOutFile: Sendable {
  /// Why it could not be written there.
  public enum Trouble: Error, Hashable, Sendable {
    /// The folder for it is not there.
    case noFolder(file: String, folder: String)
    /// Something stands there that is no file, such as a folder or a device.
    case notAFile(String)
    /// It would lie among the desk's own files.
    case insideDesk(file: String, folder: String)
  }

  private let path: String

  /// A file at a path, relative to where the program runs.
  public init(_ path: String) { self.path = path }

  /// Puts the bytes in its place, for the owner alone, or leaves what was there whole.
  ///
  /// - Throws: A `Trouble`, or a `StoreTrouble` where the system refuses.
  public func write(_ bytes: [UInt8], besides desk: DeskFolder) throws {
    let parent = Disk.folder(of: path)
    guard let place = Disk.realPath(parent), Disk.isFolder(place) else {
      throw Trouble.noFolder(file: path, folder: parent)
    }
    if let home = Disk.realPath(desk.path), (place + "/").hasPrefix(home == "/" ? home : home + "/")
    {
      throw Trouble.insideDesk(file: path, folder: desk.path)
    }
    guard Disk.status(of: path) == nil || Disk.isFile(path) else { throw Trouble.notAFile(path) }
    try Disk.real.replace(path, with: bytes)
  }
}
