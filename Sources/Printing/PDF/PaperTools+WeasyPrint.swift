extension PaperTools {
  /// The option by which WeasyPrint is told to fetch nothing; versions before 67 have none.
  static let protocolOption = "--allowed-protocols"
  /// Nothing listens there, so that whoever asks the network is refused at once.
  static let deadProxy = "http://127.0.0.1:9"

  /// A run of WeasyPrint that reads a page and writes PDF.
  ///
  /// - Parameter namingProtocols: Whether it knows the option that forbids to fetch.
  func weasyPrintRun(namingProtocols: Bool) -> ToolRun? {
    guard let path = weasyPrint else { return nil }
    // Fonts may lie in the home folder.
    var environment = PaperTools.inherited {
      ["HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"].contains($0)
    }
    environment["PATH"] = searchPath
    environment["LC_ALL"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    // The day that subsets of fonts bear, so that the same page gives the same bytes.
    environment["SOURCE_DATE_EPOCH"] = "946684800"
    for name in ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"] {
      environment[name] = PaperTools.deadProxy
    }
    let fetchingNothing = namingProtocols ? [PaperTools.protocolOption, "data"] : []
    return ToolRun(
      tool: .weasyPrint, path: path,
      // Of later versions pages are compressed with what tells their size, which the desk reads.
      arguments: ["-q", "-e", "utf-8", "--pdf-version", "1.4"] + fetchingNothing + ["-", "-"],
      environment: environment, limit: PDFMaker.largest)
  }
}
