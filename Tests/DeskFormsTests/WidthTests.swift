import Dice
import DeskForms
import DeskOperations
import Testing

/// Lines of at most 80 columns, whatever people are called.
@Suite struct WidthTests {
  static let pieces = [
    "Nguyễn", "Thị", "Ưỡng", "ệ", "a", "N", "漢字", "한국", "👨‍👩‍👧", "🇻🇳", "e\u{301}\u{323}\u{302}",
    "---", "|", "||", "^", "[sang", "trang]", "1.", "{{code}}", "<b>", "…", "→", "★", "９", "ﷺ",
    "Hơnmộttrămchữcáiliềnnhaukhôngcókhoảngtrắngnàocảđểthửviệcxuốngdòng",
  ]

  static func text(_ length: Int, _ random: inout SplitMix64) -> String {
    var text = ""
    while text.count < length {
      text += pieces[Int.random(in: pieces.indices, using: &random)]
      if Bool.random(using: &random) { text += " " }
    }
    return text
  }

  /// Columns as terminals count them: East Asian wide and emoji take two.
  static func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return sum
      default: break
      }
      let isWide =
        0x1100...0x115F ~= scalar.value || 0x2E80...0xA4CF ~= scalar.value
        || 0xAC00...0xD7A3 ~= scalar.value || 0xF900...0xFAFF ~= scalar.value
        || 0xFF01...0xFF60 ~= scalar.value || 0x1F1E6...0x1FAFF ~= scalar.value
      return sum + (isWide ? 2 : 1)
    }
  }

  @Test func `no line of a slip is wider than 80 columns`() throws {
    let library = try SampleForms.library()
    let plain = try SampleForms.dossier(SampleForms.tobaccoIntake())
    var setting = try SampleForms.setting()
    var random = SplitMix64(seed: 80)
    for round in 0..<40 {
      var dossier = plain
      let length = round == 0 ? 300 : Int.random(in: 1...300, using: &random)
      dossier.procedureName = WidthTests.text(length, &random)
      dossier.intake.applicant.name = WidthTests.text(length, &random)
      dossier.intake.applicant.address = WidthTests.text(length, &random)
      dossier.intake.applicant.email = WidthTests.text(length, &random)
      dossier.intake.submitter?.name = WidthTests.text(length, &random)
      dossier.intake.papers = (0..<40).map { _ in
        .init(name: WidthTests.text(length, &random), kind: .certified, copies: 999)
      }
      setting.rulebook.settings.unit.name = WidthTests.text(length, &random)
      setting.rulebook.settings.hotline.complaintsNote = WidthTests.text(length, &random)
      let form = try library.render(
        .slip(dossier, copies: SlipCopy.allCases), in: setting, as: .text)
      #expect(form.pages.count == 4)
      for line in form.text.split(separator: "\n") where WidthTests.columns(line) > 80 {
        Issue.record("\(WidthTests.columns(line)) columns: \(line)")
      }
    }
  }

  @Test func `no line of a summary is wider than 80 columns`() throws {
    let library = try SampleForms.library()
    var setting = try SampleForms.setting()
    var sheet = try SampleForms.summary(
      closedAt: "2026-11-20T17:05", correctedAt: "2026-11-20T17:15")
    var summary = sheet.figures.summary
    var random = SplitMix64(seed: 81)
    summary.feesCollected = .max
    summary.fields = (0..<30).map { _ in
      var row = summary.fields[0]
      row.field = WidthTests.text(120, &random)
      row.carriedOver = 1_234_567_890
      return row
    }
    summary.overdue = try (1...500).map { serial in
      try #require(DossierCode("H99.34.05-261118-\(serial)"))
    }
    summary.receivedByClerk[WidthTests.text(300, &random)] = 1
    sheet.figures.summary = summary
    setting.clerk = WidthTests.text(300, &random)
    setting.chainHead = String(repeating: "9f86d081", count: 40)
    let text = try library.render(.summary(sheet), in: setting, as: .text).text
    #expect(text.contains("H99.34.05-261118-500"))
    for line in text.split(separator: "\n") where WidthTests.columns(line) > 80 {
      Issue.record("\(WidthTests.columns(line)) columns: \(line)")
    }
  }
}
