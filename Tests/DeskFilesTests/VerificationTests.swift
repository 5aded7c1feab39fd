import DeskOperations
import Testing

@testable import DeskFiles

@Suite struct VerificationTests {
  /// Three days with five dossiers each.
  private func practised() throws -> Workplace {
    let place = try Workplace()
    let store = try place.store()
    for number in 0..<15 {
      _ = try store.perform(
        receipt(number), at: morning.advanced(bySeconds: number / 5 * 86_400 + number))
    }
    return place
  }

  private func file(_ place: Workplace, day: Int) -> String {
    place.folder.journalFile(of: morning.date.advanced(by: day))
  }

  private func lines(_ file: String) throws -> [String] {
    String(decoding: try Disk.real.read(file), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func fault(_ place: Workplace, day: Int, lines: [String]) throws -> JournalFault? {
    try place.put(lines.map { $0 + "\n" }.joined().utf8, in: file(place, day: day))
    return try Verification.run(place.folder).fault
  }

  @Test func `an untouched history is sound`() throws {
    let place = try practised()
    let report = try Verification.run(place.folder)
    #expect(report.isSound)
    #expect(report.files == 3)
    #expect(report.events == 15)
    #expect(report.heads.map(\.events) == [5, 5, 5])
  }

  @Test(arguments: 0..<15)
  func `a changed line is named`(number: Int) throws {
    let place = try practised()
    let file = file(place, day: number / 5)
    var lines = try lines(file)
    lines[number % 5] = lines[number % 5].replacing("Mẫu", with: "Mấu")
    #expect(
      try fault(place, day: number / 5, lines: lines)
        == JournalFault(file: file, line: number % 5 + 1, kind: .hash))
    #expect(throws: StoreTrouble.self) { try place.store() }
  }

  @Test func `a line changed together with its own hash is found by the next`() throws {
    let place = try practised()
    let file = file(place, day: 1)
    var lines = try lines(file)
    let body = lines[4].dropLast(Seal.length) + "}"
    let forged = Seal.close(Array(body.replacing("Mẫu", with: "Mấu").utf8)).bytes
    lines[4] = String(decoding: forged, as: UTF8.self)
    let next = self.file(place, day: 2)
    #expect(
      try fault(place, day: 1, lines: lines)
        == JournalFault(file: next, line: 1, kind: .chain))
    #expect(file != next)
  }

  @Test func `a removed line is named`() throws {
    for index in 0..<4 {
      let place = try practised()
      let file = file(place, day: 1)
      var lines = try lines(file)
      lines.remove(at: index)
      #expect(
        try fault(place, day: 1, lines: lines)
          == JournalFault(file: file, line: index + 1, kind: .chain))
    }
    let place = try practised()
    #expect(
      try fault(place, day: 1, lines: try lines(file(place, day: 1)).dropLast())
        == JournalFault(file: file(place, day: 2), line: 1, kind: .chain))
  }

  @Test func `an inserted line and a moved line are named`() throws {
    for index in 0..<5 {
      let place = try practised()
      let file = file(place, day: 0)
      var lines = try lines(file)
      lines.insert(lines[index], at: index)
      #expect(
        try fault(place, day: 0, lines: lines)
          == JournalFault(file: file, line: index + 2, kind: .chain))
    }
    let place = try practised()
    let file = file(place, day: 0)
    var lines = try lines(file)
    lines.swapAt(2, 3)
    #expect(
      try fault(place, day: 0, lines: lines)
        == JournalFault(file: file, line: 3, kind: .chain))
  }

  @Test func `a removed file and a renamed file are found`() throws {
    let place = try practised()
    Workplace.remove(file(place, day: 1))
    #expect(
      try Verification.run(place.folder).fault
        == JournalFault(file: file(place, day: 2), line: 1, kind: .chain))
    let other = try practised()
    #expect(Disk.real.rename(file(other, day: 2), file(other, day: 3)) == 0)
    #expect(
      try Verification.run(other.folder).fault
        == JournalFault(file: file(other, day: 3), line: 1, kind: .outOfOrder))
  }

  @Test func `a file cut off before the last is damage, not a torn end`() throws {
    let place = try practised()
    let file = file(place, day: 1)
    try place.put(try place.bytes(file).dropLast(3), in: file)
    let fault = JournalFault(file: file, line: 5, kind: .cutOff)
    #expect(try Verification.run(place.folder).fault == fault)
    #expect(throws: StoreTrouble.brokenJournal(fault)) { try place.store() }
  }

  @Test func `lines that are no events are named for what they are`() throws {
    let place = try practised()
    let file = file(place, day: 2)
    let whole = try lines(file)
    func kind(_ line: String) throws -> JournalFault.Kind? {
      let fault = try fault(place, day: 2, lines: Array(whole.dropLast()) + [line])
      #expect(fault?.line ?? 5 == 5)
      return fault?.kind
    }
    func sealed(_ old: String, _ new: String) -> String {
      let body = (whole[4].dropLast(Seal.length) + "}").replacing(old, with: new)
      return String(decoding: Seal.close(Array(body.utf8)).bytes, as: UTF8.self)
    }
    #expect(try kind("not a line") == .notJSON)
    #expect(try kind("{}") == .notAnEvent(keyPath: "v"))
    #expect(try kind(sealed(#""v":1"#, #""v":2"#)) == .newerVersion(2))
    #expect(try kind(sealed("dossierReceived", "dossierEaten")) == .notAnEvent(keyPath: "type"))
    #expect(try kind(sealed(#""seq":15"#, #""seq":16"#)) == .outOfOrder)
    #expect(try kind(sealed("T08:00:14", "T08:00:15")) == nil)
    try place.put(try place.bytes(file).map { $0 == 0xE1 ? 0xFF : $0 }, in: file)
    #expect(
      try Verification.run(place.folder).fault == JournalFault(file: file, line: 1, kind: .notUTF8))
  }

  @Test func `damage behind the kept state stops the start with file and line`() throws {
    let place = try practised()
    let store = try place.store()
    try store.saveState()
    _ = try store.perform(receipt(99), at: morning.advanced(bySeconds: 3 * 86_400))
    let file = file(place, day: 3)
    try place.change(file, "Mẫu", to: "Mấu")
    #expect(
      throws: StoreTrouble.brokenJournal(JournalFault(file: file, line: 1, kind: .hash))
    ) { try place.store() }
  }

  @Test func `the check by hand in the manual tells a sound day from a changed one`() throws {
    let manual = String(
      decoding: try Disk.real.read(Repository.path("docs/data-formats.md")), as: UTF8.self)
    let script = try #require(
      manual.split(separator: "```sh\n").last?.split(separator: "```").first)
    let place = try practised()
    let file = file(place, day: 1)
    #expect(Program.run(["sh", "-c", String(script), "sh", file]) == 0)
    let whole = try lines(file)
    try place.put((whole.prefix(2) + whole.suffix(2)).map { $0 + "\n" }.joined().utf8, in: file)
    #expect(Program.run(["sh", "-c", String(script), "sh", file]) != 0)
    try place.put(whole.map { $0 + "\n" }.joined().replacing("Mẫu", with: "Mấu").utf8, in: file)
    #expect(Program.run(["sh", "-c", String(script), "sh", file]) != 0)
  }
}
