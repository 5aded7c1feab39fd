import DeskOperations
import FoundationEssentials
import Glibc

/// Checks the books of closed dossiers line by line, as far as the kept state says they go.
///
/// A key and a subject say nothing that is not in a dossier, so what each must be is made again from
/// the dossiers, which are sealed.
struct BookVerification {
  private let folder: DeskFolder
  private let disk: Disk
  private let extent: BookExtent
  private var subjects: BookLines
  private var numbers: [DossierSubject: Int] = [:]

  /// The books of a folder.
  ///
  /// - Throws: A `DerivedFault` where a file is shorter than the kept state says.
  init(_ folder: DeskFolder, disk: Disk, extent: BookExtent) throws(DerivedFault) {
    self.folder = folder
    self.disk = disk
    self.extent = extent
    for (file, size) in extent.files(in: folder)
    where Int(Disk.status(of: file)?.st_size ?? 0) < size {
      throw DerivedFault(file: file, line: nil, kind: .tooShort)
    }
    subjects = try BookLines(folder.subjectsFile, bytes: extent.subjects, on: disk)
  }

  /// Checks everything.
  ///
  /// - Parameter progress: Called before each month with its name, such as `2026-11`.
  mutating func run(progress: (String) -> Void) throws(DerivedFault) {
    for month in extent.months {
      progress(month.month)
      try checkDossiers(of: month)
      try checkLog(of: month)
    }
    try expectEnd(of: &subjects)
  }

  private mutating func checkDossiers(of month: BookExtent.Month) throws(DerivedFault) {
    var dossiers = try BookLines(
      folder.dossiersFile(of: month.month), bytes: month.dossiers, on: disk)
    var keys = try BookLines(folder.keysFile(of: month.month), bytes: month.keys, on: disk)
    var offset = 0
    while let line = try dossiers.next() {
      guard Seal.holds(line),
        let record = try? JSONDecoder().decode(Desk.AtHand.self, from: Data(line)),
        let dossier = Dossier(replaying: record.events)
      else { throw dossiers.fault(.changed, line: dossiers.count) }
      let key = BookKey(
        key: DossierKey(
          dossier, ordinal: record.ordinal, supersedes: record.wasPutAway ?? false),
        subject: try number(of: DossierSubject(dossier)), offset: offset, length: line.count)
      let isRight = try keys.next()?.elementsEqual(key.line(text: dossier.ownSearchedText))
      guard let isRight else { throw keys.fault(.wrongKey, line: keys.count + 1) }
      guard isRight else { throw keys.fault(.wrongKey, line: keys.count) }
      offset += line.count + 1
    }
    try expectEnd(of: &keys)
  }

  /// Subjects stand in the order in which dossiers first needed them.
  private mutating func number(of subject: DossierSubject) throws(DerivedFault) -> Int {
    if let number = numbers[subject] { return number }
    guard let line = try subjects.next(),
      (try? JSONDecoder().decode(DossierSubject.self, from: Data(line))) == subject
    else { throw subjects.fault(.changed, line: max(1, subjects.count)) }
    let number = numbers.count
    numbers[subject] = number
    return number
  }

  private func checkLog(of month: BookExtent.Month) throws(DerivedFault) {
    var log = try BookLines(folder.logFile(of: month.month), bytes: month.log, on: disk)
    while let line = try log.next() {
      guard Seal.holds(line),
        (try? JSONDecoder().decode(BookWriter.LogLine.self, from: Data(line))) != nil
      else { throw log.fault(.changed, line: log.count) }
    }
  }

  private func expectEnd(of lines: inout BookLines) throws(DerivedFault) {
    guard try lines.next() == nil else { throw lines.fault(.wrongKey, line: lines.count) }
  }
}
