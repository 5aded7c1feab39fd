import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `Urging on` {
  private func open(rows: Int = 24, columns: Int = 80) throws -> Rehearsal {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: rows, columns: columns)
    rehearsal.press(.function(4), .character("d"))
    return rehearsal
  }

  @Test(arguments: `The overview`.sizes)
  func `is asked from the deadlines board and answered by keeper`(rows: Int, columns: Int) throws {
    let rehearsal = try open(rows: rows, columns: columns)
    rehearsal.expectPicture("reminders-\(columns)x\(rows)")
  }

  @Test func `m opens the message, which is whole, is copied and left again`() throws {
    let rehearsal = try open(rows: 20, columns: 60)
    rehearsal.press(.character("m"))
    rehearsal.expect(shows: "Kính gửi: Bộ phận Một cửa.", "Trân trọng cảm ơn.")
    rehearsal.press(.character("c"))
    #expect(rehearsal.takeEffects().contains { if case .copy = $0 { true } else { false } })
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Đôn đốc hồ sơ", "261120-0001")
  }

  @Test func `c copies the message to the keeper of the chosen dossier`() throws {
    let rehearsal = try open()
    rehearsal.press(.tab, .character("c"))
    let texts = rehearsal.takeEffects().compactMap {
      if case .copy(let text) = $0 { text } else { nil }
    }
    #expect(texts.count == 1 && texts[0].hasPrefix("Kính gửi: Hoàng Thị Mẫu Hai"))
    let applicants = rehearsal.desk.everyDossier.map(\.intake.applicant.name)
    #expect(applicants.allSatisfy { !texts[0].contains($0) })
    rehearsal.expect(shows: "Đã chép tin gửi Hoàng Thị Mẫu Hai")
  }

  @Test func `F9 prints the sheets of those who are shown`() throws {
    let rehearsal = try open()
    rehearsal.press(.character("t"), .function(9))
    let reports = rehearsal.takeEffects().compactMap {
      if case .print(.reminders(let report), _) = $0 { report } else { nil }
    }
    #expect(reports.count == 1)
    #expect(reports.flatMap(\.groups).flatMap(\.rows).allSatisfy { $0.urgency == .late })
    rehearsal.press(.enter)
    rehearsal.expect(shows: "261116-0001")
  }

  @Test func `on a desk that owes nothing there is nobody to urge on`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(4), .character("d"), .character("c"))
    rehearsal.expect(shows: "không phải đôn đốc ai", "Không có ai cần đôn đốc.")
  }
}
