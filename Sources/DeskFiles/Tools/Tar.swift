import Glibc

/// The system's `tar`, by which archives are written and read.
///
/// It only ever turns files into a stream and back into a stream: what an archive says is never
/// written to the disk by it.
struct Tar {
  private let tool: OutsideTool
  private let compression: Compression

  init(_ compression: Compression) throws(ArchiveTrouble) {
    tool = try OutsideTool("tar")
    _ = try OutsideTool(compression.tool)
    self.compression = compression
  }

  /// How the name of its archives ends.
  var ending: String { compression.ending }

  /// Files of a folder, by their paths in it.
  struct Part {
    /// The folder, as an absolute path.
    var folder: String
    /// A file with the paths, each ended by a zero byte.
    var list: String
  }

  /// One thing in an archive.
  struct Entry: Hashable {
    /// `-` for a plain file.
    var kind: Character
    var size: Int
    var name: String
  }

  /// Writes an archive of the parts, one behind the other.
  func write(_ parts: [Part], handing take: (ArraySlice<UInt8>) throws -> Void) throws {
    let options = [
      "--create", "--file=-", compression.option, "--null", "--no-recursion", "--dereference",
      "--owner=0", "--group=0", "--numeric-owner", "--mode=0600",
    ]
    let sources = parts.flatMap { ["--directory=\($0.folder)", "--files-from=\($0.list)"] }
    try tool.run(options + sources, handing: take)
  }

  /// What is in an archive, in its order.
  func entries(of archive: String, on disk: Disk) throws -> [Entry] {
    var text: [UInt8] = []
    try read(
      archive, on: disk,
      by: ["--list", "--verbose", "--numeric-owner", "--quoting-style=literal"]
    ) {
      text += $0
      guard text.count < Tar.listLimit else { throw ArchiveTrouble.cutOff(file: archive) }
    }
    return try text.split(separator: UInt8(ascii: "\n")).map { line in
      guard let entry = Entry(listed: String(decoding: line, as: UTF8.self)) else {
        throw ArchiveTrouble.flawed(
          file: archive, entry: String(decoding: line, as: UTF8.self), .foreignPlace)
      }
      return entry
    }
  }

  /// A list longer than this is of no desk, but of somebody who wants the memory to run out.
  private static let listLimit = 1 << 28

  /// Hands over the content of all plain files, one behind the other.
  func contents(
    of archive: String, on disk: Disk, handing take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    try read(archive, on: disk, by: ["--extract", "--to-stdout"], handing: take)
  }

  private func read(
    _ archive: String, on disk: Disk, by options: [String],
    handing take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let file = try FilePages(archive, on: disk)
    do {
      try tool.run(
        options + ["--file=-", compression.option], feeding: file.next, handing: take)
    } catch ArchiveTrouble.toolFailed {
      throw ArchiveTrouble.cutOff(file: archive)
    }
  }
}

extension Tar.Entry {
  /// Reads a line such as `-rw------- 0/0    1234 2026-11-20 09:41 journal/2026/2026-11-20.jsonl`.
  init?(listed line: String) {
    var rest = Substring(line)
    var words: [Substring] = []
    for _ in 1...5 {
      rest = rest.drop { $0 == " " }
      let word = rest.prefix { $0 != " " }
      words.append(word)
      rest = rest.dropFirst(word.count)
    }
    guard let kind = words[0].first, rest.first == " ", rest.count > 1 else { return nil }
    self.kind = kind
    // Devices have two numbers in the place of a size.
    guard let size = kind == "-" ? Int(words[2]) : 0 else { return nil }
    self.size = size
    name = String(rest.dropFirst())
  }
}
