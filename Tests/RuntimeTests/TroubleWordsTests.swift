import DeskApp
import DeskForms
import DeskOperations
import Terminal
import Testing

@testable import DeskFiles
@testable import Runtime

@Suite struct TroubleWordsTests {
  private static let place = ReferenceFault(
    file: "desk.json", keyPath: "counters[0].number", line: 12, problem: .missing)

  private static let referenceProblems: [ReferenceFault.Problem] =
    [
      .missingFile, .missing, .notJSON(column: 7), .notUTF8, .empty, .repeated(value: "mau"),
      .unknownName(value: "xyz"),
    ]
    + [ReferenceFault.Kind.text, .number, .truth, .list, .object, .value].map {
      .wrongKind(expected: $0)
    }
    + [
      ReferenceFault.Form.date, .moment, .time, .session, .codePattern, .code, .prefix, .word,
      .oneOf(["code", "due"]),
      .number(0...240), .number(1...Int.max), .letters, .amounts(limit: 1_000_000),
      .entries(1...35), .wholeNumbers, .calendar(.sessionsOutOfOrder(.monday)),
      .calendar(.wrongYear(afternoon.date, listedUnder: 2025)),
      .calendar(.listedTwice(afternoon.date)),
      .calendar(.unfitSessions(afternoon.date)), .other("a positive number"),
    ].map { .invalid(value: "25:00", expected: $0) }

  private static let journalKinds: [JournalFault.Kind] = [
    .notUTF8, .notJSON, .notAnEvent(keyPath: "data.code"), .newerVersion(9), .hash, .chain,
    .outOfOrder, .cutOff,
  ]

  private static let storeTroubles: [StoreTrouble] =
    [
      .missingFolder(folder: "/desk"), .notADesk(folder: "/desk"), .folderNotEmpty(folder: "/desk"),
      .cannotRead(file: "/desk/desk.json", SystemError(13)),
      .cannotWrite(file: "/desk/desk.json", SystemError(30)), .diskFull(file: "/desk/state.json"),
      .tooLarge(file: "/desk/desk.json", limitInMegabytes: 64),
      .duplicateProcedure(file: "procedures.json", code: "1.001193"),
      .duplicatePerson(file: "people.json", id: "mau"), .personExists(id: "mau"),
      .lockBusy(nil), .missingJournal(folder: "/desk"), .journalShort(known: 30, found: 28),
      .lockBusy(LockHolder(pid: 42, host: "quay2", person: "thu")),
      .newerFormat(file: "desk.json", found: 3, supported: 1), .journalMovedOn,
      .olderFormat(folder: "/desk", found: 1, needed: 2),
    ]
    + referenceProblems.map { problem in
      var fault = place
      fault.problem = problem
      return .brokenReference(fault)
    }
    + journalKinds.map {
      .brokenJournal(JournalFault(file: "2026-11-20.jsonl", line: 41, kind: $0))
    }

  private static let flaws: [ArchiveFlaw] = [
    .notAFile, .foreignPlace, .twice, .notListed, .missing, .changed, .damagedHistory(line: 7),
  ]

  private static let archiveTroubles: [ArchiveTrouble] =
    [
      .noTool("tar"), .toolFailed(tool: "tar", said: "tar: x\nmore"), .noFolder(folder: "/usb"),
      .toolFailed(tool: "tar", said: ""), .alreadyThere(file: "a.tar.gz"),
      .insideDesk(file: "/desk/a.tar.gz", folder: "/desk"), .unfitName(path: "forms/a\nb"),
      .notAsWritten(file: "a.tar.gz"), .notABackup(file: "a.tar.gz"), .cutOff(file: "a.tar.gz"),
      .otherHead(file: "a.tar.gz"),
    ] + flaws.map { .flawed(file: "a.tar.gz", entry: "people.json", $0) }

  private static let formProblems: [FormTrouble.Problem] = [
    .missing, .unreadable(13), .notUTF8, .badIndex(key: "forms[0].id"), .badTemplateName("../x"),
    .unfinishedTag, .forbiddenTag("{{{name}}}"), .unknownField("nmae"),
    .unbalancedSection("papers"), .includesItself("letterhead"), .unknownForm(.slip),
    .empty, .notInForce(.slip, afternoon.date), .outsideFile("<script>"), .unclearPage("<scr?ipt"),
    .missingPicture("huy-hieu.png"), .unfitPicture("huy-hieu.png"),
    .noApplication(for: "1.001193", served: ["Đăng ký khai tử (1.000656)"]),
  ]

  private static let formTroubles = formProblems.map {
    FormTrouble(file: "slip.txt.mustache", line: 3, problem: $0)
  }

  private static let screenTroubles: [ScreenTrouble] = [
    .unknownTerminal(name: "foo"), .notATerminal, .alreadyOpen,
  ]

  private static let seatTroubles: [SeatTrouble] = [
    .unknownPerson("x"), .unknownCounter(9), .nobody, .noDescriptors,
  ]

  private static var all: [any Error] {
    storeTroubles as [any Error] + archiveTroubles + formTroubles + screenTroubles + seatTroubles
  }

  private func sentences(for error: any Error) throws -> (vietnamese: String, english: String) {
    (
      try #require(Words(.vietnamese).sentence(for: error)),
      try #require(Words(.english).sentence(for: error))
    )
  }

  @Test func `every trouble is told in both languages, without code names`() throws {
    for error in TroubleWordsTests.all {
      let (vietnamese, english) = try sentences(for: error)
      #expect(vietnamese != english)
      for sentence in [vietnamese, english] {
        #expect(sentence.count > 20)
        #expect(!sentence.contains("!"))
        #expect(!sentence.contains("Trouble"))
        #expect(!sentence.contains("Fault"))
        #expect(!sentence.contains("rawValue"))
      }
    }
  }

  @Test func `no rule of a file is told to a clerk in English`() throws {
    for trouble in TroubleWordsTests.storeTroubles {
      let told = try sentences(for: trouble).vietnamese
      for word in [" a ", " the ", " to ", " from ", "number", "letters"] {
        #expect(!told.replacing("counters[0].number", with: "").contains(word), "\(told)")
      }
    }
  }

  @Test func `no two troubles of the folder read alike`() throws {
    let told = try TroubleWordsTests.storeTroubles.map { try sentences(for: $0).vietnamese }
    #expect(Set(told).count == told.count)
  }

  @Test func `no two troubles of a backup read alike, and each names its file`() throws {
    let told = try TroubleWordsTests.archiveTroubles.map { try sentences(for: $0).vietnamese }
    #expect(Set(told).count == told.count)
    #expect(told.filter { $0.contains("a.tar.gz") }.count == told.count - 5)
  }

  @Test func `a line of a later version asks for an update, not for a backup`() throws {
    let fault = JournalFault(file: "2026-11-20.jsonl", line: 41, kind: .newerVersion(9))
    let sentence = try sentences(for: StoreTrouble.brokenJournal(fault)).vietnamese
    #expect(sentence.contains("dạng 9, bản này hiểu đến dạng 1"))
    #expect(sentence.contains("nâng cấp motcua") && !sentence.contains("sao lưu"))
  }

  @Test func `a fault in a file is told with file, line and key path`() throws {
    let (vietnamese, english) = try sentences(
      for: StoreTrouble.brokenReference(TroubleWordsTests.place))
    #expect(vietnamese == "desk.json:12: thiếu “counters[0].number”. Hãy bổ sung.")
    #expect(english == "desk.json:12: “counters[0].number” is missing. Please add it.")
  }

  @Test func `a fault in a template is told with file and line`() throws {
    let trouble = FormTrouble(
      file: "slip.txt.mustache", line: 3, problem: .unknownField("nmae"))
    let sentence = try sentences(for: trouble).vietnamese
    #expect(sentence == "slip.txt.mustache:3: không có trường “nmae”. Hãy sửa tên trường.")
  }

  @Test func `whoever holds the lock is named, but no citizen ever`() throws {
    let holder = LockHolder(pid: 42, host: "quay2", person: "Trần Thị Thử")
    let busy = try sentences(for: StoreTrouble.lockBusy(holder)).vietnamese
    #expect(
      busy.hasPrefix("Trần Thị Thử đang ghi dữ liệu quá lâu (máy quay2, tiến trình 42)."))
    #expect(busy.contains("hai phút nếu máy đó đã tắt"))
    #expect(
      Words(.vietnamese).waiting(for: holder).text
        == "Đang chờ Trần Thị Thử ghi xong (máy quay2, tiến trình 42). Xin đợi vài giây.")
    #expect(
      Words(.vietnamese).waiting(for: nil).text == "Đang chờ nơi khác ghi xong. Xin đợi vài giây.")
  }

  @Test func `only the lock of another machine may outlive it`() throws {
    let here = LockHolder(pid: 42, host: TemporaryFile.host, person: "Trần Thị Thử")
    let sentence = try sentences(for: StoreTrouble.lockBusy(here)).vietnamese
    #expect(sentence.hasSuffix("hãy thử lại sau ít giây."))
  }

  @Test func `everything put right without asking is told`() {
    let notices: [StoreNotice] = [
      .tornTailCut(file: "2026-11-20.jsonl", bytes: 17, keptIn: "torn/x"),
      .stateRebuilt(.damaged), .stateRebuilt(.otherFormat), .stateRebuilt(.notOfThisJournal),
      .temporaryFilesRemoved(count: 2), .journalReplaced(lost: 3),
      .journalShort(known: 30, found: 28),
      .stateNotSaved(.diskFull(file: "state.json")),
    ]
    let told = notices.map { Words(.vietnamese).notice($0).text }
    #expect(Set(told).count == notices.count)
    #expect(told.allSatisfy { !$0.isEmpty })
    #expect(told[0].contains("17 byte"))
  }

  @Test func `a foreign error is nobody's trouble`() {
    #expect(Words(.vietnamese).sentence(for: CancellationError()) == nil)
  }
}
