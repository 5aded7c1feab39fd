import FoundationEssentials
import Glibc

/// What the system tells of a process.
enum ProcessStatus {
  /// A value of `/proc/PID/status` that is written in kB, in bytes.
  static func bytes(_ name: String, of process: pid_t) -> Double? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      .flatMap { Double($0) }.map { $0 * 1024 }
  }
}
