import Foundation
import Testing

/// `motcua type` against the public cases of other input methods, as a script would call it.
///
/// Each row names the program whose tests it is from. They contradict each other in places, so that
/// none can pass them all; those that do not pass are printed.
@Suite struct TypingCasesTests {
  struct Case: Hashable {
    var method: String
    var keys: String
    var expected: String
    var style: String
    var source: String
  }

  static let cases: [Case] = {
    let file = Product.checkout.appending(path: "Tests/DeskTests/Cases/typing.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5 else { return nil }
      return Case(
        method: fields[0], keys: fields[1], expected: fields[2], style: fields[3],
        source: fields[4].split(separator: "@").first.map(String.init) ?? "")
    }
  }()

  @Test(arguments: [("telex", 0.97), ("vni", 0.99), ("telex-simple", 1), ("telex2", 1)])
  func `the keys write what other input methods write`(method: String, share: Double) async throws {
    let cases = TypingCasesTests.cases.filter { $0.method == method }
    #expect(cases.count >= 9)
    let styles = ["old", "new"]
    var written: [String: [String]] = [:]
    for style in styles {
      let outcome = try await Product.run(
        ["type", "--method", method, "--tone-style", style],
        input: cases.map(\.keys).joined(separator: "\n") + "\n")
      #expect(outcome.status == 0, "\(outcome.errors)")
      written[style] = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    var passed: [String: (of: Int, count: Int)] = [:]
    for (place, one) in cases.enumerated() {
      let fitting = styles.filter { one.style == "either" || one.style == $0 }
      let isRight = fitting.contains { style in
        written[style]?[place].utf8.elementsEqual(one.expected.utf8) ?? false
      }
      passed[one.source, default: (0, 0)].of += 1
      if isRight {
        passed[one.source]?.count += 1
      } else {
        print(
          "\(method): \(one.keys) → \(written["new"]?[place] ?? ""), \(one.source): \(one.expected)"
        )
      }
    }
    for (source, rate) in passed.sorted(by: { $0.key < $1.key }) {
      print("\(method): \(source) \(rate.count) of \(rate.of)")
    }
    let count = passed.values.reduce(0) { $0 + $1.count }
    #expect(Double(count) / Double(cases.count) >= share)
  }

  @Test func `what is no key and what is no text does no harm`() async throws {
    let outcome = try await Product.run(["type"], input: "\u{1B}[31mvieetj\u{7}\n\r\nte\u{301}t")
    #expect(outcome.output == "ơ31mviêtj\n\ntét\n")
    let unknown = try await Product.run(["type", "--method", "viqr"])
    #expect(unknown.status == 2)
  }
}
