import Glibc

/// A pipe whose ends no other program inherits unless they are given to it.
struct Pipe {
  struct Failure: Error {}

  let exit: Int32
  let entry: Int32

  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    exit = ends[0]
    entry = ends[1]
  }
}
