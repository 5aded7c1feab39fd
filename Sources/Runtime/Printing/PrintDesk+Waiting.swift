import DeskFiles
public import DeskForms
public import DeskOperations
import Glibc

/// For commands, which wait for what the screens go on beside.
extension PrintDesk {
  /// Prints a paper and waits until it is clear what became of it, or some seconds have passed.
  ///
  /// - Returns: The printing, as far as it had come.
  /// - Throws: A trouble by which it could not even begin.
  public nonisolated func printAndWait(
    _ errand: PrintErrand, by press: FormPress, atMost seconds: Int
  ) throws -> PrintRecord {
    try wait(errand.id, errand.setting.printedAt.date, atMost: seconds) {
      try await self.print(errand, by: press)
    }
  }

  /// The same for the very pages of an earlier printing.
  public nonisolated func printAgainAndWait(
    _ earlier: PrintRecord, id: String, by person: String, counter: Int?,
    settings: PrintSettings, today: CivilDate, atMost seconds: Int
  ) throws -> PrintRecord {
    try wait(id, today, atMost: seconds) {
      try await self.printAgain(
        earlier, id: id, by: person, counter: counter, settings: settings)
    }
  }

  /// The same for the back sides of one whose sheets are turned.
  public nonisolated func printBacksAndWait(
    of record: PrintRecord, atMost seconds: Int
  ) throws -> PrintRecord {
    try wait(record.id, record.at.date, atMost: seconds) { await self.printBacks(of: record) }
  }

  /// Takes a printing out of its queue.
  public nonisolated func cancelAndWait(_ record: PrintRecord) throws -> PrintRecord {
    try wait(record.id, record.at.date, atMost: 20) {
      await self.cancel(record)
    }
  }

  /// A paper as PDF, with nothing kept or noted.
  ///
  /// - Throws: A trouble of forms or tools.
  public nonisolated func pdfAndWait(
    of content: FormContent, in setting: FormSetting, on paper: PaperSize, by press: FormPress
  ) throws -> [UInt8] {
    try Waiting.forResult(atMost: 60) {
      try await self.pdf(of: content, in: setting, on: paper, by: press)
    }
      ?? []
  }

  private nonisolated func wait<Ignored: Sendable>(
    _ id: String, _ day: CivilDate, atMost seconds: Int,
    for body: @escaping @Sendable () async throws -> Ignored
  ) throws -> PrintRecord {
    _ = try Waiting.forResult(atMost: seconds, of: body)
    guard let record = log.records(on: day).first(where: { $0.id == id }) else {
      throw StoreTrouble.cannotRead(file: log.file(of: day), SystemError(ENOENT))
    }
    return record
  }
}
