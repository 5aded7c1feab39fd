import Glibc

/// A program of the system that this one asks for help.
struct OutsideTool: Sendable {
  /// Its name, as people know it.
  let name: String
  private let path: String

  /// The program of that name on the search path.
  ///
  /// - Throws: `ArchiveTrouble.noTool` where there is none.
  init(_ name: String) throws(ArchiveTrouble) {
    guard let path = OutsideTool.path(of: name) else { throw .noTool(name) }
    self.name = name
    self.path = path
  }

  /// Whether this machine has a program of that name.
  static func isThere(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - next: The next bytes for its input; none at the end.
  ///   - take: Takes what it writes.
  /// - Throws: `ArchiveTrouble.toolFailed` where it was not content, and what the two throw.
  func run(
    _ arguments: [String], feeding next: () throws -> [UInt8] = { [] },
    handing take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let process: ToolProcess
    do throws(SystemError) {
      process = try ToolProcess(path, arguments, environment: OutsideTool.environment)
    } catch {
      throw ArchiveTrouble.toolFailed(tool: name, said: error.name)
    }
    try process.exchange(feeding: next, handing: take)
    let (isContent, said) = process.end()
    guard isContent else { throw ArchiveTrouble.toolFailed(tool: name, said: said) }
  }

  /// Nothing that the caller has set may change what the program does.
  private static var environment: [String] {
    ["PATH=\(searchPath)", "LC_ALL=C.UTF-8", "TZ=UTC"]
  }

  private static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }

  private static func path(of name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }.first {
      Disk.isFile($0) && access($0, X_OK) == 0
    }
  }
}
