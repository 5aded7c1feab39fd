import Glibc

/// A thread of the system's own, for work that waits in `poll` and must not hold up a task.
struct OwnThread {
  private let thread: pthread_t

  private final class Body {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
      self.run = run
    }
  }

  /// Starts a thread that owns everything `body` holds; nil where the system gives no more threads.
  static func start(_ body: sending @escaping () -> Void) -> OwnThread? {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard failed == 0 else {
      box.release()
      return nil
    }
    return OwnThread(thread: thread)
  }

  /// Waits until the thread has ended.
  func join() {
    pthread_join(thread, nil)
  }
}
