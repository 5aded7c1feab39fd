public import DeskOperations
import Glibc

/// A form that was not finished.
public struct Draft: Hashable, Sendable {
  /// The name it was saved under.
  public var id: String
  /// Its content.
  public var bytes: [UInt8]
  /// When it was saved.
  public var savedAt: Moment
}

/// Keeps unfinished forms through a crash, a hang-up or a power cut.
public struct DraftStore: Sendable {
  private let desk: DeskFolder

  /// The drafts of a desk.
  public init(_ folder: DeskFolder) {
    desk = folder
  }

  /// Saves a draft, in the place of an earlier one of that id.
  public func save(_ bytes: [UInt8], id: String) throws(StoreTrouble) {
    try desk.require()
    try Disk.real.makeFolder(folder)
    try Disk.real.replace(path(of: id), with: bytes)
  }

  /// All drafts, the oldest first; those that cannot be read are left alone.
  public func all() -> [Draft] {
    _ = TemporaryFile.sweep(folder)
    let drafts = (Disk.names(in: folder) ?? []).compactMap { name -> Draft? in
      guard name.hasSuffix(DraftStore.ending),
        let status = Disk.status(of: "\(folder)/\(name)"),
        let bytes = try? Disk.real.read("\(folder)/\(name)", limitInMegabytes: 16)
      else { return nil }
      return Draft(
        id: String(name.dropLast(DraftStore.ending.utf8.count)), bytes: bytes,
        savedAt: Moment(unixSeconds: status.st_mtim.tv_sec))
    }
    return drafts.sorted { ($0.savedAt, $0.id) < ($1.savedAt, $1.id) }
  }

  /// Removes a draft; one that is not there is no trouble.
  public func remove(_ id: String) throws(StoreTrouble) {
    guard Disk.real.unlink(path(of: id)) != 0 else { return }
    let error = SystemError.last
    if error.meansMissing { return }
    throw error.whileWriting(path(of: id))
  }

  private static let ending = ".draft"

  private var folder: String { desk.draftsFolder }

  private func path(of id: String) -> String {
    "\(folder)/\(FileName.safe(id))\(DraftStore.ending)"
  }
}
