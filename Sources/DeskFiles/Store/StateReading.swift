import DeskOperations
import Dispatch
import FoundationEssentials
import Synchronization

/// Reads the desk of a kept state on two cores: each begins with some of what is no dossier, and whoever
/// is free takes the next dossiers.
final class StateReading: Sendable {
  private struct Progress {
    var lines: FileLines
    var courses: KeptCourses?
    var rest: Desk.Kept.Rest?
    var handled: HandledRequests?
    var numbers: GivenNumbers?
    var queue: DeskQueue?
    var portions: [[Desk.AtHand.Whole]] = []
    var isAtEnd = false
    var isBroken = false
  }

  private static let linesAtOnce = 100

  private let parts: [String: Data]
  private let progress: Mutex<Progress>

  /// Reads parts of a desk, by their names, and the dossiers in the lines behind them.
  init(_ parts: [String: Data], dossiers lines: sending FileLines) {
    self.parts = parts
    progress = Mutex(Progress(lines: lines))
  }

  /// The desk; nil where something in it cannot be understood.
  func desk() -> Desk? {
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      let decoder = JSONDecoder()
      func part<Part: Decodable>(_ name: String) -> Part? {
        parts[name].flatMap { try? decoder.decode(Part.self, from: $0) }
      }
      if worker == 0 {
        let (queue, numbers): (DeskQueue?, GivenNumbers?) = (part("queue"), part("numbers"))
        progress.withLock { ($0.queue, $0.numbers) = (queue, numbers) }
      } else {
        let (courses, handled): (KeptCourses?, HandledRequests?) = (
          part("courses"), part("handled")
        )
        let rest: Desk.Kept.Rest? = part("desk")
        progress.withLock { ($0.courses, $0.handled, $0.rest) = (courses, handled, rest) }
      }
      var texts = SharedTexts()
      while let (number, lines) = nextLines() {
        let dossiers = lines.map { line -> Desk.AtHand.Whole? in
          guard var dossier = try? decoder.decode(Desk.AtHand.self, from: line) else { return nil }
          texts.share(with: &dossier)
          return dossier.whole
        }
        progress.withLock {
          $0.portions[number] = dossiers.compactMap(\.self)
          if dossiers.contains(where: { $0 == nil }) { $0.isBroken = true }
        }
      }
    }
    return progress.withLock { progress in
      guard progress.isAtEnd, !progress.isBroken, let courses = progress.courses,
        let rest = progress.rest, let handled = progress.handled, let numbers = progress.numbers,
        let queue = progress.queue
      else { return nil }
      var desk = Desk(
        Desk.Kept(
          courses: courses, desk: rest, handled: handled, numbers: numbers, queue: queue))
      for portion in progress.portions {
        for dossier in portion { desk.takeAtHand(dossier) }
      }
      return desk
    }
  }

  /// The next lines that hold dossiers, and their place among all such portions; nil behind the last.
  private func nextLines() -> (number: Int, lines: [Data])? {
    progress.withLock { progress in
      var lines: [Data] = []
      while lines.count < StateReading.linesAtOnce, !progress.isAtEnd, !progress.isBroken {
        guard let line = (try? progress.lines.next()) ?? nil else {
          progress.isBroken = true
          break
        }
        if line.first == UInt8(ascii: "{") {
          lines.append(Data(line.last == UInt8(ascii: ",") ? line.dropLast() : line))
        } else {
          progress.isAtEnd = true
        }
      }
      guard !lines.isEmpty else { return nil }
      progress.portions.append([])
      return (progress.portions.count - 1, lines)
    }
  }
}
