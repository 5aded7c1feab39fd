public import DeskOperations
import Glibc

/// Keeps what was printed, as it was printed, by day.
public struct PrintedFiles: Sendable {
  /// One paper in its several shapes, which share all of their name but the ending.
  public struct Stem: Sendable {
    /// The path without an ending.
    fileprivate var path: String
  }

  private let desk: DeskFolder

  /// The printed papers of a desk.
  public init(_ folder: DeskFolder) {
    desk = folder
  }

  /// A place for a paper; never that of another.
  ///
  /// - Parameter name: Such as `slip-H99.34.05-261120-0001`.
  public func stem(on date: CivilDate, name: String) throws(StoreTrouble) -> Stem {
    try desk.require()
    let day = desk.printedFolder(of: date)
    try Disk.real.makeFolder(day)
    let path = UnusedName.path(in: day, stem: FileName.safe(name), ending: ".txt")
    return Stem(path: String(path.dropLast(".txt".count)))
  }

  /// What a kept file holds.
  ///
  /// - Parameter file: Named from the desk's folder.
  /// - Throws: `StoreTrouble.cannotRead`, also where the name leads out of the printed papers: a log
  ///   may have been written by anybody.
  public func bytes(of file: String) throws(StoreTrouble) -> [UInt8] {
    guard PrintedFiles.isInside(file) else {
      throw .cannotRead(file: file, SystemError(EACCES))
    }
    return try Disk.real.read(desk.file(file), limitInMegabytes: 64)
  }

  private static func isInside(_ file: String) -> Bool {
    file.hasPrefix("printed/") && !file.split(separator: "/").contains("..")
  }

  /// Lets go of what need not be kept.
  ///
  /// - Parameter files: Named from the desk's folder.
  public func discard(_ files: [String]) {
    for file in files where PrintedFiles.isInside(file) { _ = Disk.real.unlink(desk.file(file)) }
  }

  /// Keeps one shape of a paper and returns its path, named from the desk's folder.
  ///
  /// - Parameter ending: Such as `html`; the first one kept is `txt`, which holds the place.
  public func keep(
    _ bytes: [UInt8], as ending: String, at stem: Stem
  ) throws(StoreTrouble) -> String {
    try desk.require()
    let path = "\(stem.path).\(ending)"
    try Disk.real.replace(path, with: bytes)
    let inside = path.utf8.dropFirst(desk.file("").utf8.count)
    return String(decoding: inside, as: UTF8.self)
  }
}
