import DeskOperations
import Testing

/// What certifying costs, by page, by copy and by case.
@Suite struct CertificationFeeTests {
  private func kind(_ id: String) throws -> CertificationRules.Kind {
    try #require(try SampleLaw.make().certification?.kind(id))
  }

  @Test(arguments: [
    (1, 1, 2_000), (2, 1, 4_000), (3, 1, 5_000), (198, 1, 200_000), (500, 1, 200_000),
    (5, 3, 21_000), (197, 1, 199_000), (500, 2, 400_000),
  ])
  func `pages and copies make the price`(pages: Int, copies: Int, amount: Int) throws {
    let document = CertifiedDocument(name: "Bằng mẫu", pages: pages, copies: copies)
    #expect(try kind("copy").fee(for: document) == amount)
  }

  @Test func `cases make the price whatever the pages`() throws {
    let kind = try kind("signature")
    #expect(kind.fee(for: CertifiedDocument(name: "Giấy mẫu", pages: 30, copies: 1)) == 10_000)
    #expect(kind.fee(for: CertifiedDocument(name: "Giấy mẫu", pages: 1, copies: 3)) == 30_000)
    #expect(!kind.countsPages)
  }

  @Test func `a page costs as much as the bands say that hold it`() throws {
    let kind = try kind("copy")
    for pages in 1...300 {
      let plain = (1...pages).reduce(0) { $0 + ($1 < 3 ? 2_000 : 1_000) }
      let document = CertifiedDocument(name: "Bằng mẫu", pages: pages, copies: 1)
      #expect(kind.fee(for: document) == min(plain, 200_000), "\(pages) pages")
    }
  }

  @Test func `numbers that cannot be right are refused by name`() throws {
    func checked(_ name: String, _ pages: Int, _ copies: Int) throws -> CertifiedDocument {
      try CertifiedDocument(name: name, pages: pages, copies: copies).checked()
    }
    #expect(throws: Refusal.malformed(.pages, "0")) { try checked("Bằng", 0, 1) }
    #expect(throws: Refusal.aboveLimit(.pages, 9_999)) { try checked("Bằng", 10_000, 1) }
    #expect(throws: Refusal.malformed(.copies, "-2")) { try checked("Bằng", 1, -2) }
    #expect(throws: Refusal.missing(.documents)) { try checked("  ", 1, 1) }
    #expect(try checked(" Bằng  mẫu ", 9_999, 999).name == "Bằng mẫu")
  }
}
