import Foundation
import Testing

@testable import Printing

/// A print server of the tests' own, with two printers that have no paper but keep what they get.
actor PrintShop {
  /// The one of this run; starting it takes a second.
  static let shared = Task { try await PrintShop() }

  nonisolated let server: String
  nonisolated let folder: WorkFolder
  private var daemons: [String: Daemon] = [:]
  private let ports: [String: Int]

  /// Prints on both sides.
  static let duplex = "may-in-1"
  /// Prints on one side.
  static let simplex = "kim"

  private init() async throws {
    folder = try WorkFolder(readableByAll: true)
    let port = try #require(Listener.freePort())
    server = "localhost:\(port)"
    ports = [
      PrintShop.duplex: try #require(Listener.freePort()),
      PrintShop.simplex: try #require(Listener.freePort()),
    ]
    try await startDiscovery()
    try configure(port: port)
    daemons["cupsd"] = try Daemon(
      "cupsd", ["-f", "-c", "\(folder.path)/cupsd.conf", "-s", "\(folder.path)/cups-files.conf"],
      log: "\(folder.path)/cupsd.log", removingAfterwards: folder.path)
    try await PaperTests.wait(for: "cupsd") {
      try await run("lpstat", ["-r"]).output.contains("scheduler is running")
    }
    for printer in [PrintShop.duplex, PrintShop.simplex] {
      try await switchOn(printer)
      try await run(
        "lpadmin",
        [
          "-p", printer, "-E", "-v", "ipp://localhost:\(ports[printer] ?? 0)/ipp/print", "-m",
          "everywhere",
        ]
      )
    }
  }

  /// A program of CUPS that speaks to this server.
  @discardableResult
  nonisolated func run(_ name: String, _ arguments: [String]) async throws -> PaperTests.Answer {
    try await PaperTests.run(name, arguments, environment: ["CUPS_SERVER": server])
  }

  /// A file of so many sides, made once.
  func pages(_ count: Int) async throws -> String {
    let file = "\(folder.path)/\(count)-pages.pdf"
    guard !FileManager.default.fileExists(atPath: file) else { return file }
    let tool = try #require(PaperTests.presses.first)
    let pdf = try await PaperTests.maker(tool).pdf(of: Page.sides(count))
    return try folder.write(pdf, to: "\(count)-pages.pdf")
  }

  func switchOn(_ printer: String) async throws {
    let port = ports[printer] ?? 0
    let home = "\(folder.path)/\(printer)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let sides = printer == PrintShop.duplex ? ["-2"] : []
    daemons[printer] = try Daemon(
      "ippeveprinter",
      ["-k", "-d", home, "-c", try printScript()] + sides + [
        "-s", "10,10", "-f", "application/pdf,image/pwg-raster,application/octet-stream",
        "-n", "localhost", "-p", "\(port)", printer,
      ], environment: discovery, log: "\(home).log")
    try await PaperTests.wait(for: "the printer \(printer)") {
      try await PaperTests.run(
        "ipptool", ["-q", "ipp://localhost:\(port)/ipp/print", "get-printer-attributes.test"]
      ).status == 0
    }
  }

  func switchOff(_ printer: String) async throws {
    try await daemons.removeValue(forKey: printer)?.stop()
  }

  /// How the printers take the next job: `print`, `refuse`, or `starve`: wait for paper until told
  /// to print.
  nonisolated func setMode(_ mode: String) throws { try folder.write(mode.utf8, to: "mode") }

  /// What a printer was told of a job, by the job's title.
  nonisolated func orders(titled title: String) -> [[String: String]] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".order") }.sorted().compactMap { file in
      let lines = (folder.text(of: file) ?? "").split(separator: "\n")
      let pairs = lines.map { $0.split(separator: "=", maxSplits: 1) }.filter { $0.count == 2 }
      var order = Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { $1 }
      order["document"] = "\(folder.path)/\(file.dropLast(6)).document"
      return order["IPP_JOB_NAME"] == title ? order : nil
    }
  }

  private func printScript() throws -> String {
    try folder.program(
      "print",
      """
      here="\(folder.path)"
      mode() { cat "$here/mode" 2> /dev/null || echo print; }
      if [ "$(mode)" = refuse ]; then echo "ERROR: no" >&2; exit 1; fi
      while [ "$(mode)" = starve ]; do echo "STATE: +media-empty" >&2; sleep 0.1; done
      echo "STATE: -media-empty" >&2
      name="$here/$(date +%s%N)"
      cp "$1" "$name.document"
      env | grep '^IPP_' > "$name.part" && mv "$name.part" "$name.order"
      """) + "/print"
  }

  private func configure(port: Int) throws {
    for name in ["spool", "cache", "log", "state"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let place = folder.path
    // Only root can give its filters another name than its own.
    let user = geteuid() == 0 ? "User lp\nGroup lp\nSystemGroup root\n" : ""
    try folder.write(
      """
      ServerRoot \(place)
      StateDir \(place)/state
      CacheDir \(place)/cache
      RequestRoot \(place)/spool
      TempDir \(place)/spool
      DataDir /usr/share/cups
      ServerBin /usr/lib/cups
      ErrorLog \(place)/log/error_log
      AccessLog \(place)/log/access_log
      PageLog \(place)/log/page_log
      \(user)
      """.utf8, to: "cups-files.conf")
    try folder.write(
      """
      Listen localhost:\(port)
      Browsing No
      DefaultAuthType None
      WebInterface No
      PreserveJobHistory Yes
      <Location />
      Order allow,deny
      Allow all
      </Location>
      <Policy default>
      <Limit All>
      Order allow,deny
      Allow all
      </Limit>
      </Policy>

      """.utf8, to: "cupsd.conf")
  }

  // MARK: Discovery

  /// A printer made of software does not start without the service that announces printers.
  private func startDiscovery() async throws {
    if try await isAnnouncing([:]) { return }
    let socket = "\(folder.path)/bus"
    try folder.write(
      """
      <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
       "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
      <busconfig><type>system</type><listen>unix:path=\(socket)</listen><auth>EXTERNAL</auth>
      <policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/>
      <allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
      """.utf8, to: "bus.conf")
    discovery = ["DBUS_SYSTEM_BUS_ADDRESS": "unix:path=\(socket)"]
    daemons["dbus"] = try Daemon(
      "dbus-daemon", ["--config-file=\(folder.path)/bus.conf", "--nofork", "--nopidfile"],
      log: "\(folder.path)/dbus.log")
    try await PaperTests.wait(for: "the bus") {
      FileManager.default.fileExists(atPath: socket)
    }
    daemons["avahi"] = try Daemon(
      "avahi-daemon", ["--no-drop-root", "--no-chroot", "--no-rlimits"], environment: discovery,
      log: "\(folder.path)/avahi.log")
    try await PaperTests.wait(for: "the service that announces printers") {
      try await isAnnouncing(discovery)
    }
  }

  private var discovery: [String: String] = [:]

  private func isAnnouncing(_ environment: [String: String]) async throws -> Bool {
    try await PaperTests.run(
      "dbus-send",
      [
        "--system", "--print-reply", "--dest=org.freedesktop.Avahi", "/",
        "org.freedesktop.Avahi.Server.GetState",
      ], environment: environment
    ).status == 0
  }
}
