import DeskApp
import DeskFiles
import DeskOperations

/// Reports are counted beside the worker, from the desk as it stands.
extension Worker {
  /// Counts a report while the worker goes on.
  func count(_ query: ReportQuery, key: String) {
    let (desk, rules, now) = (store.desk, store.rules, clock.now)
    // Somebody looks at the screen and waits for it.
    _Concurrency.Task(priority: .high) { [messages, words] in
      let table = words.table(of: query, at: desk, rules, today: now.date)
      messages.post([.answered(key: key, .counted(query, table, at: now))])
    }
  }

  /// Reads how the queue of some days went while the worker goes on.
  func readQueue(of period: ReportPeriod, key: String) {
    guard let reading = store.queueReading else { return }
    let (settings, now) = (store.rules.settings, clock.now)
    _Concurrency.Task(priority: .high) { [messages, words] in
      let answer: Answer
      do throws(StoreTrouble) {
        answer = .queueRead(try reading.report(of: period, at: now, by: settings))
      } catch {
        answer = words.answer(to: error)
      }
      messages.post([.answered(key: key, answer)])
    }
  }

  /// Looks through a period while the worker goes on.
  func survey(_ period: ReportPeriod, key: String) {
    let (desk, rules, now) = (store.desk, store.rules, clock.now)
    _Concurrency.Task(priority: .high) { [messages] in
      let check = DayCheck(desk, over: period, at: now, by: rules)
      let standing = PeriodClosing(desk, check: check, today: now.date, by: rules)
      messages.post([.answered(key: key, .surveyed(check, standing))])
    }
  }

  /// Writes a report where somebody wants it, beside what lies there already.
  ///
  /// - Returns: The path.
  func write(_ table: ReportTable, to path: String) throws -> String {
    let wanted = Surroundings.current.expanding(path)
    let (stem, ending) = Worker.parts(of: wanted)
    let path =
      Places.exists(wanted)
      ? (2...).lazy.map { "\(stem)-\($0)\(ending)" }.first { !Places.exists($0) } ?? wanted
      : wanted
    try HandedOutFile(path).write(
      TableShape(ofFile: path).bytes(of: table, in: words), besides: folder)
    return path
  }

  /// A path without its ending, and the ending with its point.
  private static func parts(of path: String) -> (stem: Substring, ending: Substring) {
    guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else {
      return (path[...], "")
    }
    return (path[..<point], path[point...])
  }
}
