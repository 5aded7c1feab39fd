import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Numbers on paper` {
  private func sample(printing: Bool = true) -> SampleDesk {
    var sample = SampleDesk()
    if printing {
      sample.rules.settings.printing = PrintSettings(rules: [
        .init(forms: ["ticket"], queue: "POS", paper: .roll80)
      ])
    }
    return sample
  }

  private func taken(_ rehearsal: Rehearsal) -> (id: TicketID, key: String)? {
    for case .print(.ticket(let id), let key) in rehearsal.takeEffects() { return (id, key) }
    return nil
  }

  @Test func `come out as soon as they are taken where the desk has a printer for them`() throws {
    let rehearsal = try Rehearsal(sample())
    rehearsal.press(.function(5), .character("5"), .enter)
    let (_, key) = try #require(taken(rehearsal))
    rehearsal.expect(shows: "Đã phát số")
    rehearsal.tell(.answered(key: key, .printing(.sample(key, form: "ticket"))))
    rehearsal.tell(.printing(.sample(key, [(.printed, nil)], form: "ticket")))
    rehearsal.expect(shows: "Đã phát số")
    let failed = PrintRecord.sample(key, [(.failed, "Máy in POS báo hết giấy.")], form: "ticket")
    rehearsal.tell(.printing(failed))
    rehearsal.expect(shows: "Máy in POS báo hết giấy.")
  }

  @Test func `do not where it has none, and are printed on demand`() throws {
    let rehearsal = try Rehearsal(sample(printing: false))
    rehearsal.press(.function(5), .character("5"), .enter)
    #expect(taken(rehearsal) == nil)
    rehearsal.press(.character("i"))
    guard case .render(.ticket, _)? = rehearsal.takeEffects().last else {
      Issue.record("the ticket was not shown")
      return
    }
    rehearsal.press(.function(9))
    #expect(taken(rehearsal) != nil)
  }

  @Test func `the kiosk tells whoever took one where it is`() throws {
    let rehearsal = try Rehearsal(sample(), root: .kiosk)
    rehearsal.press(.character("1"))
    rehearsal.press(.character("1"))
    let (id, key) = try #require(taken(rehearsal))
    rehearsal.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ \(id.label)", "Đang in phiếu…")
    rehearsal.tell(.answered(key: key, .printing(.sample(key, form: "ticket"))))
    rehearsal.tell(.printing(.sample(key, [(.printed, nil)], form: "ticket")))
    rehearsal.expect(shows: "Xin lấy phiếu ở máy in.")
    rehearsal.tell(.printing(.sample(key, [(.failed, "Máy in POS báo hết giấy.")], form: "ticket")))
    rehearsal.expect(shows: "Máy in phiếu đang hỏng. Xin nhớ số")
    rehearsal.expect(hides: "POS")
  }
}
