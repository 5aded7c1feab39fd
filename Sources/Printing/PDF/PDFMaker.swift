/// Makes PDF of pages, one after the other.
///
/// WeasyPrint takes most of its time to start. Once `warmUp` was called, one that has started waits
/// for the next page; it is ended after a lull, and at the latest when this program ends, because
/// its input ends then.
public actor PDFMaker {
  private let tools: PaperTools
  private let lull: Duration
  private let limit: Duration
  private var lastPage: Task<Void, Never>?
  private var standing: StandingPress?
  private var lullWatch: Task<Void, Never>?
  private var keepsReady = false
  private var namesProtocols = true

  /// No paper of a desk comes near it.
  static let largest = 50 << 20

  /// A maker that uses what this machine has.
  ///
  /// - Parameters:
  ///   - lull: How long a program stands ready for nothing.
  ///   - limit: How long a page may take: a year's register is long, and the machine may be weak.
  public init(
    _ tools: PaperTools, lull: Duration = .seconds(600), limit: Duration = .seconds(120)
  ) {
    self.tools = tools
    self.lull = lull
    self.limit = limit
  }

  /// The page as PDF.
  ///
  /// Pages are made one at a time, in the order in which they were asked for. The same page gives
  /// the same bytes.
  public func pdf(of html: String) async throws(PrintingTrouble) -> [UInt8] {
    let before = lastPage
    let page = Task { () async -> Result<[UInt8], PrintingTrouble> in
      await before?.value
      do throws(PrintingTrouble) {
        return .success(try await self.make(html))
      } catch {
        return .failure(error)
      }
    }
    lastPage = Task { _ = await page.value }
    return try await page.value.get()
  }

  /// Gets a program ready, so that the next page takes a fraction of the time.
  public func warmUp() {
    keepsReady = true
    guard standing == nil, let press = weasyPrint() else { return }
    standing = press
    lullWatch = Task { [lull, weak self] in
      do { try await Task.sleep(for: lull) } catch { return }
      await self?.takeStanding()?.end()
    }
  }

  /// Ends a program that stands ready.
  public func coolDown() async {
    keepsReady = false
    await takeStanding()?.end()
  }

  /// Whether a program stands ready.
  var isReady: Bool { standing != nil }

  private func takeStanding() -> StandingPress? {
    lullWatch?.cancel()
    lullWatch = nil
    defer { standing = nil }
    return standing
  }

  private func weasyPrint() -> StandingPress? {
    tools.weasyPrintRun(namingProtocols: namesProtocols).flatMap(StandingPress.init)
  }

  private func make(_ html: String) async throws(PrintingTrouble) -> [UInt8] {
    let chromium = tools.chromium.map { ChromiumPress(path: $0, searchPath: tools.searchPath) }
    guard tools.weasyPrint != nil else {
      guard let chromium else { throw .noTool }
      return try await chromium.pdf(of: html, within: limit)
    }
    do throws(PrintingTrouble) {
      return try await makeWithWeasyPrint(html)
    } catch {
      // An installation that lacks a library fails at once, and the other one may be whole.
      guard case .toolFailed = error, let chromium else { throw error }
      return try await chromium.pdf(of: html, within: limit)
    }
  }

  private func makeWithWeasyPrint(_ html: String) async throws(PrintingTrouble) -> [UInt8] {
    defer { if keepsReady { warmUp() } }
    var ready = takeStanding()
    // One that stood ready may be dead, and an older version is asked again in other words.
    for _ in 1...3 {
      guard let press = ready ?? weasyPrint() else { break }
      ready = nil
      if let pdf = try await print(html, by: press) { return pdf }
    }
    throw .toolFailed(tool: PaperTool.weasyPrint.rawValue, said: "")
  }

  /// The page; nil where the program was dead or did not understand, so that another may do it.
  private func print(
    _ html: String, by press: StandingPress
  ) async throws(PrintingTrouble) -> [UInt8]? {
    let tool = PaperTool.weasyPrint.rawValue
    let outcome = try await press.print(html, within: limit)
    if outcome.status == 0 { return try PDFBytes(outcome.output, by: tool).bytes }
    if outcome.status == 2, namesProtocols, outcome.errors.contains(PaperTools.protocolOption) {
      namesProtocols = false
      return nil
    }
    guard outcome.status != nil else { return nil }
    throw .toolFailed(tool: tool, said: outcome.lastWords)
  }
}
