import Glibc

extension PaperTools {
  /// A run of a program of CUPS; nil where it is missing.
  ///
  /// It keeps of the environment what says where to print and who asks. Its answers are English,
  /// for they are read here.
  func run(_ tool: PaperTool, _ arguments: [String]) -> ToolRun? {
    guard let path = self[tool] else { return nil }
    var environment = PaperTools.inherited { name in
      name.hasPrefix("CUPS_")
        || ["HOME", "USER", "LOGNAME", "LPDEST", "PRINTER", "IPP_PORT"].contains(name)
    }
    environment["PATH"] = searchPath
    environment["LC_ALL"] = "C.UTF-8"
    return ToolRun(tool: tool, path: path, arguments: arguments, environment: environment)
  }

  /// The settings of this program's environment that are wanted.
  static func inherited(_ isWanted: (Substring) -> Bool) -> [String: String] {
    var settings: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "="), isWanted(text[..<equals]) {
        settings[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return settings
  }
}
