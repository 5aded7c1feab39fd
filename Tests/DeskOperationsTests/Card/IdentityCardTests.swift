import DeskOperations
import Foundation
import Testing

/// The texts of cards as scanners send them, whole and damaged.
@Suite struct IdentityCardTests {
  static let cases = CardCase.file("cards.tsv")

  @Test func `there are enough cases, each with something to check`() {
    #expect(IdentityCardTests.cases.count >= 80)
    #expect(IdentityCardTests.cases.allSatisfy { $0.expected.contains("=") })
    for (group, cases) in Dictionary(grouping: IdentityCardTests.cases, by: \.group).sorted(
      by: { $0.key < $1.key })
    {
      let right = cases.count { mistakes(in: $0).isEmpty }
      print("card texts, \(group): \(right) of \(cases.count) as expected")
    }
  }

  @Test(arguments: cases)
  func `a text is read as its line says`(of line: CardCase) {
    #expect(mistakes(in: line).isEmpty)
  }

  private func mistakes(in line: CardCase) -> [String] {
    let wanted = line.expected.split(separator: ";").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (key: String(sides[0]), value: String(sides[1]))
    }
    do {
      let card = try IdentityCard(reading: line.text)
      return wanted.compactMap { key, value in
        let read = card.value(of: key)
        return read.map { Array($0.utf8) } == Array(value.utf8)
          ? nil : "\(key) is “\(read ?? "no key")”, not “\(value)”"
      }
    } catch {
      let fault = "\(error)".prefix { $0 != "(" }.split(separator: ".").last.map(String.init) ?? ""
      return wanted.map(\.key) == ["fault"] && wanted[0].value == fault ? [] : ["fault \(fault)"]
    }
  }

  @Test func `what is read is a card by its structure, and what is typed is not`() {
    for line in IdentityCardTests.cases where (try? IdentityCard(reading: line.text)) != nil {
      // Of two scans the second may be whole where the first was cut short.
      guard line.group != "repeated" else { continue }
      #expect(IdentityCard.isCard(line.text), "\(line.text)")
    }
    #expect(IdentityCard.isCard("087090000001||Mẫu|31022000|Nam||"))
    for typed in [
      "", "087090000001", "087090000001|", "Nguyễn Văn Mẫu", "12/03/1990", "a|b|c|d|e|f|g",
      "087090000001|a|b|c|d|e|f", "08709000001||Mẫu|01021990|Nam||", "1 2 3 4 5 6 7 8 9 0 1 2 3 4",
    ] {
      #expect(!IdentityCard.isCard(typed), "\(typed)")
    }
  }
}
