import Foundation
import Testing

/// `motcua due` against the golden cases, as a script would call it.
@Suite struct GoldenDueTests {
  struct CaseFile: Decodable {
    struct Case: Decodable {
      var id: String
      var received: String
      var time: Time
      var waits: [WaitText]?
      var due: Due
    }
    struct Time: Decodable {
      var workingDays: Int?
      var calendarDays: Int?
      var workingHours: Int?
      var months: Int?
      var sameDay: Bool?

      var options: [String] {
        func option(_ name: String, _ amount: Int?) -> [String] {
          amount.map { ["--\(name)", "\($0)"] } ?? []
        }
        return option("working-days", workingDays) + option("calendar-days", calendarDays)
          + option("working-hours", workingHours) + option("months", months)
          + (sameDay == true ? ["--same-day"] : [])
      }
    }
    struct WaitText: Decodable {
      var from: String
      var to: String
    }
    enum Due: Decodable {
      case one(String)
      case byRule([String: String])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .one(text)
        } else {
          self = .byRule(try container.decode([String: String].self))
        }
      }
    }
    var cases: [Case]
  }

  static let cases: [CaseFile.Case] = {
    let file = Product.checkout.appending(path: "Tests/DeskTests/Cases/deadlines.json")
    guard let data = try? Data(contentsOf: file),
      let read = try? JSONDecoder().decode(CaseFile.self, from: data)
    else { return [] }
    return read.cases
  }()

  @Test func `the case file is there`() {
    #expect(GoldenDueTests.cases.count >= 23)
  }

  @Test(arguments: cases.indices)
  func `the due moment is the first line, and the same in JSON`(index: Int) async throws {
    let golden = GoldenDueTests.cases[index]
    let waits = (golden.waits ?? []).flatMap { ["--wait", "\($0.from)/\($0.to)"] }
    let base = ["due", "--received", golden.received] + golden.time.options + waits
    let expectations: [([String], String)] =
      switch golden.due {
      case .one(let due): [([], due)]
      case .byRule(let rules): rules.map { (["--after-wait", $0.key], $0.value) }
      }
    for (rule, due) in expectations {
      let text = try await Product.run(base + rule)
      #expect(text.status == 0 && text.output.hasPrefix(due + "\n"), "\(golden.id): \(text)")
      let json = try await Product.run(base + rule + ["--format", "json"]).json
      #expect(json["due"] as? String == due && json["certain"] as? Bool == true)
      #expect((json["days"] as? [Any])?.isEmpty == false)
    }
  }
}
