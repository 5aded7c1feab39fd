import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `A half-filled intake` {
  private func draft(in effects: [Effect]) throws -> IntakeDraft {
    let drafts = effects.compactMap { effect in
      if case .saveDraft(let draft) = effect { draft } else { nil as IntakeDraft? }
    }
    return try #require(drafts.last)
  }

  private func halfFilled(_ rehearsal: Rehearsal) {
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter)
  }

  @Test func `is kept with every letter, tick and choice`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    #expect(rehearsal.takeEffects().isEmpty)
    var typed = ""
    for letter in "Trần Thị Thử" {
      typed.append(letter)
      rehearsal.type(String(letter))
      #expect(try draft(in: rehearsal.takeEffects()).fields["name"] == typed)
    }
    rehearsal.type(" ")
    rehearsal.paste("Hai")
    #expect(try draft(in: rehearsal.takeEffects()).fields["name"] == "Trần Thị Thử Hai")
    rehearsal.press(.function(9))
    #expect(try draft(in: rehearsal.takeEffects()).ticked == [0, 1, 3])
    rehearsal.press(.enter, .enter, .enter, .enter, .enter, .enter, .right)
    #expect(try draft(in: rehearsal.takeEffects()).fields["channel"] == "online")
  }

  @Test func `is whole when the terminal hangs up in the middle of a word`() throws {
    let rehearsal = try Rehearsal()
    halfFilled(rehearsal)
    rehearsal.type("0013")
    rehearsal.press(.function(3))
    rehearsal.tell(.askedToEnd)
    let effects = rehearsal.takeEffects()
    #expect(effects.last == .end)
    let kept = try draft(in: effects)
    #expect(kept.fields["name"] == "Trần Thị Thử" && kept.fields["personalID"] == "0013")
  }

  @Test func `is not called kept where the disk takes nothing, and ending asks once more`() throws {
    let rehearsal = try Rehearsal()
    halfFilled(rehearsal)
    let id = try draft(in: rehearsal.takeEffects()).id
    rehearsal.tell(.draftKept(id: id, failure: "Ổ đĩa đã đầy."))
    #expect(rehearsal.noticeAndKeys.contains("Ổ đĩa đã đầy."))
    // Told once: what an act came to must not be covered at every letter.
    rehearsal.press(.function(1), .escape)
    rehearsal.tell(.draftKept(id: id, failure: "Ổ đĩa đã đầy."))
    #expect(!rehearsal.noticeAndKeys.contains("Ổ đĩa đã đầy."))
    rehearsal.press(.escape)
    #expect(rehearsal.noticeAndKeys.contains("chưa lưu được vào đĩa, chỉ còn ở đây"))
    rehearsal.press(.control("q"))
    #expect(rehearsal.noticeAndKeys.contains("Bấm Ctrl-Q lần nữa là thoát"))
    rehearsal.press(.function(2), .escape, .control("q"))
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
    // Once it is on the disk, nothing is asked.
    rehearsal.tell(.draftKept(id: id, failure: nil))
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
  }

  @Test func `is offered again after a crash and taken up as it was`() throws {
    let first = try Rehearsal()
    halfFilled(first)
    first.type("001300000001")
    first.press(.function(9))
    let kept = try draft(in: first.takeEffects())

    let second = try Rehearsal(drafts: [kept])
    second.press(.function(2))
    second.expect(shows: "Có hồ sơ nhập dở", "Trần Thị Thử", "Đăng ký khai sinh")
    second.press(.enter)
    second.expect(shows: "Trần Thị Thử", "001300000001", "đã nhận 3/3")
    second.press(.function(10))
    let intake = try #require(second.desk.everyDossier.first?.intake)
    #expect(intake.applicant.personalID == "001300000001")
    #expect(intake.papers.count == 3)
    #expect(second.requests.map(\.key) == [kept.id])
    #expect(second.takeEffects().contains(.discardDraft(id: kept.id)))
  }

  @Test func `can be thrown away or left for later`() throws {
    let first = try Rehearsal()
    halfFilled(first)
    let kept = try draft(in: first.takeEffects())

    let second = try Rehearsal(drafts: [kept])
    second.press(.function(2), .escape)
    second.expect(shows: "Thủ tục:")
    second.press(.escape, .function(2), .delete)
    #expect(second.takeEffects() == [.discardDraft(id: kept.id)])
    second.expect(shows: "Thủ tục:")
    second.press(.escape, .function(2))
    second.expect(hides: "Có hồ sơ nhập dở")
  }

  @Test func `is not offered to somebody else`() throws {
    let first = try Rehearsal()
    halfFilled(first)
    let kept = try draft(in: first.takeEffects())
    let second = try Rehearsal(person: "thu", counter: 2, drafts: [kept])
    second.press(.function(2))
    second.expect(hides: "Có hồ sơ nhập dở")
  }

  @Test func `is kept on Esc, and the clerk is told`() throws {
    let rehearsal = try Rehearsal()
    halfFilled(rehearsal)
    rehearsal.type("00")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Đã cất bản nháp")
    #expect(try draft(in: rehearsal.takeEffects()).fields["personalID"] == "00")
    rehearsal.press(.function(2), .enter)
    rehearsal.expect(shows: "Trần Thị Thử")
  }

  @Test func `is forgotten once everything in it was cleared`() throws {
    let rehearsal = try Rehearsal()
    halfFilled(rehearsal)
    let kept = try draft(in: rehearsal.takeEffects())
    rehearsal.press(.backTab, .control("u"))
    #expect(rehearsal.takeEffects() == [.discardDraft(id: kept.id)])
    rehearsal.press(.escape)
    #expect(rehearsal.takeEffects().isEmpty)
  }

  @Test func `leaves nothing behind where nothing was filled in`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter, .escape)
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.expect(hides: "Tiếp nhận hồ sơ")
  }

  @Test func `is received once though its answer is lost`() throws {
    let sample = SampleDesk()
    var model = Model(context: try sample.context(), session: "lost")
    func press(_ keys: [Key]) -> [Effect] {
      keys.flatMap { model.update(.input(.key($0))) }
    }
    _ = press([.function(2)] + "khai sinh".map { .character($0) } + [.enter])
    _ = press("Trần Thị Thử".map { .character($0) } + [.function(9)])
    let requests = { (effects: [Effect]) in
      effects.compactMap { if case .perform(let request) = $0 { request } else { nil as Request? } }
    }
    let first = try #require(requests(press([.function(10)])).first)
    var desk = sample.desk
    guard case .events(let events) = try desk.decide(first, at: sample.now, by: sample.rules)
    else {
      Issue.record("nothing was received")
      return
    }
    for event in events { desk.apply(event) }

    let kept = model.update(.answered(key: first.key, .failed("Không ghi được nhật ký.")))
    #expect(try draft(in: kept).id == first.key)
    #expect(model.draw().picture.contains("Trần Thị Thử"))
    #expect(model.notice?.text.contains("bấm F10 để ghi lại") ?? false)

    let again = try #require(requests(press([.function(10)])).first)
    #expect(again == first)
    guard case .alreadyDone(let subject) = try desk.decide(again, at: sample.now, by: sample.rules)
    else {
      Issue.record("the dossier was received twice")
      return
    }
    _ = model.update(.happened(events))
    _ = model.update(.answered(key: again.key, .alreadyDone(subject)))
    #expect(model.notice?.text.contains("đã được ghi trước đó") ?? false)
    #expect(model.drafts.isEmpty)
    #expect(desk.everyDossier.map(\.code).count == 1)
  }
}

extension SampleDesk {
  fileprivate var now: Moment { SampleDesk.morning }
}
