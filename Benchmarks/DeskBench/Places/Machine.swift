import FoundationEssentials
import Glibc

/// What the numbers were measured on.
enum Machine {
  /// Some sentences about the machine, the disk under a folder and the peers.
  static func description(
    of folder: String, _ setting: Setting, counts: (all: Int, open: Int), loadBefore: String
  ) -> [String] {
    let model = value("model name", in: "/proc/cpuinfo") ?? "unknown processor"
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let memory = value("MemTotal", in: "/proc/meminfo").flatMap {
      Double($0.split(separator: " ").first ?? "")
    }
    let gigabytes = ((memory ?? 0) / 1024 / 1024).digits(1)
    let today = Date.now.formatted(.iso8601.year().month().day())
    return [
      "Measured on \(today): \(model), \(cores) cores, \(gigabytes) GB of memory.",
      "Load: \(loadBefore) before and \(load) after, the measuring itself counted.",
      "Disk: \(disk(under: folder)).",
      "Kernel: \(file("/proc/sys/kernel/ostype")) \(file("/proc/sys/kernel/osrelease")).",
      "Desk: \(setting.dossiers) dossiers asked for, \(counts.all) made, \(counts.open) open.",
      "Rounds: \(setting.rounds).",
      "Peers: SQLite \(SQLite.version), " + setting.peers.map(version).joined(separator: ", ")
        + ".",
    ]
  }

  /// How many were waiting for a core in the last minute.
  static var load: String { String(file("/proc/loadavg").prefix { $0 != " " }) }

  private static func file(_ path: String) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static func value(_ name: String, in path: String) -> String? {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: ":", maxSplits: 1).last.map {
      String($0.drop { $0 == " " || $0 == "\t" })
    }
  }

  /// The file system and the device that hold a folder.
  private static func disk(under folder: String) -> String {
    var status = stat()
    guard stat(folder, &status) == 0 else { return "unknown" }
    let device =
      "\(status.st_dev >> 8 & 0xFFF):\(status.st_dev & 0xFF | status.st_dev >> 12 & 0xFFF00)"
    let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
    let mount = mounts.split(separator: "\n").last { $0.contains(" \(device) ") }
    let parts = mount?.split(separator: " ").map(String.init) ?? []
    let kind = parts.firstIndex(of: "-").flatMap {
      parts.dropFirst($0 + 1).prefix(2).joined(separator: " on ")
    }
    let queue = "/sys/dev/block/\(device)/queue"
    let spins =
      switch file("\(queue)/rotational") {
      case "0": "not rotating, as the kernel has it"
      case "1": "rotating, as the kernel has it"
      default: "unknown kind"
      }
    return
      "\(kind ?? "unknown file system"), \(spins), write cache: \(file("\(queue)/write_cache"))"
  }

  private static func version(of program: String) -> String {
    let text =
      (try? Program.output([Program.path(of: program), "--version"])) ?? "\(program) (none)"
    return text.split(separator: "\n").first.map(String.init) ?? program
  }
}
