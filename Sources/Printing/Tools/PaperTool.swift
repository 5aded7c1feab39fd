/// A program of the system that helps with paper, where this machine has it.
public enum PaperTool: String, CaseIterable, Sendable {
  /// Makes PDF of HTML; it is asked first.
  case weasyPrint = "weasyprint"
  /// Makes PDF of HTML where there is no WeasyPrint.
  case chromium
  /// Sends a file to a printer.
  case lp
  /// Tells what printers there are.
  case lpstat
  /// Tells what a printer can do.
  case lpoptions
  /// Takes back what was sent.
  case cancel
  /// Asks a print server what became of a job.
  case ipptool
  /// Lists fonts.
  case fcList = "fc-list"
  /// Draws QR codes.
  case qrencode

  /// The names it goes by, the first best.
  var names: [String] {
    switch self {
    case .chromium:
      [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome",
        "chrome-headless-shell",
      ]
    default: [rawValue]
    }
  }
}
