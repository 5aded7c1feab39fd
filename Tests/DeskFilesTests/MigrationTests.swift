import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

/// Folders of earlier and of later versions of the program.
@Suite struct MigrationTests {
  /// A folder as it was before law.json and before any number stood in it.
  private func oldPlace() throws -> Workplace {
    let place = try Workplace()
    _ = try place.store().perform(receipt(1), at: morning)
    try place.change(place.folder.settingsFile, #" "format": 3,"#, to: "")
    Workplace.remove(place.folder.lawFile)
    Workplace.remove(place.folder.reportsFile)
    Workplace.remove(place.folder.portalFile)
    return place
  }

  private func shipped(_ place: Workplace) -> String { "\(place.root)/shipped" }

  /// Steps that lead from one made-up format to the next, each of which writes a file.
  private func steps(_ formats: ClosedRange<Int>) -> [MigrationStep] {
    formats.map { format in
      MigrationStep(from: format, change: .lawAdded) { folder, _ in
        try Disk.real.replace(folder.file("step-\(format)"), with: [])
        return true
      }
    }
  }

  @Test func `the steps lead from the oldest format to the present one without a gap`() {
    let formats = MigrationStep.all.map(\.from)
    #expect(formats == Array(FolderFormat.oldest..<FolderFormat.present))
  }

  @Test func `a new desk says its format, also where the shipped settings do not`() throws {
    let place = try oldPlace()
    #expect(try FolderFormat.number(of: place.folder) == FolderFormat.oldest)
    try place.change("\(shipped(place))/desk.json", #" "format": 3,"#, to: "")
    let made = try DeskFolder.create(at: "\(place.root)/made", from: shipped(place))
    #expect(try FolderFormat.number(of: made) == FolderFormat.present)
    #expect(
      try place.text(made.settingsFile).hasPrefix("{\n  \"schemaVersion\": 1,\n  \"format\": 3,"))
  }

  @Test func `an older folder is refused until it is migrated, and then is what it was and more`()
    throws
  {
    let place = try oldPlace()
    #expect(
      throws: StoreTrouble.olderFormat(folder: place.folder.path, found: 1, needed: 3)
    ) { try place.store() }
    let old = try place.files(of: place.folder)
    let report = try Migration(of: place.folder, shippedData: shipped(place)).run(at: morning)
    #expect(
      report.from == 1 && report.to == 3
        && report.changes == [.lawAdded, .reportsAndPortalAdded])
    #expect(try place.store().desk.dossiersInOrder.count == 1)
    #expect(try FolderFormat.number(of: place.folder) == 3)

    // The backup is beside the folder, says what it is, and is what the folder was.
    let backup = try #require(report.backup)
    #expect(backup.file.hasPrefix("\(place.root)/desk-2026-11-20-format-1.tar."))
    let before = DeskFolder("\(place.root)/before")
    _ = try Restoration(from: backup.file).run(into: before)
    #expect(try FolderFormat.number(of: before) == 1)
    for (path, bytes) in try place.files(of: before) where DeskContents.isPlace(path) {
      #expect(old[path] == bytes, "\(path)")
    }
    let again = try Migration(of: place.folder, shippedData: shipped(place)).run(at: morning)
    #expect(again.backup == nil && again.changes.isEmpty && again.to == 3)
  }

  @Test func `a law that the desk has already stays as it is`() throws {
    let place = try oldPlace()
    let law = try place.text("\(shipped(place))/law.json").replacing("HDHS", with: "HD")
    try place.put(law.utf8, in: place.folder.lawFile)
    let report = try Migration(of: place.folder, shippedData: shipped(place)).run(at: morning)
    #expect(report.changes == [.reportsAndPortalAdded] && report.to == 3)
    #expect(try place.text(place.folder.lawFile) == law)
  }

  @Test func `a migration cut short at any step goes on from there`() throws {
    for broken in 3...5 {
      let place = try Workplace()
      let all = steps(3...5)
      let halting = all.map { step in
        MigrationStep(from: step.from, change: step.change) { folder, shipped in
          _ = try step.perform(folder, shipped)
          if step.from == broken { throw SystemError(EIO) }
          return true
        }
      }
      #expect(throws: SystemError(EIO)) {
        try Migration(of: place.folder, shippedData: shipped(place), by: halting).run(at: morning)
      }
      #expect(try place.text(place.folder.settingsFile).contains("\"format\": \(broken)"))
      #expect(Disk.isFile(place.folder.file("step-\(broken)")))
      #expect(!Disk.isFile(place.folder.file("step-\(broken + 1)")))
    }
  }

  @Test func `files that do not fit each other keep the last number from being written`() throws {
    let place = try oldPlace()
    try place.change(
      place.folder.proceduresFile, #""code": "2.000815""#, to: #""code": "2.000816""#)
    let migration = Migration(of: place.folder, shippedData: shipped(place))
    let trouble = #expect(throws: StoreTrouble.self) { try migration.run(at: morning) }
    guard case .brokenReference(let fault)? = trouble else {
      Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(fault.problem == .unknownName(value: "2.000815"))
    #expect(try FolderFormat.number(of: place.folder) == FolderFormat.present - 1)
    try place.change(
      place.folder.proceduresFile, #""code": "2.000816""#, to: #""code": "2.000815""#)
    #expect(try migration.run(at: morning).to == FolderFormat.present)
  }

  @Test func `nobody writes while a folder is migrated`() throws {
    let place = try oldPlace()
    let lock = FolderLock(path: place.folder.lockFile, patience: 0, disk: .real)
    try lock.take(for: "thu")
    let migration = Migration(
      of: place.folder, shippedData: shipped(place), by: MigrationStep.all, patience: 0)
    #expect {
      try migration.run(at: morning)
    } throws: { error in
      if case StoreTrouble.lockBusy(let holder) = error { holder?.person == "thu" } else { false }
    }
    #expect(!Disk.isFile(place.folder.lawFile))
    lock.release()
    let watching = MigrationStep(from: 1, change: .lawAdded) { folder, _ in
      let other = FolderLock(path: folder.lockFile, patience: 0, disk: .real)
      #expect(try other.takeIfFree(for: nil) == false)
      try Disk.real.replace(folder.lawFile, with: Array("{}".utf8))
      return true
    }
    _ = try? Migration(of: place.folder, shippedData: shipped(place), by: [watching])
      .run(at: morning)
    #expect(try place.text(place.folder.lawFile) == "{}")
  }

  @Test(arguments: [("4", 4), ("99", 99)])
  func `a newer folder is refused and nothing in it changes`(text: String, found: Int) throws {
    let place = try Workplace()
    _ = try place.store().perform(receipt(1), at: morning)
    try place.change(place.folder.settingsFile, #""format": 3"#, to: #""format": \#(text)"#)
    let before = try place.files(of: place.folder)
    let trouble = StoreTrouble.newerFormat(
      file: place.folder.settingsFile, found: found, supported: 3)
    #expect(throws: trouble) { try place.store() }
    #expect(throws: trouble) { try ReferenceData.load(place.folder) }
    #expect(throws: trouble) {
      try Migration(of: place.folder, shippedData: shipped(place)).run(at: morning)
    }
    #expect(throws: trouble) {
      try Backup(of: place.folder).write(to: "\(place.root)/x.tar.gz", at: morning)
    }
    #expect(try place.files(of: place.folder) == before)
  }

  @Test func `a format that is no number is told with its line`() throws {
    let place = try Workplace()
    for (text, problem) in [
      (#""two""#, ReferenceFault.Problem.wrongKind(expected: .number)),
      ("0", .invalid(value: "0", expected: .number(1...3))),
    ] {
      try place.change(place.folder.settingsFile, #""format": 3"#, to: #""format": \#(text)"#)
      let trouble = #expect(throws: StoreTrouble.self) { try place.store() }
      #expect(
        trouble
          == .brokenReference(
            ReferenceFault(
              file: place.folder.settingsFile, keyPath: "format", line: 2, problem: problem)))
      try place.change(place.folder.settingsFile, #""format": \#(text)"#, to: #""format": 3"#)
    }
  }

  @Test func `a program that is open stops writing once the folder has another format`() throws {
    let place = try Workplace()
    let store = try place.store()
    _ = try store.perform(receipt(1), at: morning)
    let before = try place.bytes(place.today)
    try place.change(place.folder.settingsFile, #""format": 3"#, to: #""format": 4"#)
    for _ in 1...2 {
      #expect(
        throws: StoreTrouble.newerFormat(
          file: place.folder.settingsFile, found: 4, supported: 3)
      ) { try store.perform(receipt(2), at: morning) }
    }
    #expect(try place.bytes(place.today) == before)
    // Settings that are broken stop nobody, as ever.
    try place.put("{".utf8, in: place.folder.settingsFile)
    _ = try store.perform(receipt(2), at: morning)
    #expect(try Verification.run(place.folder).events == 2)
  }
}
