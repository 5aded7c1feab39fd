import Glibc

/// Disks of other machines, on which the system does not tell what those machines change.
enum NetworkDisk {
  /// Whether a folder lies on a disk that several machines may share; false where nobody knows.
  static func holds(_ folder: String) -> Bool {
    guard let descriptor = try? Disk.real.open(folder, O_RDONLY | O_DIRECTORY) else { return false }
    defer { close(descriptor) }
    return isShared(
      file: text(of: "/proc/self/fdinfo/\(descriptor)"), mounts: text(of: "/proc/self/mountinfo"))
  }

  /// What the system says of an open file and of all that is mounted (proc(5)) leads to the kind.
  static func isShared(file: String, mounts: String) -> Bool {
    let entry = file.split(separator: "\n").first { $0.hasPrefix("mnt_id:") }
    guard let number = entry?.split(whereSeparator: \.isWhitespace).last else { return false }
    let mount = mounts.split(separator: "\n").first { $0.hasPrefix("\(number) ") }
    let words = mount?.split(separator: " ") ?? []
    guard let dash = words.firstIndex(of: "-"), let kind = words[(dash + 1)...].first else {
      return false
    }
    return kinds.contains(kind) || kind.hasPrefix("fuse")
  }

  private static let kinds: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "9p", "afs", "coda", "ceph", "glusterfs", "lustre",
  ]

  /// Files of the system's own have no size until they are read.
  private static func text(of file: String) -> String {
    guard let descriptor = try? Disk.real.open(file, O_RDONLY) else { return "" }
    defer { close(descriptor) }
    let bytes = try? Disk.bytes(of: descriptor, from: 0, count: 1 << 20)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
