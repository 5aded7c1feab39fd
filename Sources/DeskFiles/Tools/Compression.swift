/// How an archive is made smaller.
enum Compression: CaseIterable {
  case zstd, gzip

  /// The program that does it.
  var tool: String {
    switch self {
    case .zstd: "zstd"
    case .gzip: "gzip"
    }
  }

  /// How `tar` is told.
  var option: String { "--\(tool)" }

  private var endings: [String] {
    switch self {
    case .zstd: [".zst", ".tzst"]
    case .gzip: [".gz", ".tgz"]
    }
  }

  private var firstBytes: [UInt8] {
    switch self {
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .gzip: [0x1F, 0x8B]
    }
  }

  /// The kind that a file's name asks for, or else the best that this machine has.
  static func forNewFile(_ name: String) throws(ArchiveTrouble) -> Compression {
    let asked = allCases.first { kind in kind.endings.contains { name.hasSuffix($0) } }
    if let asked {
      _ = try OutsideTool(asked.tool)
      return asked
    }
    guard let best = allCases.first(where: { OutsideTool.isThere($0.tool) }) else {
      throw .noTool(gzip.tool)
    }
    return best
  }

  /// The ending of a file of this kind.
  var ending: String { ".tar\(endings[0])" }

  /// The kind of a file by its first bytes; nil where it is none.
  static func of(_ bytes: [UInt8]) -> Compression? {
    allCases.first { bytes.starts(with: $0.firstBytes) }
  }
}
