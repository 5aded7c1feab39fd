public import Printing

/// The printers of this machine as they are found now.
public struct PrinterSurvey: Sendable {
  /// A printer and whether it turns the sheets itself.
  public struct Found: Sendable {
    /// The printer.
    public var queue: PrintQueue
    /// Whether it prints both sides by itself; nil where it does not say.
    public var hasDuplexer: Bool?
  }

  /// The printers; empty where there are none.
  public var printers: [Found] = []
  /// Why there are none; nil where there are.
  public var trouble: PrintingTrouble?
  /// Which fonts of the pages hold every Vietnamese letter; nil where that cannot be known.
  public var fonts: [String]?

  private static let seconds = 60

  /// Asks the print server.
  public static func take(with tools: PaperTools) throws -> PrinterSurvey {
    try Waiting.forResult(atMost: seconds) {
      var survey = PrinterSurvey()
      survey.fonts = await FontShelf(tools).whole()
      let server = PrintServer(tools)
      do throws(PrintingTrouble) {
        for queue in try await server.queues() {
          survey.printers.append(
            Found(queue: queue, hasDuplexer: await server.hasDuplexer(queue.name)))
        }
      } catch {
        survey.trouble = error
      }
      return survey
    } ?? PrinterSurvey(trouble: .schedulerDown)
  }
}
