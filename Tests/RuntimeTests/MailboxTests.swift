import Testing

@testable import Runtime

@Suite struct MailboxTests {
  @Test func `letters come out in order and once`() throws {
    let box = try #require(Mailbox<Int>())
    box.post([1, 2])
    box.post([3])
    #expect(box.takeAll() == [1, 2, 3])
    #expect(box.takeAll().isEmpty)
  }

  @Test func `the bell rings while letters lie in the box, and only then`() throws {
    let box = try #require(Mailbox<Int>())
    box.post([])
    #expect(Waiting.untilNews(on: [box.bell], atMost: 0).ready.isEmpty)
    box.post([1])
    #expect(Waiting.untilNews(on: [box.bell], atMost: 0).ready == [box.bell])
    _ = box.takeAll()
    #expect(Waiting.untilNews(on: [box.bell], atMost: 0).ready.isEmpty)
  }

  @Test func `a letter from another thread wakes the one who waits`() throws {
    let box = try #require(Mailbox<Int>())
    let thread = try #require(OwnThread.start { box.post([42]) })
    #expect(Waiting.untilNews(on: [box.bell], atMost: 10_000).ready == [box.bell])
    thread.join()
    #expect(box.takeAll() == [42])
  }

  @Test func `far more letters than a pipe holds bells lose nothing`() throws {
    let box = try #require(Mailbox<Int>())
    for number in 0..<100_000 { box.post([number]) }
    #expect(box.takeAll() == Array(0..<100_000))
    #expect(Waiting.untilNews(on: [box.bell], atMost: 0).ready.isEmpty)
  }
}
