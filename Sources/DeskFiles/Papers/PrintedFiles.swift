public import DeskOperations

/// Keeps what was printed, as it was printed, by day.
public struct PrintedFiles: Sendable {
  private let desk: DeskFolder

  /// The printed papers of a desk.
  public init(_ folder: DeskFolder) {
    desk = folder
  }

  /// Keeps a paper and returns its path; never in the place of another.
  ///
  /// - Parameter name: Such as `slip-H99.34.05-261120-0001.html`.
  public func save(
    _ bytes: [UInt8], on date: CivilDate, name: String
  ) throws(StoreTrouble) -> String {
    try desk.require()
    let day = "\(desk.printedFolder)/\(date.description.replacing("-", with: "/"))"
    try Disk.real.makeFolder(day)
    let safe = FileName.safe(name)
    let dot = safe.lastIndex(of: ".") ?? safe.endIndex
    let path = UnusedName.path(
      in: day, stem: String(safe[..<dot]), ending: String(safe[dot...]))
    try Disk.real.replace(path, with: bytes)
    return path
  }
}
