import Glibc

/// Makes PDF with Chromium, which wants files and a folder of its own.
struct ChromiumPress {
  let path: String
  let searchPath: String

  /// Nothing may be fetched, run or embedded but what the page carries itself.
  ///
  /// Scripts cannot be switched off for the browser as a whole: it prints by one of its own.
  private static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'unsafe-inline' data:; img-src data:; font-src data:">
    """

  func pdf(of html: String, within limit: Duration) async throws(PrintingTrouble) -> [UInt8] {
    let tool = PaperTool.chromium.rawValue
    let folder: PrivateFolder
    do throws(PrivateFolder.Trouble) {
      folder = try PrivateFolder()
      // The mark in front says that it is UTF-8, whatever the page says of itself.
      try folder.write(Array("\u{FEFF}\(ChromiumPress.sealed(html))".utf8), to: "page.html")
    } catch {
      throw .toolFailed(tool: tool, said: error.reason)
    }
    defer { folder.remove() }
    let run = ToolRun(
      tool: .chromium, path: path, arguments: arguments(in: folder.path),
      environment: environment(in: folder.path))
    let outcome = try await run.outcome(within: limit)
    guard let written = folder.read("page.pdf", upTo: PDFMaker.largest + 1) else {
      throw .toolFailed(tool: tool, said: outcome.lastWords)
    }
    guard written.count <= PDFMaker.largest else { throw .tooLarge(tool: tool) }
    guard outcome.status == 0 else { throw .toolFailed(tool: tool, said: outcome.lastWords) }
    var pdf = try PDFBytes(written, by: tool)
    pdf.forgetMoments()
    return pdf.bytes
  }

  /// The page with the policy as its first element.
  ///
  /// What stands before a document type would change how the page is laid out.
  static func sealed(_ html: String) -> String {
    let page = html.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard page.prefix(9).lowercased() == "<!doctype", let end = page.firstIndex(of: ">") else {
      return policy + page
    }
    return page[...end] + policy + page[page.index(after: end)...]
  }

  private func arguments(in folder: String) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile",
      "--print-to-pdf=\(folder)/page.pdf",
      "--disable-extensions", "--disable-sync", "--disable-background-networking",
      "--disable-component-update", "--disable-default-apps", "--disable-breakpad",
      "--disable-dev-shm-usage", "--proxy-server=\(PaperTools.deadProxy)",
      "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND",
    ]
    // Its sandbox refuses to run as root.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + ["file://\(folder)/page.html"]
  }

  private func environment(in folder: String) -> [String: String] {
    var environment = PaperTools.inherited { ["FONTCONFIG_FILE", "FONTCONFIG_PATH"].contains($0) }
    let home = PaperTools.inherited { ["HOME", "XDG_DATA_HOME"].contains($0) }
    // Fonts may lie there.
    environment["XDG_DATA_HOME"] =
      home["XDG_DATA_HOME"] ?? home["HOME"].map { "\($0)/.local/share" }
    environment["HOME"] = folder
    environment["TMPDIR"] = folder
    environment["PATH"] = searchPath
    environment["LC_ALL"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    return environment
  }
}
