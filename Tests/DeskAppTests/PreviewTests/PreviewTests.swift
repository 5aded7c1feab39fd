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

  @Test func `counts a slip as printed once for each time it is saved`() throws {
    let (rehearsal, code, _) = try opened()
    for copy in 1...2 {
      rehearsal.press(.function(9))
      let effects = rehearsal.takeEffects()
      guard case .saveForm(.slip(code), let key)? = effects.first else {
        Issue.record("the slip was not saved: \(effects)")
        return
      }
      rehearsal.tell(.answered(key: key, .formSaved(page(code), files: ["phieu-\(copy).txt"])))
      rehearsal.expect(shows: "phieu-\(copy).txt")
      #expect(rehearsal.desk[code]?.slipCopies == copy)
    }
  }

  @Test func `is saved in one line of files named from the desk's folder`() throws {
    let (rehearsal, code, _) = try opened()
    rehearsal.press(.function(9))
    guard case .saveForm(_, let key)? = rehearsal.takeEffects().first else {
      Issue.record("the slip was not saved")
      return
    }
    let stem = "printed/2026/11/20/slip-\(code)"
    rehearsal.tell(
      .answered(key: key, .formSaved(page(code), files: ["\(stem).txt", "\(stem).html"])))
    #expect(rehearsal.noticeAndKeys.contains("✓ Đã lưu: \(stem).txt và .html"))
  }

  @Test func `counts as saved though the clerk has gone on to the next citizen`() throws {
    let (rehearsal, code, _) = try opened()
    rehearsal.press(.function(9))
    guard case .saveForm(_, let key)? = rehearsal.takeEffects().first else {
      Issue.record("the slip was not saved")
      return
    }
    rehearsal.press(.function(2))
    rehearsal.tell(.answered(key: key, .formSaved(page(code), files: ["slip.txt"])))
    rehearsal.expect(shows: "slip.txt", "Tiếp nhận hồ sơ")
    #expect(rehearsal.desk[code]?.slipCopies == 1)
  }

  @Test func `does not stay below the screen that the clerk goes on to`() throws {
    let (rehearsal, _, _) = try opened()
    rehearsal.press(.function(2), .escape)
    rehearsal.expect(shows: "Trạng thái")
    rehearsal.expect(hides: "Đang dựng bản in")
  }

  @Test func `does not count a slip that could not be saved`() throws {
    let (rehearsal, code, _) = try opened()
    rehearsal.press(.function(9))
    guard case .saveForm(_, let key)? = rehearsal.takeEffects().first else {
      Issue.record("the slip was not saved")
      return
    }
    rehearsal.tell(.answered(key: key, .failed("Không ghi được vào thư mục printed.")))
    rehearsal.expect(shows: "Không ghi được vào thư mục printed.")
    #expect(rehearsal.desk[code]?.slipCopies == 0)
  }

  @Test func `that cannot be made says why`() throws {
    let (rehearsal, _, key) = try opened()
    rehearsal.tell(.answered(key: key, .failed("Mẫu giấy tiếp nhận bị hỏng.")))
    rehearsal.press(.down)
    rehearsal.expect(shows: "Mẫu giấy tiếp nhận bị hỏng.")
  }

  @Test func `is saved once though the key is pressed twice`() throws {
    let (rehearsal, _, _) = try opened()
    rehearsal.press(.function(9), .function(9))
    rehearsal.expect(shows: "Đang lưu bản in")
    #expect(rehearsal.takeEffects().count == 1)
  }

  @Test func `leads to the dossier`() throws {
    let (rehearsal, code, _) = try opened()
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Hồ sơ \(code)", "Trạng thái")
  }
}
