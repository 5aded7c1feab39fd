import DeskApp
import DeskOperations
import Vietnamese

extension ReminderReport {
  /// Whom to urge on in a unit, or everywhere where none is named; capitals and diacritics are free, and
  /// the desk goes by its name in the list.
  ///
  /// - Throws: A refusal in words that names the units there are, where none is called so.
  init(at desk: OpenDesk, unit: String?) throws {
    let whole = ReminderReport(desk.desk, at: desk.now, by: desk.rules)
    guard let unit else {
      self = whole
      return
    }
    let atDesk = desk.words.keeper(.desk, desk.rules)
    let officers = desk.rules.people.all.filter { $0.role == .officer }
      .map { $0.unit ?? desk.rules.settings.unit.shortName }
    let holders = desk.desk.dossiersInOrder.compactMap(\.holder?.unit)
    let known = [atDesk] + Set(officers + holders).sorted()
    let text = Cleaning.line(unit).text
    let wanted = Folding.words(text.inPlainLetters)
    let meant = known.filter { Folding.words($0.inPlainLetters) == wanted }
    guard !meant.isEmpty else {
      let names = known.map { "“\($0)”" }.joined(separator: ", ")
      throw CommandFailure.refused(
        desk.words(
          "Không có đơn vị “\(text)”. Các đơn vị: \(names).",
          "There is no unit “\(text)”. The units are: \(names)."))
    }
    self = whole.only { meant.contains($0.keeper == .desk ? atDesk : $0.unit ?? "") }
  }
}
