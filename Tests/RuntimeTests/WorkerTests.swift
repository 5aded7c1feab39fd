import DeskApp
import DeskFiles
import DeskOperations
import Testing

@testable import Runtime

@Suite struct WorkerTests {
  private func draft(_ id: String, _ name: String) -> IntakeDraft {
    IntakeDraft(
      id: id, savedAt: afternoon, person: "mau", fields: ["name": name], procedure: nil,
      ticked: [])
  }

  @Test func `of several savings of a draft the last is kept, and a discarding ends the rule`() {
    let tasks: [Effect] = [
      .saveDraft(draft("a", "M")), .saveDraft(draft("b", "T")), .saveDraft(draft("a", "Mẫu")),
      .discardDraft(id: "a"), .saveDraft(draft("a", "Thử")), .ring,
    ]
    let kept = Worker.withoutStaleDrafts(tasks.map { .effect($0) }).compactMap { task in
      if case .effect(let effect) = task { effect } else { nil }
    }
    #expect(
      kept == [
        .saveDraft(draft("b", "T")), .saveDraft(draft("a", "Mẫu")), .discardDraft(id: "a"),
        .saveDraft(draft("a", "Thử")), .ring,
      ])
  }

  @Test func `events come before the answer they belong to`() throws {
    let desk = try PracticeDesk()
    let bench = try WorkerBench(desk)
    let messages = bench.work([.perform(ticketRequest("one"))]) { $0.isAnswer(to: "one") }
    guard case .happened(let events)? = messages.dropLast().last else {
      Issue.record("no events before the answer")
      return
    }
    #expect(events.map(\.key) == ["one"])
  }

  @Test func `what others did before a request is told together with it`() throws {
    let desk = try PracticeDesk()
    let bench = try WorkerBench(desk)
    let other = try DeskStore(folder: desk.folder)
    _ = try other.perform(ticketRequest("theirs"), at: afternoon)
    let messages = bench.work([.perform(ticketRequest("ours"))]) { $0.isAnswer(to: "ours") }
    let numbers = bench.numbers(after: messages)
    #expect(numbers == [1, 2])
  }

  @Test(arguments: [false, true])
  func `what happens in another process is told, on a shared disk too`(isShared: Bool) throws {
    let desk = try PracticeDesk()
    let bench = try WorkerBench(desk, onSharedDisk: isShared)
    let other = try DeskStore(folder: desk.folder)
    let messages = bench.work(
      [], meanwhile: { _ = try? other.perform(ticketRequest("theirs"), at: afternoon) },
      until: { message in
        if case .happened = message { true } else { false }
      })
    #expect(bench.numbers(after: messages) == [1])
  }

  @Test func `a refusal comes back as an answer`() throws {
    let bench = try WorkerBench(try PracticeDesk())
    let request = Request(.queue(.callNext), by: "mau", counter: 1, key: "none")
    let messages = bench.work([.perform(request)]) { $0.isAnswer(to: "none") }
    guard case .answered(_, .refused(let refusal))? = messages.last else {
      Issue.record("no refusal")
      return
    }
    #expect(refusal == .nobodyWaiting)
  }

  @Test func `a form of a dossier nobody knows is refused`() throws {
    let bench = try WorkerBench(try PracticeDesk())
    let code = try #require(DossierCode("H1"))
    let messages = bench.work([.render(.slip(code), key: "form")]) { $0.isAnswer(to: "form") }
    guard case .answered(_, .refused(let refusal))? = messages.last else {
      Issue.record("no refusal")
      return
    }
    #expect(refusal == .unknownDossier("H1"))
  }

  @Test func `a form is kept as text and as a page where nothing makes PDF`() async throws {
    let desk = try PracticeDesk()
    let messages = try await onOwnThread {
      try WorkerBench(desk).work([
        .print(.summary(ReportPeriod(.day, of: afternoon.date)), key: "form")
      ]) {
        $0.printing?.state.isEnd ?? false
      }
    }
    let record = try #require(messages.last?.printing)
    #expect(record.id == "form" && record.state == .byHand)
    #expect(record.files.map { $0.suffix(4) } == [".txt", "html"])
    #expect(record.files.allSatisfy { $0.hasPrefix("printed/") })
    #expect(record.files.allSatisfy { Places.exists(desk.folder.file($0)) })
    #expect(PrintLog(desk.folder).records(on: afternoon.date) == [record])
  }

  @Test func `drafts of an earlier run are found, and gone once discarded`() throws {
    let desk = try PracticeDesk()
    let draft = draft("d1", "Mẫu")
    _ = try WorkerBench(desk).finish([.saveDraft(draft)])
    let found = try WorkerBench(desk).work([], until: { $0.drafts == [draft] })
    #expect(found.last?.drafts == [draft])
    _ = try WorkerBench(desk).finish([.discardDraft(id: "d1")])
    let later = try WorkerBench(desk).finish([])
    #expect(later.allSatisfy { $0.drafts == nil })
  }

  @Test func `a broken file that people edit is told, and the old rules stay`() throws {
    let desk = try PracticeDesk()
    let bench = try WorkerBench(desk)
    let messages = bench.work(
      [], meanwhile: { PracticeDesk.write("{", to: desk.folder.settingsFile) },
      until: { message in
        if case .noticed(let notice) = message { notice.tone == .alert } else { false }
      })
    guard case .noticed(let notice)? = messages.last else {
      Issue.record("nothing told")
      return
    }
    #expect(notice.text.contains("desk.json"))
    #expect(notice.text.hasSuffix("Vẫn dùng bản cũ."))
  }
}
