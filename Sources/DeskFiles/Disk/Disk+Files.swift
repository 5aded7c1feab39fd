import Glibc

extension Disk {
  /// A path without its last part; `.` where it has only one.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What the system knows about a file; nil where there is none.
  static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// What tells a file from the one that was at the path before; nil where there is none.
  static func stamp(of path: String) -> String? {
    status(of: path).map { "\($0.st_ino) \($0.st_size) \($0.st_mtim.tv_sec) \($0.st_mtim.tv_nsec)" }
  }

  /// Whether there is a folder at the path.
  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether there is a file at the path.
  static func isFile(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  /// The names in a folder, in the order of their bytes; nil and `errno` where it cannot be read.
  ///
  /// - Parameter first: Names before this one are left out.
  package static func names(in folder: String, from first: String = "") -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { strcmp($0, first) < 0 ? "." : String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    // Half a list of names would pass for a folder with fewer files.
    guard errno == 0 else { return nil }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file from an offset on.
  ///
  /// - Throws: `StoreTrouble.cannotRead`, or `tooLarge` beyond the limit.
  func read(
    _ path: String, from offset: Int = 0, limitInMegabytes: Int = 4096
  ) throws(StoreTrouble) -> [UInt8] {
    do {
      let descriptor = try open(path, O_RDONLY)
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw SystemError.last }
      guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(EISDIR) }
      let size = max(0, Int(status.st_size) - offset)
      guard size <= limitInMegabytes << 20 else {
        throw StoreTrouble.tooLarge(file: path, limitInMegabytes: limitInMegabytes)
      }
      return try Disk.bytes(of: descriptor, from: offset, count: size)
    } catch let trouble as StoreTrouble {
      throw trouble
    } catch let error as SystemError {
      throw .cannotRead(file: path, error)
    } catch {
      throw .cannotRead(file: path, SystemError(EIO))
    }
  }

  /// Up to `count` bytes from an offset on; fewer only where the file ends before.
  package static func bytes(
    of descriptor: Int32, from offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = 0
      while initialized < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + initialized }, count - initialized,
          offset + initialized)
        if got > 0 {
          initialized += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Puts the bytes in the place of a file, or leaves the old one whole.
  ///
  /// A temporary file beside it is written, put on the disk and renamed over it.
  func replace(_ path: String, with bytes: [UInt8]) throws(StoreTrouble) {
    try replace(path) { descriptor throws(SystemError) in try writeAll(bytes, to: descriptor) }
  }

  /// The same with what `write` puts into the new file, piece by piece.
  func replace(
    _ path: String, by write: (_ descriptor: Int32) throws(SystemError) -> Void
  ) throws(StoreTrouble) {
    let folder = Disk.folder(of: path)
    let temporary = folder + "/" + TemporaryFile.newName()
    do throws(SystemError) {
      try create(temporary, by: write)
      guard rename(temporary, path) == 0 else { throw SystemError.last }
      try syncFolder(folder)
    } catch {
      _ = unlink(temporary)
      throw error.whileWriting(path)
    }
  }

  private func create(
    _ path: String, by write: (_ descriptor: Int32) throws(SystemError) -> Void
  ) throws(SystemError) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    fchmod(descriptor, Disk.fileMode)
    try write(descriptor)
    try syncAll(descriptor)
  }

  /// Removes a file, or a folder with all that is in it; a link is removed, never followed.
  @discardableResult
  static func removeTree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Glibc.unlink(path) == 0 }
    for name in names(in: path) ?? [] { removeTree("\(path)/\(name)") }
    return rmdir(path) == 0
  }

  /// A path without links and dots; nil where there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder and those above it that are missing, for the owner only.
  func makeFolder(_ path: String) throws(StoreTrouble) {
    if Disk.isFolder(path) { return }
    let parent = Disk.folder(of: path)
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, Disk.folderMode) == 0 else {
      let error = SystemError.last
      if error.number == EEXIST, Disk.isFolder(path) { return }
      throw error.whileWriting(path)
    }
    chmod(path, Disk.folderMode)
    do {
      try syncFolder(parent)
    } catch {
      throw error.whileWriting(path)
    }
  }
}
