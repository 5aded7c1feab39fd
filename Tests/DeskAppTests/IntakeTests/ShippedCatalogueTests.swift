import Canvas
import DeskOperations
import Foundation
import Testing

@testable import DeskApp

@Suite struct `Intake of the shipped catalogue` {
  private struct File: Decodable {
    var procedures: [Procedure]
  }

  private func catalogue() throws -> Catalogue {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../data/procedures.json")
    return try Catalogue(
      JSONDecoder().decode(File.self, from: Data(contentsOf: root)).procedures)
  }

  private func context() throws -> Context {
    var sample = SampleDesk()
    sample.rules.catalogue = try catalogue()
    return try sample.context()
  }

  @Test func `promises a date for every procedure or asks for its time`() throws {
    let context = try context()
    var asked = 0
    for procedure in context.rules.catalogue.procedures where procedure.status == .current {
      var screen = IntakeScreen(procedure: procedure.code)
      _ = screen.opened(as: "một", context)
      screen.form[.name] = "Trần Thị Thử"
      var canvas = Canvas(context.size)
      screen.draw(on: &canvas, in: context.body, context)
      if screen.form.needsTime(context) {
        asked += 1
        #expect(canvas.picture.contains("Loại thời hạn *"), "\(procedure.code)")
        #expect(canvas.picture.contains("Hạn trả: chưa biết"), "\(procedure.code)")
        #expect(throws: IntakeProblem.self) { try screen.form.intake(context) }
      } else {
        let forecast = try screen.form.forecast(context)
        #expect(forecast != nil, "\(procedure.code)")
        #expect(try screen.form.intake(context).procedure == procedure.code)
      }
    }
    #expect(asked > 0)
  }

  @Test(arguments: [
    ("khai sinh", "1.001193"), ("dk khai sinh", "1.001193"), ("dang ky ket hon", "1.000894"),
    ("thuoc la ban le", "2.000181"), ("chung thuc ban sao tu ban chinh", "2.000815"),
  ])
  func `stands on what is most often meant`(typed: String, code: String) throws {
    let found = try catalogue().search(typed)
    #expect(found.first?.code == code, "\(found.prefix(3).map(\.name))")
  }
}
