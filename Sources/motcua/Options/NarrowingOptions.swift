import ArgumentParser
import DeskApp
import DeskOperations
import Vietnamese

/// What a report is narrowed down to.
struct NarrowingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Chỉ lĩnh vực này; không cần dấu.", valueName: "text"))
  var field: String?

  @Option(help: ArgumentHelp("Chỉ thủ tục này.", valueName: "code"))
  var procedure: String?

  @Option(help: ArgumentHelp("Chỉ đơn vị giải quyết này.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Chỉ hồ sơ của người giải quyết này.", valueName: "person"))
  var officer: String?

  @Option(help: ArgumentHelp("Chỉ hồ sơ do người này tiếp nhận.", valueName: "person"))
  var clerk: String?

  @Option(help: ArgumentHelp("Chỉ hình thức nộp này.", valueName: "counter|online|post"))
  var channel: Channel?

  /// A period narrowed down to what was named.
  ///
  /// - Throws: A refusal in words where the desk knows no such field, procedure or person.
  func scope(of period: ReportPeriod, at desk: OpenDesk) throws -> ReportScope {
    var scope = ReportScope(period)
    scope.field = try field.map { try known($0, at: desk) }
    if let procedure, desk.rules.catalogue[procedure] == nil {
      throw desk.inWords(.unknownProcedure(procedure))
    }
    for person in [officer, clerk].compactMap({ $0 }) where desk.rules.people[person] == nil {
      throw desk.inWords(.unknownPerson(person))
    }
    scope.procedure = procedure
    scope.unit = try unit.map { try known(unit: $0, at: desk) }
    (scope.officer, scope.clerk, scope.channel) = (officer, clerk, channel)
    return scope
  }

  /// A unit as dossiers name it; empty for the desk itself.
  private func known(unit: String, at desk: OpenDesk) throws -> String {
    let wanted = Folding.fold(Cleaning.line(unit).text)
    let own = desk.words.deskItself
    let units = Set(desk.rules.people.all.compactMap(\.unit)).sorted()
    if Folding.fold(own) == wanted { return "" }
    guard let found = units.first(where: { Folding.fold($0) == wanted }) else {
      let known = ([own] + units).joined(separator: ", ")
      throw CommandFailure.refused(
        desk.words(
          "Không có đơn vị “\(unit)”. Các đơn vị: \(known).",
          "There is no unit “\(unit)”. The units: \(known)."))
    }
    return found
  }

  private func known(_ field: String, at desk: OpenDesk) throws -> String {
    let wanted = Folding.fold(Cleaning.line(field).text)
    guard
      let found = desk.rules.catalogue.procedures.first(where: { Folding.fold($0.field) == wanted })
    else {
      throw CommandFailure.refused(
        desk.words(
          "Danh mục không có lĩnh vực “\(field)”. Hãy xem tên lĩnh vực bằng “motcua procedures”.",
          "The catalogue has no field “\(field)”. See their names with “motcua procedures”."))
    }
    return found.field
  }
}
