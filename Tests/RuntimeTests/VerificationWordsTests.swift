import DeskApp
import Testing

@testable import DeskFiles
@testable import Runtime

@Suite struct VerificationWordsTests {
  private static let kinds: [DerivedFault.Kind] = [
    .damagedState, .stateOfOtherHistory(sequence: 4711), .tooShort, .unreadable(SystemError(13)),
    .changed, .wrongKey,
  ]

  @Test func `each damage of what is derived is told apart, with its place and the way out`() {
    var told: Set<String> = []
    for kind in VerificationWordsTests.kinds {
      for line in [nil, 7] {
        let fault = DerivedFault(file: "/desk/state.json", line: line, kind: kind)
        let vietnamese = Words(.vietnamese).fault(fault)
        #expect(vietnamese.hasPrefix(line == nil ? "/desk/state.json: " : "/desk/state.json:7: "))
        #expect(vietnamese.contains("“motcua rebuild”"))
        #expect(vietnamese != Words(.english).fault(fault))
        told.insert(vietnamese)
      }
    }
    #expect(told.count == 2 * VerificationWordsTests.kinds.count)
  }

  @Test func `where the journal may have been cut, paper comes before making anything again`() {
    let fault = DerivedFault(
      file: "state.json", line: nil, kind: .stateOfOtherHistory(sequence: 4711))
    let sentence = Words(.vietnamese).fault(fault)
    #expect(sentence.contains("4711"))
    #expect(sentence.contains("“motcua verify --seal” trước"))
    #expect(!sentence.contains("Không mất dữ liệu"))
  }

  @Test func `progress is one line, written now and then and taken away`() {
    var written: [String] = []
    let line = ProgressLine { written.append($0) }
    line.show("ngày 20/11: 5", at: 5)
    line.show("ngày 21/11: 9", at: 9)
    line.show("ngày 22/11", at: 5 + ProgressLine.step)
    line.show("lạ\u{1B}")
    line.clear()
    line.clear()
    #expect(
      written == [
        "\rngày 20/11: 5", "\rngày 22/11   ", "\rlạ·       ", "\r   ", "\r",
      ])
  }

  @Test func `nobody at the terminal, no progress`() {
    let line = ProgressLine(writing: nil)
    var asked = 0
    func text() -> String {
      asked += 1
      return "x"
    }
    line.show(text(), at: 1)
    line.show(text())
    line.clear()
    #expect(asked == 0)
  }
}
