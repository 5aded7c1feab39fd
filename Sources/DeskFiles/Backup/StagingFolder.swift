import Glibc

/// Hidden folders in which something is made ready before it gets its name.
enum StagingFolder {
  /// Makes one in a folder for as long as `body` runs, and takes it away with all that is left in it.
  ///
  /// What a killed program left behind goes the next time. A disk's trouble is told of the thing that
  /// was to be made, since nobody knows the hidden name.
  static func use<Result>(
    in folder: String, making thing: String, _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    _ = TemporaryFile.sweep(folder)
    let path = (folder == "/" ? "" : folder) + "/" + TemporaryFile.newName()
    guard mkdir(path, Disk.folderMode) == 0 else { throw SystemError.last.whileWriting(thing) }
    defer { Disk.removeTree(path) }
    chmod(path, Disk.folderMode)
    do {
      return try body(path)
    } catch let trouble as StoreTrouble {
      throw trouble.renamed(from: path, to: thing)
    }
  }
}

extension StoreTrouble {
  /// The trouble with a hidden file under the name that people know.
  fileprivate func renamed(from hidden: String, to thing: String) -> StoreTrouble {
    switch self {
    case .cannotWrite(let file, let error) where file.hasPrefix(hidden):
      .cannotWrite(file: thing, error)
    case .diskFull(let file) where file.hasPrefix(hidden): .diskFull(file: thing)
    default: self
    }
  }
}
