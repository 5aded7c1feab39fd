import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `A form looked at` {
  private func opened() throws -> (Rehearsal, DossierCode, key: String) {
    var sample = SampleDesk()
    let code = try sample.receive(at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter, .function(9))
    let effects = rehearsal.takeEffects()
    guard case .render(.slip(code), let key)? = effects.first else {
      Issue.record("the slip was not asked for: \(effects)")
      return (rehearsal, code, "")
    }
    return (rehearsal, code, key)
  }

  private func page(_ code: DossierCode, remark: String? = nil) -> FormPage {
    let lines = (1...60).map { "dòng \($0) của giấy tiếp nhận" } + ["Đường dây nóng: 0999 000 123"]
    return FormPage(request: .slip(code), lines: lines, remark: remark)
  }

  @Test func `scrolls from the front to the hotline on the back`() throws {
    let (rehearsal, code, key) = try opened()
    rehearsal.expect(shows: "Đang dựng bản in")
    rehearsal.tell(.answered(key: key, .formReady(page(code, remark: "Mẫu in bị lỗi ở dòng 3."))))
    rehearsal.expect(shows: "dòng 1 của giấy tiếp nhận", "Mẫu in bị lỗi ở dòng 3.")
    rehearsal.press(.end)
    rehearsal.expect(shows: "Đường dây nóng: 0999 000 123")
    rehearsal.press(.home)
    rehearsal.expect(shows: "dòng 1 của giấy tiếp nhận")
  }

  private func printed(_ rehearsal: Rehearsal) -> String {
    rehearsal.press(.function(9))
    guard case .print(.paper(.slip, _), let key)? = rehearsal.takeEffects().first else {
      Issue.record("the slip was not printed")
      return ""
    }
    return key
  }

  @Test func `is printed, and printed again when it is out`() throws {
    let (rehearsal, _, _) = try opened()
    let key = printed(rehearsal)
    rehearsal.tell(.answered(key: key, .printing(.sample(key))))
    rehearsal.expect(shows: "Đang in: Giấy tiếp nhận H1-0001…")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Giấy này đang in.")
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.tell(.printing(.sample(key, [(.sent, nil)], job: "HP-7")))
    rehearsal.expect(shows: "Đã gửi lệnh in (lệnh HP-7)")
    rehearsal.tell(.printing(.sample(key, [(.sent, nil), (.printed, nil)], job: "HP-7")))
    rehearsal.expect(shows: "✓ Đã in: Giấy tiếp nhận H1-0001.", "F9 In lại")
    #expect(printed(rehearsal) != key)
  }

  @Test func `asks for the sheets to be turned where the printer does not`() throws {
    let (rehearsal, _, _) = try opened()
    let key = printed(rehearsal)
    let turning = PrintRecord.sample(key, [(.sent, nil), (.turning, nil)], job: "HP-7")
    rehearsal.tell(.answered(key: key, .printing(.sample(key))))
    rehearsal.tell(.printing(turning))
    rehearsal.expect(shows: "Lật chồng giấy", "F9 In mặt sau")
    rehearsal.press(.function(9))
    #expect(rehearsal.takeEffects() == [.printBacks(turning)])
  }

  @Test func `that did not come out says why and is printed again`() throws {
    let (rehearsal, _, _) = try opened()
    let key = printed(rehearsal)
    rehearsal.tell(.answered(key: key, .printing(.sample(key))))
    rehearsal.tell(.printing(.sample(key, [(.failed, "Máy in báo lỗi: hết giấy.")])))
    rehearsal.expect(shows: "Máy in báo lỗi: hết giấy.")
    #expect(printed(rehearsal) != key)
  }

  @Test func `is told of though the clerk has gone on to the next citizen`() throws {
    let (rehearsal, _, _) = try opened()
    let key = printed(rehearsal)
    rehearsal.press(.function(2))
    rehearsal.tell(.answered(key: key, .printing(.sample(key))))
    rehearsal.tell(.printing(.sample(key, [(.printed, nil)])))
    rehearsal.expect(shows: "Đã in: Giấy tiếp nhận H1-0001.", "Tiếp nhận hồ sơ")
  }

  @Test func `kept in files for want of a printer, names them in one line`() throws {
    let (rehearsal, code, _) = try opened()
    let key = printed(rehearsal)
    let stem = "printed/2026/11/20/slip-\(code)"
    let files = ["\(stem).txt", "\(stem).html", "\(stem).pdf"]
    rehearsal.tell(
      .answered(key: key, .printing(.sample(key, [(.byHand, nil)], files: files))))
    #expect(rehearsal.noticeAndKeys.contains("✓ Đã lưu: \(stem).txt, .html và .pdf."))
  }

  @Test func `does not stay below the screen that the clerk goes on to`() throws {
    let (rehearsal, _, _) = try opened()
    rehearsal.press(.function(2), .escape)
    rehearsal.expect(shows: "Trạng thái")
    rehearsal.expect(hides: "Đang dựng bản in")
  }

  @Test func `that could not begin to be printed says why and is asked for again`() throws {
    let (rehearsal, _, _) = try opened()
    let key = printed(rehearsal)
    rehearsal.tell(.answered(key: key, .failed("Không ghi được vào thư mục printed.")))
    rehearsal.expect(shows: "Không ghi được vào thư mục printed.")
    #expect(printed(rehearsal) != key)
  }

  @Test func `that cannot be made says why`() throws {
    let (rehearsal, _, key) = try opened()
    rehearsal.tell(.answered(key: key, .failed("Mẫu giấy tiếp nhận bị hỏng.")))
    rehearsal.press(.down)
    rehearsal.expect(shows: "Mẫu giấy tiếp nhận bị hỏng.")
  }

  @Test func `is printed once though the key is pressed twice`() throws {
    let (rehearsal, _, _) = try opened()
    rehearsal.press(.function(9), .function(9))
    rehearsal.expect(shows: "Giấy này đang in")
    #expect(rehearsal.takeEffects().count == 1)
  }

  @Test func `leads to the dossier`() throws {
    let (rehearsal, code, _) = try opened()
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Hồ sơ \(code)", "Trạng thái")
  }
}
