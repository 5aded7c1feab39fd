/// Draws QR codes, where this machine has `qrencode`.
public struct QRMaker: Sendable {
  private let tools: PaperTools

  /// A maker that uses what this machine has.
  public init(_ tools: PaperTools) { self.tools = tools }

  /// The code as a picture for a page: an `svg` element 22 mm wide, which a style may change, with a
  /// quiet zone of two modules.
  ///
  /// - Parameter text: At most 100 characters of ASCII: scanners guess the letters of anything else.
  /// - Returns: Nil without the program, or for a text that does not fit.
  public func picture(of text: String) async -> String? {
    guard let modules = await modules(of: text) else { return nil }
    let quiet = 2
    let side = modules.count + 2 * quiet
    var path = ""
    for (row, line) in modules.enumerated() {
      // Neighbours are one rectangle, so that no hairline stands between them.
      for run in QRMaker.darkRuns(of: line) {
        path += "M\(run.lowerBound + quiet) \(row + quiet)h\(run.count)v1h-\(run.count)z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="qr" width="22mm" height="22mm" \
      viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/><path d="\(path)"/></svg>
      """
  }

  /// The code as dark and light modules, row by row, without a quiet zone.
  public func modules(of text: String) async -> [[Bool]]? {
    guard !text.isEmpty, text.utf8.count <= 100, text.utf8.allSatisfy({ (32..<127).contains($0) }),
      let path = tools.qrencode
    else { return nil }
    let run = ToolRun(
      tool: .qrencode, path: path,
      arguments: ["-t", "ASCII", "-l", "M", "-m", "0", "-o", "-"],
      environment: ["PATH": tools.searchPath, "LC_ALL": "C.UTF-8"])
    guard let outcome = try? await run.outcome(reading: Array(text.utf8), within: .seconds(5)),
      outcome.status == 0
    else { return nil }
    return QRMaker.modules(drawn: outcome.text)
  }

  /// Reads a drawing that has two signs for each module; nil where it is no square of a code.
  static func modules(drawn drawing: String) -> [[Bool]]? {
    let lines = drawing.split(separator: "\n").map(Array.init)
    // The smallest code has 21 modules a side, each next one four more.
    guard lines.count >= 21, lines.count % 4 == 1,
      lines.allSatisfy({ $0.count == 2 * lines.count })
    else { return nil }
    return lines.map { line in stride(from: 0, to: line.count, by: 2).map { line[$0] == "#" } }
  }

  private static func darkRuns(of line: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (column, isDark) in line.enumerated() where isDark {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
