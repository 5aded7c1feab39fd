import DeskOperations
import Testing

@Suite struct SlipNumberTests {
  @Test func `a slip's number is read as it is printed`() throws {
    let code = try #require(DossierCode("H99.01-261120-0001"))
    for issue in [1, 2, 10, 9999] {
      let slip = SlipNumber(code, issue: issue)
      #expect(slip.description == "H99.01-261120-0001/\(issue)")
      #expect(SlipNumber(slip.description) == slip)
    }
  }

  @Test func `a code with a stroke of its own keeps it`() throws {
    let slip = try #require(SlipNumber("07/HDHS-1/3"))
    #expect(slip.code.description == "07/HDHS-1")
    #expect(slip.issue == 3)
  }

  @Test(arguments: ["H99.01-261120-0001", "A/", "/1", "A/0", "A/01", "A/-1", "A/x", "A/12345", ""])
  func `what names no issue is no slip`(text: String) {
    #expect(SlipNumber(text) == nil)
  }
}
