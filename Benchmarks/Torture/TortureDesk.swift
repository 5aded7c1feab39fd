import DeskFiles
import FoundationEssentials

/// A desk in a folder that lives as long as it is looked at.
final class TortureDesk {
  let folder: DeskFolder

  /// A desk of the shipped reference files, with few procedures: it is opened thousands of times.
  init(data: String) throws {
    folder = try DeskFolder.create(at: TortureDesk.newPath(), from: data)
    try ReferenceFile(folder.proceduresFile).rewrite(in: folder) { file in
      guard case .list(let all)? = file["procedures"] else { return }
      file["procedures"] = .list(all.filter { $0["code"] == .text(Work.procedure) })
    }
    try ReferenceFile(folder.settingsFile).rewrite(in: folder) { settings in
      settings["queue"]?["groups"] = nil
      settings["committedTimes"] = .list([])
    }
    try ReferenceFile(folder.lawFile).rewrite(in: folder) { $0["certification"] = nil }
    try FileManager.default.removeItem(atPath: folder.formsFolder)
    try FileManager.default.removeItem(atPath: folder.lockFile)
  }

  /// A copy, whose history goes its own way.
  init(copying other: TortureDesk) throws {
    folder = DeskFolder(TortureDesk.newPath())
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: other.folder.path) {
      let (from, to) = (other.folder.file(name), folder.file(name))
      // What people edit is only ever replaced as a whole, so a second name for it is enough.
      if name.hasSuffix(".json"), from != other.folder.stateFile {
        try files.linkItem(atPath: from, toPath: to)
      } else {
        try files.copyItem(atPath: from, toPath: to)
      }
    }
  }

  /// An empty folder to put a desk into.
  init(emptyFolder: Void) throws {
    folder = DeskFolder(TortureDesk.newPath())
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  private static func newPath() -> String { "/tmp/motcua-torture-\(UUID().uuidString)" }
}
