import DeskApp
import DeskFiles
public import DeskOperations
import Printing

/// At the printer: sending, following, turning, taking back.
extension PrintDesk {
  /// Sends pages and follows the job to its end.
  func send(_ pdf: String, to queue: String?, for record: inout PrintRecord) async {
    let pages = PDFPages(bytes(of: pdf))
    let isTurned = record.order.sides == .turned && pages.count > 1
    let order = PrintOrder(
      queue: queue, title: record.order.title, media: pages.media,
      sides: record.order.sides == .two
        ? pages.isLandscape ? .twoSidedShortEdge : .twoSidedLongEdge : .oneSided,
      copies: record.order.copies, pages: isTurned ? .odd : .all)
    guard let job = await submit(pdf, pages, order, orElse: .failed, for: &record) else { return }
    await follow(job, isFront: isTurned, in: &record)
  }

  /// Prints the back sides, now that the sheets are turned; where that fails they are still to come.
  public func printBacks(of record: PrintRecord) async {
    var record = record
    guard let pdf = record.files.last(where: { $0.hasSuffix(".pdf") }) else { return }
    let pages = PDFPages(bytes(of: pdf))
    let order = PrintOrder(
      queue: record.job.flatMap { PrintJob(name: $0) }?.queue, title: record.order.title,
      media: pages.media, copies: record.order.copies, pages: .evenReversed)
    guard let job = await submit(pdf, pages, order, orElse: .turning, for: &record) else { return }
    await follow(job, isFront: false, in: &record)
  }

  /// Takes a printing out of its queue, unless it is out already.
  public func cancel(_ record: PrintRecord) async {
    var record = record
    let isFront = isFront(record)
    if record.state == .sent, let job = record.job.flatMap({ PrintJob(name: $0) }) {
      if await server.state(of: job) == .printed {
        return note(isFront ? .turning : .printed, in: &record)
      }
      await server.cancel(job)
    }
    note(.failed, message: words.cancelledHere(record.hasTurned), in: &record)
  }

  /// For so many days back somebody may still take up what was left behind.
  private static let daysBack = 14

  /// Takes up what programs that ended early have left behind on this computer, but for what is
  /// followed here.
  ///
  /// - Parameter isAll: Whether to look at the days before today as well.
  public func resume(today: CivilDate, all isAll: Bool = true) async {
    let days = isAll ? PrintDesk.daysBack : 0
    for back in (0...days).reversed() {
      for record in log.records(on: today.advanced(by: -back))
      where Machine.isLeft(record) && !followed.contains(record.id) {
        takeUp(record)
      }
    }
  }

  private func takeUp(_ record: PrintRecord) {
    var record = record
    followed.insert(record.id)
    switch record.state {
    case .begun: note(.failed, message: words.interrupted(record.order.title), in: &record)
    case .sent:
      guard let job = record.job.flatMap({ PrintJob(name: $0) }) else { return }
      let isFront = isFront(record)
      Task { [record] in
        var record = record
        await follow(job, isFront: isFront, in: &record)
      }
    case .turning: tell(record)
    default: break
    }
  }

  /// Whether the job at the printer is that of the fronts alone.
  private func isFront(_ record: PrintRecord) -> Bool {
    record.order.sides == .turned && !record.hasTurned
      && record.files.last.map { PDFPages(bytes(of: $0)).count > 1 } ?? false
  }

  private func submit(
    _ pdf: String, _ pages: PDFPages, _ order: PrintOrder, orElse state: PrintRecord.State,
    for record: inout PrintRecord
  ) async -> PrintJob? {
    do throws(PrintingTrouble) {
      guard !pages.isEmpty else { throw PrintingTrouble.missingFile(pdf) }
      let job = try await server.submit(path(of: pdf), order)
      note(.sent, job: job.name, in: &record)
      return job
    } catch {
      let hasNone = [.noLP, .noQueue, .schedulerDown].contains(error)
      if hasNone, order.queue == nil, state == .failed {
        note(.byHand, message: words.withoutPrinter, in: &record)
      } else {
        let others = error == .noDefault ? await names() : []
        let sentence = others.isEmpty ? words.trouble(error) : words.choosePrinter(among: others)
        note(state, message: "\(sentence) \(words.printByHand(record.files))", in: &record)
      }
    }
    return nil
  }

  private func names() async -> [String] {
    ((try? await server.queues()) ?? []).map(\.name)
  }

  /// How long to wait before the printer is asked again: at first it may answer at any moment.
  private static func pause(after asked: Int) -> Duration {
    switch asked {
    case ..<10: .milliseconds(300)
    case ..<60: .seconds(1)
    default: .seconds(5)
    }
  }

  /// Asks until the job has ended.
  private func follow(
    _ job: PrintJob, isFront: Bool, in record: inout PrintRecord
  ) async {
    followed.insert(record.id)
    var asked = 0
    var told: String?
    while !Task.isCancelled {
      let state = await server.state(of: job)
      switch state {
      case .printed: return note(isFront ? .turning : .printed, in: &record)
      case .cancelled, .failed:
        return note(
          record.hasTurned ? .turning : .failed, message: words.state(state, on: job.queue),
          in: &record)
      case .leftQueue, .unknown:
        return note(isFront ? .turning : .leftQueue, in: &record)
      case .waiting, .printing, .held, .unanswered:
        let sentence = state.isHindered ? words.state(state, on: job.queue) : nil
        if sentence != told, sentence != nil || told != nil {
          note(.sent, message: sentence, in: &record)
        }
        told = sentence
      }
      asked += 1
      do { try await Task.sleep(for: PrintDesk.pause(after: asked)) } catch { return }
    }
  }
}

extension JobState {
  /// Whether somebody should see to the printer.
  fileprivate var isHindered: Bool {
    switch self {
    case .waiting(let condition), .printing(let condition): condition != nil
    case .held, .unanswered: true
    case .printed, .cancelled, .failed, .leftQueue, .unknown: false
    }
  }
}
