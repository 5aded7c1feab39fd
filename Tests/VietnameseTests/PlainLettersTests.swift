import Testing
import Vietnamese

@Suite struct PlainLettersTests {
  @Test(arguments: [
    ("Đường Nguyễn Huệ", "Duong Nguyen Hue"), ("ĐẶNG THỊ ÁNH", "DANG THI ANH"),
    ("“giấy” – bản chính… × 2", "\"giay\" - ban chinh... x 2"), ("e\u{0302}\u{0301}", "e"),
    ("abc 123", "abc 123"), ("漢🙂", ""),
  ])
  func `text keeps its capitals and loses everything a telephone cannot show`(
    text: String, plain: String
  ) {
    #expect(text.inPlainLetters == plain)
    #expect(text.inPlainLetters.utf8.count == text.inPlainLetters.count)
  }
}
