public import DeskOperations
import FoundationEssentials

/// Reads the queue of past days from the files of those days alone, however long the history is.
///
/// It is a value: whoever has it reads in their own time, up to where the store had read when it was
/// made.
public struct QueueReading: Sendable {
  private let reader: JournalReader
  private let end: JournalPosition
  private let firstOpen: CivilDate?

  fileprivate init(_ folder: DeskFolder, until end: JournalPosition, firstOpen: CivilDate?) {
    reader = JournalReader(folder: folder, disk: .real)
    self.end = end
    self.firstOpen = firstOpen
  }

  /// How the queue of a period went, as it stands at a moment.
  ///
  /// - Throws: `StoreTrouble.brokenJournal` at a line of a ticket that is not what it must be.
  public func report(
    of period: ReportPeriod, at now: Moment, by settings: DeskSettings
  ) throws(StoreTrouble) -> QueuePeriodReport {
    var history = QueueHistory(of: period, by: settings)
    for day in try days(from: try firstDay(for: period.from)) where !history.isSettled {
      history.take(try ticketEvents(of: day), of: day)
    }
    return history.report(at: now, by: settings)
  }

  /// The day on which the oldest number was taken that was still in the line on a day or later.
  ///
  /// Whoever a night left open, or an evening has carried on, is named again on the first or the second
  /// day with a queue that follows.
  private func firstDay(for day: CivilDate) throws(StoreTrouble) -> CivilDate {
    var first = day
    var seen = 0
    for next in try days(from: day) where seen < 2 {
      let events = try ticketEvents(of: next)
      for case .ticket(let id) in events.map(\.change.subject) { first = min(first, id.date) }
      if !events.isEmpty { seen += 1 }
    }
    return seen < 2 ? min(first, firstOpen ?? first) : first
  }

  private func days(from first: CivilDate) throws(StoreTrouble) -> ArraySlice<CivilDate> {
    guard let last = end.day else { return [] }
    return try reader.days(from: first).prefix { $0 <= last }
  }

  /// What happened to tickets on a day.
  ///
  /// Other lines are not looked at: a ticket's is told by a word that every one of them bears.
  private func ticketEvents(of day: CivilDate) throws(StoreTrouble) -> [Event] {
    let file = reader.folder.journalFile(of: day)
    let bytes = try reader.disk.read(file)
    let limit = day == end.day ? min(end.offset, bytes.count) : bytes.count
    let decoder = JSONDecoder()
    var events: [Event] = []
    var start = 0
    while let hit = bytes.firstTicket(in: start..<limit) {
      let begin = bytes[..<hit].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let end = bytes[hit...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      start = end + 1
      do throws(JournalFault.Kind) {
        let event = try JournalLine.read(bytes[begin..<end], by: decoder).line.event
        if case .ticket = event.change.subject { events.append(event) }
      } catch {
        throw .brokenJournal(
          JournalFault(file: file, line: try reader.lineNumber(in: file, at: begin), kind: error))
      }
    }
    return events
  }
}

extension DeskStore {
  /// Reads the queue of past days; nil for a desk in memory, which has no files.
  public var queueReading: QueueReading? {
    folder.map { folder in
      QueueReading(
        folder, until: position,
        firstOpen: desk.queue.tickets.lazy.filter(\.isOpen).map(\.id.date).min())
    }
  }
}

extension [UInt8] {
  private static let ticket = Array(#""ticket"#.utf8)

  /// Where the kind of an event begins that is a ticket's.
  fileprivate func firstTicket(in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return withUnsafeBytes { bytes in
      UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound])
        .first([UInt8].ticket, from: range.lowerBound)
    }
  }
}
