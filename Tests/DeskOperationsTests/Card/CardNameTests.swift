import DeskOperations
import Foundation
import Testing

/// Which names are honest and which were damaged on their way from the card.
@Suite struct CardNameTests {
  static let real = CardCase.file("names-real.tsv")
  static let damaged = CardCase.file("names-damaged.tsv")

  private static func card(_ name: String) throws -> IdentityCard {
    try IdentityCard(
      reading: "087090000001||\(name)|01021990|Nam|Thôn Mẫu, Xã Mẫu, Đồng Tháp|15082025")
  }

  @Test func `there are enough names`() {
    #expect(CardNameTests.real.count >= 60 && CardNameTests.damaged.count >= 60)
  }

  @Test(arguments: real)
  func `an honest name is left in peace`(of line: CardCase) throws {
    let card = try CardNameTests.card(line.text)
    #expect(!card.isNameSuspect && card.suggestedName == nil && card.name == line.text)
  }

  @Test(arguments: damaged)
  func `a damaged name is told, with its number and dates, and mended where that is sure`(
    of line: CardCase
  ) throws {
    let card = try CardNameTests.card(line.text)
    #expect(card.isNameSuspect)
    #expect(card.suggestedName ?? "" == line.expected)
    #expect(card.number == "087090000001" && card.birth == CivilDate("1990-02-01"))
  }

  /// What a way of damage must at least be found, and what it makes of a name.
  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var share: Int
    var mendedShare = 0
    var make: @Sendable (String) -> String
  }

  private static func isUnder(_ limit: UInt32) -> @Sendable (Unicode.Scalar) -> Bool {
    { $0.value < limit }
  }

  private static func stripped(_ name: String) -> String {
    name.replacing("đ", with: "d").replacing("Đ", with: "D")
      .decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.value < 0x300 }.map(String.init).joined()
  }

  static let damages = [
    Damage(testDescription: "letters dropped outside ASCII", share: 90) {
      $0.unicodeScalars.filter(isUnder(0x80)).map(String.init).joined()
    },
    Damage(testDescription: "letters dropped outside Latin-1", share: 90) {
      $0.unicodeScalars.filter(isUnder(0x100)).map(String.init).joined()
    },
    Damage(testDescription: "question marks", share: 100) {
      $0.unicodeScalars.map { $0.isASCII ? String($0) : "?" }.joined()
    },
    Damage(testDescription: "accents stripped", share: 90, make: stripped),
    Damage(testDescription: "accents stripped from capitals", share: 90) {
      stripped($0).uppercased()
    },
    Damage(testDescription: "UTF-8 read as Latin-1", share: 100, mendedShare: 100) {
      String(String.UnicodeScalarView($0.utf8.map { Unicode.Scalar($0) }))
    },
    Damage(testDescription: "UTF-8 read as Windows-1252", share: 100, mendedShare: 100) { name in
      name.utf8.map { byte in
        String(data: Data([byte]), encoding: .windowsCP1252) ?? String(Unicode.Scalar(byte))
      }.joined()
    },
  ]

  private static let names: [String] = {
    let families = [
      "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
      "Ngô", "Dương", "Lý", "Phan", "Đinh", "Đoàn", "Trịnh", "Trương", "Mai", "Cao", "Lương", "Hà",
    ]
    let middles = ["Văn", "Thị", "Minh", "Thị Ngọc", "Quốc", "Hồng", "Thanh"]
    let givens = [
      "Mẫu", "Thử", "Ví Dụ", "Thí Dụ", "Anh", "Ánh", "Đạt", "Đức", "Hà", "Hạnh", "Hòa", "Hương",
      "Lan", "Linh", "Ngọc", "Phúc", "Phương", "Quỳnh", "Sơn", "Thảo", "Thủy", "Tuấn", "Vy", "Yến",
    ]
    return families.flatMap { family in
      middles.flatMap { middle in givens.map { "\(family) \(middle) \($0)" } }
    }
  }()

  @Test func `no name made of usual words is suspect, in small letters or capitals`() throws {
    for name in CardNameTests.names {
      #expect(try !CardNameTests.card(name).isNameSuspect, "\(name)")
      #expect(try !CardNameTests.card(name.uppercased()).isNameSuspect, "\(name)")
    }
  }

  @Test(arguments: damages)
  func `each way of damage is found in nearly every name`(of damage: Damage) throws {
    var (count, found, mended) = (0, 0, 0)
    for name in CardNameTests.names {
      let broken = damage.make(name)
      guard broken.unicodeScalars.map(\.value) != name.unicodeScalars.map(\.value) else { continue }
      count += 1
      guard let card = try? CardNameTests.card(broken) else { continue }
      if card.isNameSuspect { found += 1 }
      if card.suggestedName == name { mended += 1 }
    }
    print("\(damage.testDescription): \(found) of \(count) names suspect, \(mended) mended")
    #expect(count > 3000)
    #expect(found * 100 >= count * damage.share)
    #expect(mended * 100 >= count * damage.mendedShare)
  }
}
