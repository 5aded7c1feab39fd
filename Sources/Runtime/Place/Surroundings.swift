import Glibc
public import Terminal

/// What the program finds around it: its environment, its own file, the folder it was started in.
public struct Surroundings: Sendable {
  /// The environment variables that matter to it.
  public var variables: [String: String]
  /// The folder that holds the executable; nil where the system does not tell.
  public var executableFolder: String?
  /// The folder it was started in.
  public var currentFolder: String

  /// Surroundings given by hand, as tests do.
  public init(variables: [String: String], executableFolder: String?, currentFolder: String) {
    self.variables = variables
    self.executableFolder = executableFolder
    self.currentFolder = currentFolder
  }

  /// The surroundings of this process.
  public static var current: Surroundings {
    var variables: [String: String] = [:]
    for name in ["MOTCUA_SHARE", "MOTCUA_DATA", "TERM", "HOME"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return Surroundings(
      variables: variables, executableFolder: realFolder(of: "/proc/self/exe"),
      currentFolder: realPath("."))
  }

  /// A path as somebody types it: `~/` stands for the home folder.
  func expanding(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variables["HOME"] else { return path }
    return home + path.dropFirst()
  }

  private static func realFolder(of path: String) -> String? {
    let real = realPath(path)
    return real == path ? nil : parent(of: real)
  }

  private static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder above a path; nil above the root.
  static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Surroundings {
  /// Looks whether screens can be shown here at all, before anything is opened.
  ///
  /// - Throws: A trouble where a file or pipe stands in place of a terminal, or a terminal that only
  ///   prints line after line.
  public func checkTerminal() throws(ScreenTrouble) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let name = variables["TERM"] ?? ""
    if ["", "dumb"].contains(name) { throw .unknownTerminal(name: name) }
  }
  /// Whether screens can be shown here at all.
  public var canShowScreens: Bool { (try? checkTerminal()) != nil }
}
