extension DeskStore {
  /// Opens the desk in a folder on a disk that fails or forgets on purpose.
  package convenience init(
    _ folder: DeskFolder, on disk: Disk, patience: Int = 0
  ) throws(StoreTrouble) {
    try self.init(folder: folder, patience: patience, disk: disk)
  }
}
