import ArgumentParser
import DeskApp
import DeskOperations

/// Shows the agencies of a linked procedure with their dates.
struct LegsCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "legs", abstract: "Các bước liên thông của một hồ sơ, từng hạn và kết quả.")

  /// The legs of one dossier.
  private struct Answer: Encodable {
    var code: DossierCode
    var due: String?
    var legs: [LegAnswer]

    private enum CodingKeys: String, CodingKey { case code, due, legs }

    /// Encodes with the due moment of the whole always present, null where there is no limit.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(due, forKey: .due)
      try container.encode(legs, forKey: .legs)
    }
  }

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let dossier = try desk.dossier(code)
    let lines =
      dossier.legs.isEmpty
      ? [words("Hồ sơ này không liên thông.", "This dossier is not a linked one.")]
      : [DossierAnswer.line(dossier, words)] + LegAnswer.lines(of: dossier, at: desk.now, words)
    try query.output.answer(
      Answer(
        code: dossier.code, due: dossier.due?.minuteText,
        legs: LegAnswer.all(of: dossier, at: desk.now) ?? []),
      text: lines.joined(separator: "\n"))
  }
}
