import Foundation

extension Product {
  /// The programs that a desk would use for paper, if they were there.
  private static let paperTools: Set<String> = [
    "weasyprint", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome",
    "chrome-headless-shell", "lp", "lpstat", "lpoptions", "ipptool", "qrencode",
  ]

  /// A `PATH` with all of this machine's programs but those for paper.
  ///
  /// A browser or a printer that happens to be here would change what the desk says and how soon;
  /// the desk with them has tests of its own.
  static let searchPath: String = {
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
