import Foundation
import Testing

/// The bench of the queue in short: four processes call from one folder, and each number is called
/// once.
@Suite struct QueueBenchTests {
  @Test func `four processes call eight hundred numbers, none twice and none lost`() async throws {
    let bench = URL(filePath: Product.path).deletingLastPathComponent().appending(
      path: "QueueBench")
    let outcome = try await Product.run(
      program: bench.path(), ["200", Product.checkout.appending(path: "data").path()])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.hasPrefix("800 calls by 4 processes in "), "\(outcome)")
    #expect(outcome.output.contains("; 0 called twice, 0 lost; 2400 events, journal whole"))
  }
}
