import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `The ways into intake` {
  @Test func `begin with a procedure already chosen`() throws {
    let context = try SampleDesk().context()
    var screen = IntakeScreen(procedure: "1.001193")
    _ = screen.opened(as: "một", context)
    #expect(screen.form.procedure?.name == "Đăng ký khai sinh")
    #expect(screen.focus == .text(.name))
  }

  @Test func `begin with the ticket of the person at the counter`() throws {
    var sample = SampleDesk()
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T08:00")
    try sample.perform(.queue(.callNext), at: "2026-11-20T08:05")
    let context = try sample.context()
    var screen = IntakeScreen(context)
    _ = screen.opened(as: "một", context)
    #expect(screen.form.ticket?.number == 1)

    let other = TicketID(date: context.now.date, number: 7)
    var named = IntakeScreen(ticket: other)
    _ = named.opened(as: "hai", context)
    #expect(named.form.ticket == other)
  }

  @Test func `take a draft up by the names of its papers`() throws {
    var sample = SampleDesk()
    var procedure = try #require(sample.rules.catalogue["1.001193"])
    let context = try sample.context()
    var form = IntakeForm()
    form.choose(procedure)
    form.papers[1].isTicked = true
    form.papers[1].copies = 4
    form[.otherPaper] = "Giấy khác"
    form.addOtherPaper()
    let draft = form.draft(id: "nháp", context)
    #expect(IntakeForm(draft, context).papers.filter(\.isTicked) == form.papers.filter(\.isTicked))

    procedure.components?.reverse()
    sample.rules.catalogue = try Catalogue([procedure])
    let changed = IntakeForm(draft, try sample.context())
    #expect(
      changed.papers.filter(\.isTicked).map(\.name) == ["Giấy chứng sinh", "Giấy khác"])
    #expect(changed.papers.first(where: \.isTicked)?.copies == 4)
  }
}
