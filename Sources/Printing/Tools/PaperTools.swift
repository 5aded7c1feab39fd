import Glibc

/// Which of the programs that help with paper are on this machine.
///
/// None of them is needed to work: without them papers stay text and pages for a browser.
public struct PaperTools: Sendable {
  private let places: [PaperTool: String]
  /// Where the programs themselves find others.
  let searchPath: String

  /// Looks for the programs.
  ///
  /// Entries of the path that are empty or relative are passed over: they would run whatever lies
  /// in the folder where somebody happens to stand.
  ///
  /// - Parameters:
  ///   - path: Folders to look in, as in `PATH`; the environment's own where nil.
  ///   - wanted: The programs that may be used.
  public init(path: String? = nil, only wanted: Set<PaperTool> = Set(PaperTool.allCases)) {
    let given = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    let folders = given.split(separator: ":").filter { $0.hasPrefix("/") }
    searchPath = folders.joined(separator: ":")
    var places: [PaperTool: String] = [:]
    for tool in wanted {
      let candidates = tool.names.flatMap { name in folders.map { "\($0)/\(name)" } }
      places[tool] = candidates.first(where: PaperTools.isProgram)
    }
    self.places = places
  }

  /// Where a program lies; nil where it is missing.
  public subscript(tool: PaperTool) -> String? { places[tool] }

  /// WeasyPrint.
  public var weasyPrint: String? { self[.weasyPrint] }
  /// Chromium, or a browser of its kind.
  public var chromium: String? { self[.chromium] }
  /// `lp` of CUPS.
  public var lp: String? { self[.lp] }
  /// `lpstat` of CUPS.
  public var lpstat: String? { self[.lpstat] }
  /// `lpoptions` of CUPS.
  public var lpoptions: String? { self[.lpoptions] }
  /// `ipptool` of CUPS.
  public var ipptool: String? { self[.ipptool] }
  /// `qrencode`.
  public var qrencode: String? { self[.qrencode] }

  /// Whether pages can be made into PDF.
  public var makesPDF: Bool { weasyPrint != nil || chromium != nil }

  private static func isProgram(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
