/// A question of IPP, as `ipptool` reads it.
struct PrinterQuestion {
  let text: String

  /// What became of a job.
  static func job(_ job: PrintJob) -> Self {
    Self(
      operation: "Get-Job-Attributes", resource: "/jobs/\(job.number)", target: "job-uri",
      wanted: [
        "job-name", "job-state", "job-state-reasons", "job-printer-state-message",
      ])
  }

  /// How a printer is, by a name that a printer can have.
  static func printer(_ queue: String) -> Self {
    Self(
      operation: "Get-Printer-Attributes", resource: "/printers/\(queue)", target: "printer-uri",
      wanted: [
        "printer-state", "printer-state-reasons", "printer-state-message",
        "device-uri",
      ])
  }

  /// What a printer itself says of the jobs that ended last, the newest first.
  static let endedJobs = Self(
    operation: "Get-Jobs", resource: nil, target: "printer-uri",
    wanted: ["job-name", "job-state", "job-state-reasons"],
    besides: "ATTR keyword which-jobs completed\n ATTR integer limit 20")

  /// On which sides of the paper a printer prints, by a name that a printer can have.
  static func sides(of queue: String) -> Self {
    Self(
      operation: "Get-Printer-Attributes", resource: "/printers/\(queue)", target: "printer-uri",
      wanted: ["sides-supported"])
  }

  /// The address of a server as `lpstat -H` tells it: a socket of this machine, or a name and port.
  static func server(at place: String) -> String {
    place.hasPrefix("/") ? "ipp://\(place.replacing("/", with: "%2F"))/" : "ipp://\(place)/"
  }

  /// Who asks is said, for the title of a job is told to its owner alone.
  ///
  /// - Parameter resource: What of a server is asked for; nil for the whole address asked.
  private init(
    operation: String, resource: String?, target: String, wanted: [String], besides: String = ""
  ) {
    let address = resource?.utf8.map(PrinterQuestion.escaped).joined()
    text = """
      { OPERATION \(operation)
       \(address.map { "RESOURCE \"\($0)\"" } ?? "")
       GROUP operation-attributes-tag
       ATTR charset attributes-charset utf-8
       ATTR naturalLanguage attributes-natural-language en
       ATTR uri \(target) \(address.map { "\"ipp://localhost\($0)\"" } ?? "$uri")
       ATTR name requesting-user-name $user
       \(besides)
       ATTR keyword requested-attributes \(wanted.joined(separator: ","))
      }

      """
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."):
      String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
