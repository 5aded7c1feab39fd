import Testing
import Vietnamese

@Suite struct AmountInWordsTests {
  @Test(arguments: [
    (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (9, "chín"), (10, "mười"),
    (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"), (19, "mười chín"), (20, "hai mươi"),
    (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (44, "bốn mươi tư"),
    (50, "năm mươi"), (55, "năm mươi lăm"), (91, "chín mươi mốt"), (100, "một trăm"),
    (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"),
    (110, "một trăm mười"), (111, "một trăm mười một"), (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"), (200, "hai trăm"), (555, "năm trăm năm mươi lăm"),
  ])
  func `a number below a thousand is read as people say it`(number: Int, words: String) {
    #expect(AmountInWords(number)?.text == words)
  }

  @Test(arguments: [
    (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"),
    (1005, "một nghìn không trăm linh năm"), (1015, "một nghìn không trăm mười lăm"),
    (1021, "một nghìn không trăm hai mươi mốt"), (1100, "một nghìn một trăm"),
    (5000, "năm nghìn"), (10_000, "mười nghìn"), (15_000, "mười lăm nghìn"),
    (21_000, "hai mươi mốt nghìn"), (24_500, "hai mươi tư nghìn năm trăm"),
    (100_000, "một trăm nghìn"), (101_000, "một trăm linh một nghìn"),
    (105_005, "một trăm linh năm nghìn không trăm linh năm"), (1_000_000, "một triệu"),
    (1_000_001, "một triệu không trăm linh một"),
    (1_000_105, "một triệu một trăm linh năm"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (1_010_010, "một triệu không trăm mười nghìn không trăm mười"),
    (4_500_000, "bốn triệu năm trăm nghìn"),
    (21_021_021, "hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt"),
    (1_000_000_000, "một tỷ"), (1_000_000_005, "một tỷ không trăm linh năm"),
    (1_005_000_000, "một tỷ không trăm linh năm triệu"),
    (
      1_234_567_891,
      "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt"
    ),
    (15_000_000_000, "mười lăm tỷ"), (1_000_000_000_000, "một nghìn tỷ"),
    (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
    (1_000_000_000_001, "một nghìn tỷ không trăm linh một"),
    (1_000_000_000_000_000, "một triệu tỷ"),
  ])
  func `groups behind higher ones name their hundreds, empty groups are not named`(
    number: Int, words: String
  ) {
    #expect(AmountInWords(number)?.text == words)
  }

  @Test func `an office may write lẻ, ngàn and bốn`() {
    let southern = AmountInWords.Style(missingTen: .le, four: .bon, thousand: .ngan)
    #expect(
      AmountInWords(24_105, style: southern)?.text
        == "hai mươi bốn ngàn một trăm lẻ năm")
    #expect(AmountInWords(1_004, style: southern)?.text == "một ngàn không trăm lẻ bốn")
  }

  @Test func `an amount of money begins with a capital and ends in đồng`() {
    #expect(AmountInWords(21_000)?.inDong == "Hai mươi mốt nghìn đồng")
    #expect(AmountInWords(0)?.inDong == "Không đồng")
  }

  @Test(arguments: [-1, -21_000, .min, 1_000_000_000_000_001, .max])
  func `what is below nothing or beyond reading has no words`(number: Int) {
    #expect(AmountInWords(number) == nil)
  }

  @Test func `no two numbers are read the same, and none reads badly`() {
    var seen: Set<String> = []
    let numbers = Array(0...20_000) + (1...2000).map { $0 * 1_000_003 }
    for number in numbers {
      let text = AmountInWords(number)?.text ?? ""
      #expect(seen.insert(text).inserted, "\(number)")
      for wrong in [
        "mươi một", "mươi năm", "mười mốt", "mười năm", "linh mười", "một mươi", "không mươi",
        "  ", "linh không",
      ] {
        #expect(!text.contains(wrong), "\(number): \(text)")
      }
    }
  }
}
