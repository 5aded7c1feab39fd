import Glibc

extension DeskFolder {
  /// Makes a new desk from shipped reference data.
  ///
  /// Where it fails half-way, what it made is taken away again.
  ///
  /// - Parameters:
  ///   - path: Where; the folder must be missing or empty.
  ///   - shippedData: The folder with the reference files and `forms`.
  @discardableResult
  public static func create(
    at path: String, from shippedData: String
  ) throws(StoreTrouble) -> DeskFolder {
    let folder = DeskFolder(path)
    let source = DeskFolder(shippedData)
    guard Disk.isFolder(source.path) else { throw .missingFolder(folder: source.path) }
    let isNew = !Disk.isFolder(folder.path)
    if !isNew {
      guard let names = Disk.names(in: folder.path) else {
        throw .cannotRead(file: folder.path, .last)
      }
      guard names.isEmpty else { throw .folderNotEmpty(folder: folder.path) }
    }
    do throws(StoreTrouble) {
      try Disk.real.makeFolder(folder.path)
      // An empty folder may have been made by somebody with wider permissions.
      chmod(folder.path, Disk.folderMode)
      for name in [folder.journalFolder, folder.printedFolder, folder.draftsFolder] {
        try Disk.real.makeFolder(name)
      }
      if Disk.isFolder(source.formsFolder) {
        try copyFolder(source.formsFolder, to: folder.formsFolder)
      }
      for name in referenceNames where name != settingsName {
        try copyFile(source.file(name), to: folder.file(name))
      }
      try copySettings(source, to: folder)
    } catch {
      for name in Disk.names(in: folder.path) ?? [] { Disk.removeTree(folder.file(name)) }
      if isNew { rmdir(folder.path) }
      throw error
    }
    return folder
  }

  private static func copyFile(_ source: String, to target: String) throws(StoreTrouble) {
    try Disk.real.replace(target, with: try ReferenceFile(source).bytes())
  }

  /// The settings come last and say from the start which format the folder has.
  private static func copySettings(
    _ source: DeskFolder, to target: DeskFolder
  ) throws(StoreTrouble) {
    let file = ReferenceFile(source.settingsFile)
    var bytes = try file.bytes()
    if try FolderFormat.number(of: source) != FolderFormat.present {
      let stamped = FolderFormat.stamped(try file.tree(of: bytes), with: FolderFormat.present)
      bytes = Array(stamped.formatted.utf8)
    }
    try Disk.real.replace(target.settingsFile, with: bytes)
  }

  private static func copyFolder(_ source: String, to target: String) throws(StoreTrouble) {
    try Disk.real.makeFolder(target)
    for name in Disk.names(in: source) ?? [] {
      let (from, to) = ("\(source)/\(name)", "\(target)/\(name)")
      if Disk.isFolder(from) {
        try copyFolder(from, to: to)
      } else if Disk.isFile(from) {
        try Disk.real.replace(to, with: try Disk.real.read(from))
      }
    }
  }
}
