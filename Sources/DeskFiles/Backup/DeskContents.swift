import DeskOperations

/// The files of a desk that nothing else gives back: what a backup holds.
///
/// What follows from them (the kept state, books), the lock, errors and half-written files stay out.
struct DeskContents {
  let folder: DeskFolder
  /// How far the history goes.
  let end: JournalPosition

  /// Files that somebody may be changing: settings, templates, drafts and the last day's history.
  var changing: [String] {
    DeskFolder.referenceNames.filter { Disk.isFile(folder.file($0)) } + files(below: "forms")
      + files(below: "drafts").filter { $0.hasSuffix(".draft") } + files(below: "exchange")
      + [lastDay].compactMap { $0 }
  }

  /// Files that never change once they have their name.
  var settled: [String] {
    earlierDays + files(below: "journal/torn") + files(below: "printed")
      + files(below: "reference-history")
  }

  /// The file to which lines may be added.
  var lastDay: String? { end.day.map { relative(folder.journalFile(of: $0)) } }

  /// The files of the days before the last one.
  private var earlierDays: [String] {
    guard let lastDay else { return [] }
    // Paths of days are in the order of days.
    return files(below: "journal").filter { path in
      path < lastDay && DeskContents.isDay(path)
    }
  }

  /// Whether a path is one that a desk can have, and leads nowhere else.
  static func isPlace(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard isFit(path), parts.allSatisfy({ !["", ".", ".."].contains($0) }),
      !parts.contains(where: { TemporaryFile.isName(String($0)) })
    else { return false }
    switch parts[0] {
    case "forms", "printed": return parts.count > 1
    case "drafts", "exchange", "reference-history": return parts.count == 2
    case "journal":
      return isDay(path) || (parts.count == 3 && parts[1] == "torn")
    default: return DeskFolder.referenceNames.contains(path)
    }
  }

  /// Whether an archive can carry the name and a list can show it: no control characters, and no
  /// bytes that are not UTF-8, which read as U+FFFD.
  static func isFit(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0 != "\u{FFFD}"
    }
  }

  private static func isDay(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "journal", parts[2].hasSuffix(".jsonl"),
      let day = CivilDate(String(parts[2].dropLast(6)))
    else { return false }
    return DeskFolder("").journalFile(of: day) == "/" + path
  }

  private func relative(_ path: String) -> String {
    String(path.dropFirst(folder.file("").count))
  }

  /// All files below a folder of the desk, in the order of their names.
  private func files(below path: String) -> [String] {
    (Disk.names(in: folder.file(path)) ?? []).flatMap { name -> [String] in
      let inner = "\(path)/\(name)"
      if TemporaryFile.isName(name) { return [] }
      if Disk.isFolder(folder.file(inner)) { return files(below: inner) }
      return Disk.isFile(folder.file(inner)) ? [inner] : []
    }
  }
}
