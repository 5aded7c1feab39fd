import Glibc

/// Waits for news on several descriptors at once.
enum Waiting {
  /// Milliseconds of a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Waits until one of the descriptors has news, or some milliseconds have passed.
  ///
  /// - Returns: The descriptors with news, and those whose other end has gone away.
  static func untilNews(
    on descriptors: [Int32], atMost milliseconds: Int
  ) -> (ready: Set<Int32>, gone: Set<Int32>) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), Int32(clamping: max(0, milliseconds)))
    guard count > 0 else { return ([], []) }
    let lost = Int16(POLLHUP | POLLERR | POLLNVAL)
    return (
      Set(polled.filter { $0.revents & Int16(POLLIN) != 0 }.map(\.fd)),
      Set(polled.filter { $0.revents & lost != 0 }.map(\.fd))
    )
  }

  /// What comes of something that is done beside; nil where it takes longer than some seconds.
  static func forResult<Result: Sendable>(
    atMost seconds: Int, of body: @escaping @Sendable () async throws -> Result
  ) throws -> Result? {
    guard let box = Mailbox<Swift.Result<Result, any Error>>() else { return nil }
    let task = Task {
      do {
        box.post([.success(try await body())])
      } catch {
        box.post([.failure(error)])
      }
    }
    _ = untilNews(on: [box.bell], atMost: seconds * 1000)
    guard let result = box.takeAll().first else {
      task.cancel()
      return nil
    }
    return try result.get()
  }
}
