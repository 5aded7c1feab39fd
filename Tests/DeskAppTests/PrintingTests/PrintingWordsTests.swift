import DeskApp
import DeskOperations
import Testing

@Suite struct `Words about a printing` {
  @Test(arguments: PrintRecord.State.allCases)
  func `say in both languages how far it has come, and fit the notice line`(
    state: PrintRecord.State
  ) {
    let record = PrintRecord.sample(
      "1", [(state, nil)], name: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
      files: ["printed/2026/11/20/slip-1.txt", "printed/2026/11/20/slip-1.html"], job: "HP-7")
    var sentences: Set<String> = []
    for language in Language.allCases {
      let words = Words(language)
      let notice = words.printing(record)
      #expect((10...240).contains(notice.text.count), "\(notice.text)")
      #expect(notice.text.last == "." || notice.text.last == "…", "\(notice.text)")
      #expect(words.state(of: state).count <= 16)
      sentences.insert(notice.text)
    }
    #expect(sentences.count == Language.allCases.count)
  }
}
