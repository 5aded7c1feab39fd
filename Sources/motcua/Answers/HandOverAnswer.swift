import DeskApp
import DeskOperations

/// The hand-over lists of a day as a command answers them.
struct HandOverAnswer: Encodable {
  /// One dossier whose papers wait at the desk.
  struct Entry: Encodable {
    var code: DossierCode
    var applicant: String
    var procedure: String
    var procedureName: String
    var unit: String?
    var officer: String?
    var readySince: String
    var batch: HandOverPlan.Batch?
    var limit: String?
    var missed: Bool

    init(_ entry: HandOverPlan.Entry) {
      code = entry.dossier.code
      applicant = entry.dossier.intake.applicant.name
      procedure = entry.dossier.intake.procedure
      procedureName = entry.dossier.procedureName
      unit = entry.unit
      officer = entry.to?.officer
      readySince = entry.readySince.minuteText
      batch = entry.limit?.batch
      limit = entry.limit?.moment.minuteText
      missed = entry.isMissed
    }
  }

  /// What goes to one unit.
  struct Group: Encodable {
    var unit: String?
    var dossiers: [Entry]
  }

  /// One of the two batches.
  struct Batch: Encodable {
    var batch: HandOverPlan.Batch
    var units: [Group]
  }

  /// A hand-over that took place.
  struct Passage: Encodable {
    var code: DossierCode
    var at: String
    var from: Dossier.Holder?
    var to: Dossier.Holder?
    var by: String
    var receivedBy: String?
    var limit: String?
    var late: Bool

    init(_ passage: HandOverPlan.Passage) {
      let pass = passage.pass
      code = passage.dossier.code
      at = pass.at.minuteText
      (from, to, by, receivedBy) = (pass.from, pass.to, pass.by, pass.receivedBy)
      limit = pass.due?.minuteText
      late = pass.isLate
    }
  }

  var date: CivilDate
  var missed: [Entry]
  var batches: [Batch]
  var later: [Entry]
  var passed: [Passage]
  var cameBack: [Passage]
  private let plan: HandOverPlan

  /// The lists of a day, of one batch or one unit where one is named.
  init(_ plan: HandOverPlan, batch: HandOverPlan.Batch?, unit: String?) {
    var plan = plan
    if let unit {
      plan.missed.removeAll { $0.unit != unit }
      plan.toGo.removeAll { $0.unit != unit }
      plan.later.removeAll { $0.unit != unit }
      plan.passed.removeAll { $0.pass.to?.unit != unit && $0.pass.from?.unit != unit }
      plan.cameBack.removeAll { $0.pass.from?.unit != unit }
    }
    self.plan = plan
    date = plan.date
    missed = plan.missed.map(Entry.init)
    batches = HandOverPlan.Batch.allCases.filter { batch == nil || $0 == batch }.map { batch in
      Batch(
        batch: batch,
        units: HandOverPlan.groups(plan.entries(of: batch)).map {
          Group(unit: $0.unit, dossiers: $0.entries.map(Entry.init))
        })
    }
    later = plan.later.map(Entry.init)
    passed = plan.passed.map(Passage.init)
    cameBack = plan.cameBack.map(Passage.init)
  }

  private enum CodingKeys: String, CodingKey {
    case date, missed, batches, later, passed, cameBack
  }

  /// The lists for people: what is late first, then both batches by unit, then what moved.
  func text(_ words: Words, _ rules: Rulebook) -> String {
    var lines = [
      words("Bàn giao hồ sơ ", "Hand-over ") + "\(words.shortDay(date))/\(date.year)"
    ]
    func part(_ title: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      lines.append("\(title): \(entries.count)")
      lines += entries.map { "  " + $0 }
    }
    part(
      words("CHƯA GIAO ĐÚNG HẸN", "NOT HANDED OVER IN TIME"),
      plan.missed.map {
        "\(line($0)) · \(words.unit($0.unit)) · \(words.missedSince($0.limit))"
      })
    for batch in batches {
      for group in HandOverPlan.groups(plan.entries(of: batch.batch)) {
        let limit = group.entries.first?.limit.map {
          words(", trước \($0.moment.time)", ", by \($0.moment.time)")
        }
        part(
          "\(words.batch(batch.batch))\(limit ?? "") · \(words.unit(group.unit))",
          group.entries.map(line))
      }
    }
    part(
      words("Giao ngày làm việc sau", "To go on a later working day"),
      plan.later.map { "\(line($0)) · \(words.unit($0.unit))" })
    part(
      words("Đã giao", "Handed over"),
      plan.passed.map { "\($0.dossier.code) · \(words.passage($0.pass, rules))" })
    part(
      words("Nhận lại", "Came back"),
      plan.cameBack.map { "\($0.dossier.code) · \(words.passage($0.pass, rules))" })
    if lines.count == 1 {
      lines.append(words("Không có hồ sơ giấy nào cần giao.", "No papers wait to be handed over."))
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ entry: HandOverPlan.Entry) -> String {
    let dossier = entry.dossier
    return "\(dossier.code) · \(dossier.intake.applicant.name) · \(dossier.procedureName)"
  }
}
