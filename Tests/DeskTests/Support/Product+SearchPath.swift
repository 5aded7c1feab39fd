import Foundation

@testable import Printing

extension Product {
  /// A `PATH` with all of this machine's programs but those for paper.
  ///
  /// A browser or a printer that happens to be here would change what the desk says and how soon;
  /// the desk with them has tests of its own.
  static let searchPath: String = {
    let paperTools = Set(PaperTool.allCases.flatMap(\.names))
    let folder = URL(filePath: path).deletingLastPathComponent()
      .appending(path: "programs-without-paper").path()
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let places = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    for place in places.split(separator: ":") {
      for name in (try? files.contentsOfDirectory(atPath: String(place))) ?? []
      where !paperTools.contains(name) {
        // The first of a name counts, as in any PATH.
        symlink("\(place)/\(name)", "\(folder)/\(name)")
      }
    }
    return folder
  }()
}
