import Foundation
import Testing

/// `motcua lunar` as a script would call it.
@Suite struct LunarCommandTests {
  @Test func `a day is told in both calendars, as text and as JSON, without a desk`() async throws {
    let environment = ["MOTCUA_DATA": "/nonexistent"]
    let text = try await Product.run(["lunar", "2025-07-26"], environment: environment)
    #expect(text.status == 0)
    #expect(text.output == "T7 26/07/2025\nmùng 2 tháng 6 nhuận năm Ất Tỵ (âm lịch)\n")
    let today = try await Product.run(
      ["lunar", "--at", "2026-11-20T09:00", "--format", "json"], environment: environment)
    let answer = try today.json
    #expect(answer["date"] as? String == "2026-11-20")
    let lunar = try #require(answer["lunar"] as? [String: Any])
    #expect(lunar["month"] as? Int == 10 && lunar["day"] as? Int == 12)
    #expect(lunar["isLeapMonth"] as? Bool == false && lunar["short"] as? String == "12/10 ÂL")
    #expect(lunar["yearName"] as? String == "Bính Ngọ")
  }

  @Test func `a day outside the table is refused in words`() async throws {
    let outcome = try await Product.run(["lunar", "2101-01-01"])
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains("2100"))
  }
}
