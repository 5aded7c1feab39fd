import FoundationEssentials
import Glibc
import Subprocess

/// How fast four counters call from one folder, and whether a number is ever called twice or lost.
///
/// Run as `QueueBench CALLS DATA`: each counter is a process of its own that calls so many times, at
/// a desk made from the reference files in the folder DATA.
@main
struct QueueBench {
  static let counters = 1...4

  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("QueueBench: \(error)")
      exit(1)
    }
  }

  enum Failure: Error {
    case usage(String)
    case counterFailed(Int)
    case numbersTwiceOrLost
  }

  private static func run(_ arguments: [String]) async throws {
    if let counter = CallingCounter(arguments) {
      try counter.callAll()
    } else if arguments.count == 2, let calls = Int(arguments[0]), calls > 0 {
      try await measure(calls: calls, data: arguments[1])
    } else {
      throw Failure.usage("QueueBench CALLS DATA")
    }
  }

  private static func measure(calls: Int, data: String) async throws {
    let numbers = calls * counters.count
    let desk = try BenchDesk(data: data, numbers: numbers)
    defer { desk.remove() }
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beginning = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for counter in counters {
        let child = CallingCounter(folder: desk.folder, counter: counter, calls: calls)
        group.addTask { try await start(child, of: program) }
      }
      try await group.waitForAll()
    }
    let tally = try CallTally(of: desk.folder)
    print(tally.line(after: ContinuousClock.now - beginning))
    guard tally.isRight(numbers: numbers) else { throw Failure.numbersTwiceOrLost }
  }

  private static func start(_ child: CallingCounter, of program: String) async throws {
    let ending = try await Subprocess.run(
      .name("env"), arguments: Arguments([program] + child.arguments),
      output: .currentStandardOutput, error: .currentStandardError)
    guard ending.terminationStatus.isSuccess else { throw Failure.counterFailed(child.counter) }
  }
}
