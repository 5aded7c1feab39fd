import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Receiving from somebody who need not pay` {
  private let label = "Miễn phí, lệ phí"

  /// An intake with a name, the cursor on the ground of an exemption.
  private func atExemption(drafts: [IntakeDraft] = []) throws -> Rehearsal {
    let rehearsal = try Rehearsal(rows: 40, drafts: drafts)
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    for _ in 1...10 { rehearsal.press(.down) }
    return rehearsal
  }

  @Test func `the ground is chosen on the form and stands in the dossier`() throws {
    let rehearsal = try atExemption()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.left)
    rehearsal.expect(shows: "[Người có công]")
    rehearsal.press(.right, .right)
    rehearsal.expect(shows: "[Người thuộc hộ nghèo]")
    rehearsal.press(.function(9), .function(10))
    let dossier = try #require(rehearsal.desk.everyDossier.last)
    #expect(dossier.exemption?.name == "Người thuộc hộ nghèo")
    #expect(dossier.exemption?.ground == "Luật mẫu, Điều 11")
    #expect(dossier.payments.isEmpty)
  }

  @Test func `what was paid leaves no exemption`() throws {
    let rehearsal = try atExemption()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.right, .up)
    rehearsal.type("8000")
    rehearsal.expect(hides: label)
    rehearsal.press(.function(9), .function(10))
    let dossier = try #require(rehearsal.desk.everyDossier.last)
    #expect(dossier.exemption == nil)
    #expect(dossier.payments.map(\.content.total) == [8000])
  }

  @Test func `a draft keeps the ground`() throws {
    let rehearsal = try atExemption()
    rehearsal.press(.right, .escape)
    let draft = rehearsal.takeEffects().compactMap { effect in
      if case .saveDraft(let draft) = effect { draft } else { nil as IntakeDraft? }
    }.last
    #expect(draft?.fields["exemption"] == "poor")
    let again = try Rehearsal(rows: 40, drafts: [try #require(draft)])
    again.press(.function(2), .enter)
    again.expect(shows: "[Người thuộc hộ nghèo]")
    _ = again.takeEffects()
  }

  @Test func `nobody is asked where the procedure is free`() throws {
    var sample = SampleDesk()
    let procedures = sample.rules.catalogue.procedures.map { procedure in
      var procedure = procedure
      procedure.fee = Fee(amountVND: 0)
      return procedure
    }
    sample.rules.catalogue = try Catalogue(procedures)
    let rehearsal = try Rehearsal(sample, rows: 40)
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(hides: label)
  }
}
