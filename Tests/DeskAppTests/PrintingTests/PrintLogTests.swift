import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The print log` {
  private func opened(_ records: [PrintRecord]) throws -> Rehearsal {
    let rehearsal = try Rehearsal(SampleDesk())
    rehearsal.press(.control("o"))
    guard case .readPrints(let date)? = rehearsal.takeEffects().first else {
      Issue.record("the log was not read")
      return rehearsal
    }
    rehearsal.tell(.printsFound(date, records))
    return rehearsal
  }

  private let files = ["printed/2026/11/20/summary.txt", "printed/2026/11/20/summary.pdf"]

  @Test func `tells what was printed by whom and what the printer said`() throws {
    let rehearsal = try opened([
      .sample("1", [(.sent, nil), (.printed, nil)], job: "HP-7"),
      .sample(
        "2", [(.sent, "Máy in HP báo hết giấy.")], name: "Bảng tổng hợp", reprint: 1, job: "HP-8"),
    ])
    rehearsal.expect(
      shows: "đã in", "H1-0001", "Giấy tiếp nhận", "đã gửi", "In lại lần 1 · Bảng tổng hợp",
      "Máy in HP báo hết giấy.", "quầy 1")
  }

  @Test func `is empty on a day without prints, and shows other days`() throws {
    let rehearsal = try opened([])
    rehearsal.expect(shows: "Ngày này chưa in gì.")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Ngày này chưa in gì.")
    rehearsal.press(.left)
    guard case .readPrints(let date)? = rehearsal.takeEffects().first else {
      Issue.record("the other day was not read")
      return
    }
    #expect(date == SampleDesk.morning.date.advanced(by: -1))
    rehearsal.tell(.printsFound(SampleDesk.morning.date, [.sample("x")]))
    rehearsal.expect(hides: "H1-0001")
  }

  @Test func `prints the very pages again`() throws {
    let record = PrintRecord.sample("1", [(.printed, nil)], files: files)
    let rehearsal = try opened([record])
    rehearsal.press(.function(9))
    guard case .printAgain(let again, let key)? = rehearsal.takeEffects().first else {
      Issue.record("not printed again")
      return
    }
    #expect(again == record)
    rehearsal.tell(.answered(key: key, .printing(.sample(key, reprint: 1))))
    rehearsal.expect(shows: "Đang in: Giấy tiếp nhận H1-0001…", "In lại lần 1 · ")
  }

  @Test func `a paper without files is not printed from here`() throws {
    let rehearsal = try opened([.sample("1", [(.failed, "Đĩa đầy.")])])
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Bản in này không còn tệp")
    #expect(rehearsal.takeEffects().isEmpty)
  }

  @Test func `asks for the backs once the sheets are turned`() throws {
    let record = PrintRecord.sample(
      "1", [(.sent, nil), (.turning, nil)], files: files, job: "HP-7")
    let rehearsal = try opened([record])
    rehearsal.expect(shows: "chờ lật giấy", "In mặt sau")
    rehearsal.press(.function(9))
    #expect(rehearsal.takeEffects() == [.printBacks(record)])
  }

  @Test func `a paper that waits at the printer is told before the program ends`() throws {
    let rehearsal = try opened([])
    rehearsal.tell(.printing(.sample("1", [(.sent, nil)], job: "HP-7")))
    rehearsal.tell(.printing(.sample("2", [(.sent, "Máy in HP báo hết giấy.")], job: "HP-8")))
    rehearsal.press(.escape)
    rehearsal.expect(shows: "MÁY IN CHỜ 1 ^O")
    rehearsal.press(.control("q"))
    rehearsal.expect(shows: "Còn 1 lệnh in chờ ở máy in")
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
  }

  @Test func `takes a waiting job out of its queue, and no other`() throws {
    let waiting = PrintRecord.sample("2", [(.sent, nil)], files: files, job: "HP-8")
    let rehearsal = try opened([.sample("1", [(.printed, nil)], files: files), waiting])
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Giấy này đang in")
    rehearsal.press(.character("h"))
    #expect(rehearsal.takeEffects() == [.cancelPrint(waiting)])
    rehearsal.press(.down, .character("h"))
    rehearsal.expect(shows: "Không có lệnh in nào đang chờ")
    #expect(rehearsal.takeEffects().isEmpty)
  }
}
