import Testing
import Vietnamese

@Suite struct NameOrderTests {
  private func sorted(_ names: [String]) -> [String] {
    names.reversed().sorted(by: NameOrder.precedes)
  }

  @Test func `people stand by given name, then by family and middle names`() {
    let names = [
      "Nguyen Van An", "Nguyễn Thị An", "Nguyễn Văn An", "Hồ Ngọc Ảnh", "Lê Thị Ngọc Ánh",
      "Nguyễn Thị Ngọc Ánh", "Trần Thị Ánh", "Đỗ Ăn", "Lê Ân", "Lê Văn Bình", "Lê Dung", "Vũ Dũng",
      "Phạm Dức", "Phạm Đức",
    ]
    #expect(sorted(names) == names)
  }

  @Test func `letters follow the alphabet of 33 and tones their own order`() {
    let letters = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"
      .split(separator: " ").map(String.init)
    #expect(letters.count == 33)
    #expect(sorted(letters) == letters)
    let tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    #expect(sorted(tones) == tones)
    let words = [
      "an", "anh", "ảnh", "Ánh", "Ăn", "ân", "ba", "bà", "Dỗ", "Dung", "Dũng", "Dương", "Đặng",
      "Đỗ",
      "Đương", "Em", "Ên",
    ]
    #expect(sorted(words) == words)
  }

  @Test func `people of one given name stay together`() {
    let names = ["Trần Văn Anh", "Lê Ánh", "Trần Ánh"]
    #expect(sorted(names) == names)
  }

  @Test func `spelling in pieces and extra spaces do not change the place`() {
    #expect(NameOrder.key("Nguye\u{302}\u{303}n  An ") == NameOrder.key("Nguyễn An"))
    #expect(NameOrder.key("").isEmpty)
    #expect(NameOrder.precedes("Lê an", "Lê An"))
  }
}
