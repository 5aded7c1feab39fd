import DeskFiles
import Glibc

/// A real disk of which single calls fail, or which has room for so many bytes only.
final class FailingDisk: @unchecked Sendable {
  /// A call that changes what is on the disk.
  enum Call: CaseIterable {
    case open, write, sync, truncate, rename, unlink, mkdir, syncNames
  }

  /// How many bytes still fit.
  var room = Int.max
  /// Which call fails, and how; nil where none does.
  var failure: (call: Call, number: Int, error: Int32)?
  /// How often each call was made.
  private(set) var made: [Call: Int] = [:]

  private func does(_ call: Call) -> Bool {
    made[call, default: 0] += 1
    guard let failure, failure.call == call, failure.number == made[call] else { return true }
    errno = failure.error
    return false
  }

  /// The calls, to be used by one thread.
  var disk: Disk {
    var disk = Disk.real
    disk.open = { [self] path, flags, mode in
      does(.open) ? Disk.real.open(path, flags, mode) : -1
    }
    disk.write = { [self] descriptor, bytes in
      guard does(.write) else { return -1 }
      guard room > 0 else {
        errno = ENOSPC
        return -1
      }
      let fitting = UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
      room -= fitting.count
      return Disk.real.write(descriptor, fitting)
    }
    // Nothing here outlives the power, so nothing need wait for the disk.
    disk.sync = { [self] _ in does(.sync) ? 0 : -1 }
    disk.syncNames = { [self] _ in does(.syncNames) ? 0 : -1 }
    disk.truncate = { [self] descriptor, size in
      does(.truncate) ? Disk.real.truncate(descriptor, size) : -1
    }
    disk.rename = { [self] from, to in does(.rename) ? Disk.real.rename(from, to) : -1 }
    disk.unlink = { [self] path in does(.unlink) ? Disk.real.unlink(path) : -1 }
    disk.mkdir = { [self] path, mode in does(.mkdir) ? Disk.real.mkdir(path, mode) : -1 }
    return disk
  }
}
