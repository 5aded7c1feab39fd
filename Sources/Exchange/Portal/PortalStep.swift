import DeskFiles
import DeskOperations

/// A step of progress in the field shape of the national portal (`tienTrinh`).
struct PortalStep {
  /// The place of its event in the dossier's history, which never changes.
  let place: Int
  /// The object.
  let json: JSONValue

  /// The most characters of a name.
  private static let nameLimit = 50

  /// The steps of a dossier, and those that cannot be sent with the reason.
  static func steps(
    of dossier: Dossier, rules: Rulebook, mapping: PortalMapping
  ) -> (steps: [PortalStep], leftOut: [(place: Int, reason: LeftOut.Reason)]) {
    var steps: [PortalStep] = []
    var leftOut: [(place: Int, reason: LeftOut.Reason)] = []
    for (place, step) in dossier.course.enumerated() {
      guard let content = mapping.steps[step.event.kind.rawValue] else { continue }
      guard let status = rules.codes?.status(of: step.status) else {
        leftOut.append((place, .noStatus))
        continue
      }
      guard let person = rules.people[step.event.by] else {
        leftOut.append((place, .unknownPerson))
        continue
      }
      guard person.name.count <= nameLimit else {
        leftOut.append((place, .nameTooLong))
        continue
      }
      let end = step.event.change.promisedEnd
      steps.append(
        PortalStep(
          place: place,
          json: .texts([
            "MaHoSo": dossier.portalCode, "NguoiXuLy": person.name,
            "ThoiDiemXuLy": step.event.moment.portalText, "NoiDungXuLy": content,
            "TrangThai": String(status.code), "ChucDanh": person.title,
            "PhongBanXuLy": person.unit, "NgayBatDau": nil,
            "NgayKetThucTheoQuyDinh": end?.portalText,
          ])))
    }
    return (steps, leftOut)
  }
}

extension Change {
  /// The due moment that the change itself names; nil where it names none.
  fileprivate var promisedEnd: Moment? {
    switch self {
    case .dossierReceived(let receipt): receipt.promise.originalDue
    case .dossierAccepted(let start), .clockStarted(let start): start.promise.originalDue
    case .supplementCompleted(let end), .paymentCompleted(let end): end.due
    default: nil
    }
  }
}
