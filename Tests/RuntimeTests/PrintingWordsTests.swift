import DeskApp
import Printing
import Runtime
import Testing

@Suite struct PrintingWordsTests {
  private static let long = String(repeating: "dài ", count: 60)

  private static let troubles: [PrintingTrouble] =
    [.noTool, .noLP, .schedulerDown, .noQueue, .noDefault]
    + ["chromium"].flatMap { tool -> [PrintingTrouble] in
      [
        .timedOut(tool: tool), .toolFailed(tool: tool, said: ""),
        .toolFailed(tool: tool, said: long), .notAPDF(tool: tool), .tooLarge(tool: tool),
      ]
    }
    + ["may-in-1", long].flatMap { name -> [PrintingTrouble] in
      [.unknownQueue(name), .rejecting(name), .badQueueName(name), .missingFile("/desk/\(name)")]
    }

  private static let conditions: [PrinterCondition] = [
    .stopped(""), .stopped(long), .rejecting, .unreachable, .outOfPaper, .jammed, .doorOpen,
    .outOfInk, .other(long),
  ]

  private static let states: [JobState] =
    [
      .held, .printed, .cancelled(""), .cancelled(long), .failed(""), .failed(long), .leftQueue,
      .unknown, .unanswered, .waiting(nil), .printing(nil),
    ] + conditions.flatMap { [.waiting($0), .printing($0)] }

  private static func sentences(_ words: Words) -> [String] {
    troubles.map { words.trouble($0) }
      + ["HP", long].flatMap { printer in
        conditions.map { words.condition($0, of: printer) }
          + states.map { words.state($0, on: printer) }
      }
  }

  @Test func `whatever becomes of a paper is said in both languages, in one line`() {
    let vietnamese = PrintingWordsTests.sentences(Words(.vietnamese))
    let english = PrintingWordsTests.sentences(Words(.english))
    for (ours, theirs) in zip(vietnamese, english) {
      #expect(ours != theirs)
      for sentence in [ours, theirs] {
        #expect(sentence.count < 240, "\(sentence)")
        #expect(sentence.hasSuffix(".") && !sentence.contains("\n") && !sentence.contains("  "))
        #expect(!sentence.contains("Optional") && !sentence.contains("PrinterCondition"))
      }
    }
  }

  @Test func `no two cases are said alike`() {
    let words = Words(.vietnamese)
    let troubles = PrintingWordsTests.troubles.map { words.trouble($0) }
    #expect(Set(troubles).count == troubles.count)
    let conditions = PrintingWordsTests.conditions.map { words.condition($0, of: "HP") }
    #expect(Set(conditions).count == conditions.count)
    #expect(
      words.condition(.outOfPaper, of: "HP") == "Máy in HP báo hết giấy; thêm giấy, máy sẽ in tiếp."
    )
    #expect(words.sentence(for: PrintingTrouble.noLP) == words.trouble(.noLP))
  }
}
