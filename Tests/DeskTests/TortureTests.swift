import Foundation
import Testing

/// The torture in short: fewer kills, cuts, failing calls and power cuts, each looked at as in the long
/// one.
@Suite struct TortureTests {
  @Test func `kills, cuts, failing calls, full disks and power cuts lose nothing acknowledged`()
    async throws
  {
    let torture = URL(filePath: Product.path).deletingLastPathComponent().appending(path: "Torture")
    let outcome = try await Product.run(
      program: torture.path(), ["quick", Product.checkout.appending(path: "data").path()])
    #expect(outcome.status == 0, "\(outcome)")
    let rows = outcome.output.split(separator: "\n").dropFirst()
    #expect(rows.count == 6)
    for row in rows {
      let numbers = row.split(separator: " ").suffix(4).dropLast().compactMap { Int($0) }
      #expect(numbers.count == 3 && numbers[0] >= 20 && numbers[1] > 0 && numbers[2] == 0, "\(row)")
    }
  }
}
