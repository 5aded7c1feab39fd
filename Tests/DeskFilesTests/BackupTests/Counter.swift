import Synchronization

/// So many times, from any thread.
final class Counter: Sendable {
  private let left: Atomic<Int>

  init(_ count: Int) { left = Atomic(count) }

  /// Whether there was one left.
  func take() -> Bool { left.subtract(1, ordering: .relaxed).oldValue > 0 }
}
