/// A folder that comes into being with all its files, or not at all.
package enum NewFolder {
  /// Makes it.
  ///
  /// - Parameter path: Where; the folder must be missing or empty.
  package static func make(
    _ path: String, of files: [(name: String, bytes: [UInt8])]
  ) throws {
    try requireEmpty(path)
    let parent = Disk.folder(of: path)
    guard Disk.isFolder(parent) else { throw StoreTrouble.missingFolder(folder: parent) }
    try StagingFolder.use(in: parent, making: path) { hidden in
      for file in files { try Disk.real.replace("\(hidden)/\(file.name)", with: file.bytes) }
      // An empty folder gives way.
      guard Disk.real.rename(hidden, path) == 0 else {
        throw SystemError.last.whileWriting(path)
      }
      do throws(SystemError) {
        try Disk.real.syncFolder(parent)
      } catch {
        throw error.whileWriting(path)
      }
    }
  }

  /// Sees that nothing is at the path, or an empty folder.
  package static func requireEmpty(_ path: String) throws(StoreTrouble) {
    guard Disk.status(of: path) != nil else { return }
    guard let names = Disk.names(in: path) else { throw .cannotRead(file: path, .last) }
    guard names.isEmpty else { throw .folderNotEmpty(folder: path) }
  }
}
