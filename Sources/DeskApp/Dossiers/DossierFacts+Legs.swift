import Canvas
import DeskOperations

extension DossierFacts {
  /// Each agency of a linked procedure with its dates and its result; empty where there is one.
  static func legs(
    of dossier: Dossier, _ context: Context
  ) -> [(number: String, text: String, style: Style)] {
    let words = context.words
    return dossier.legs.enumerated().map { index, leg in
      let begun = leg.startedAt.map {
        words("bắt đầu \($0.clockAndDate)", "begun \($0.clockAndDate)")
      }
      let returned = leg.returnedAt.map { moment in
        words(
          "trả \(moment.clockAndDate) cho \(leg.recipient ?? "")",
          "handed over \(moment.clockAndDate) to \(leg.recipient ?? "")")
      }
      let parts = [
        "\(leg.name) – \(leg.agency)",
        words.stage(of: leg, in: dossier, at: context.now),
        words("hạn ", "due ") + words.due(of: leg, in: dossier), begun, leg.result, returned,
      ]
      let isLate = dossier.isOverdue(leg, at: context.now) || leg.punctuality == .late
      let style: Style =
        isLate ? .alert : dossier.stage(of: leg) == .waiting ? .muted : .normal
      return ("\(index + 1).", parts.compactMap { $0 }.joined(separator: " · "), style)
    }
  }
}
