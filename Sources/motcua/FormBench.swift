import DeskApp
import DeskFiles
import DeskForms
import DeskOperations
import Runtime

/// Where commands make forms of an open desk.
struct FormBench {
  let desk: OpenDesk
  private let press: FormPress
  private let seat: SeatOptions?
  private let setting: FormSetting

  /// A bench at an open desk, in the name of whoever sits at a seat.
  init(desk: OpenDesk, place: PlaceOptions, seat: SeatOptions? = nil) throws {
    self.desk = desk
    press = try FormPress(folder: place.deskFolder, shippedData: place.shippedDataIfAny)
    self.seat = seat
    let person = seat?.person ?? desk.rules.people.firstClerk?.id ?? ""
    setting = FormSetting(
      rulebook: desk.rules, printedAt: desk.now, clerk: desk.rules.people.name(of: person))
  }

  /// What goes on a form; a refusal comes out in words.
  func content(for request: FormRequest) throws -> FormContent {
    do {
      return try FormPress.content(
        for: request, of: desk.desk, at: desk.now, by: desk.rules, copies: SlipCopy.allCases)
    } catch {
      throw desk.inWords(error)
    }
  }

  /// Writes a form to standard output.
  func show(_ content: FormContent, as shape: FormCommand.Shape, on paper: Paper) throws {
    let form = try press.render(
      content, in: try setting(for: content), as: shape == .html ? .html : .text, on: paper)
    for trouble in form.notices { Console.complain(desk.words.trouble(trouble)) }
    switch shape {
    case .text, .html: try Console.write(form.text)
    case .json:
      try Console.write(
        try JSONText.encode(FormAnswer(form: content.form.rawValue, pages: form.pages)))
    }
  }

  /// Keeps a form among the printed papers, and notes in the history that a slip was printed.
  func save(_ content: FormContent, on paper: Paper) throws -> [String] {
    let files = try press.save(content, in: try setting(for: content), on: paper)
    if case .slip(let dossier, _) = content, let seat {
      _ = try desk.perform(try seat.request(.recordSlip(dossier.code), by: desk.rules))
    }
    return files
  }

  private func setting(for content: FormContent) throws -> FormSetting {
    try setting.sealed(by: desk.store, for: content)
  }
}
