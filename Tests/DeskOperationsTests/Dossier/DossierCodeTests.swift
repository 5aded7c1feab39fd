import DeskOperations
import Testing

/// Making dossier codes from a pattern.
@Suite struct DossierCodeTests {
  @Test(arguments: [
    ("{unit}-{yyMMdd}-{serial:4}", "H99.01-261120-0007"),
    ("{unit}-{yyyyMMdd}-{serial:7}", "H99.01-20261120-0000007"),
    ("000.00.01.H99-{yyMMdd}-{serial:4}", "000.00.01.H99-261120-0007"),
  ])
  func `a pattern gives the code`(pattern: String, code: String) throws {
    let date = try #require(CivilDate("2026-11-20"))
    let made = try #require(DossierCodePattern(pattern))
      .code(unit: "H99.01", date: date, serial: 7)
    #expect(made?.description == code)
  }

  @Test(arguments: [
    "", "{unit}", "{yyMMdd}", "{serial:4}", "{unit}-{yyMMdd}-{serial}", "{x}-{yyMMdd}-{serial:4}",
    "{yyMMdd}-{serial:4",
  ])
  func `a pattern that could give one code twice is refused`(pattern: String) {
    #expect(DossierCodePattern(pattern) == nil)
  }
}
