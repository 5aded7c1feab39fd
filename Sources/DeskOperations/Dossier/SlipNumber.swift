/// The number of one issue of a dossier's receipt slip, such as `H99.34.05-261120-0001/2`.
///
/// Each correction issues the slip anew; the ones before are void. The number stands on the slip and
/// in its bar code, the first one too, so that scanning any slip tells whether it still holds.
public struct SlipNumber: Hashable, Sendable {
  /// The dossier.
  public let code: DossierCode
  /// Which issue of its slip, from 1.
  public let issue: Int

  /// An issue of a dossier's slip.
  public init(_ code: DossierCode, issue: Int) {
    self.code = code
    self.issue = issue
  }

  /// The issue that this one made void; nil for the first.
  public var previous: SlipNumber? { issue > 1 ? SlipNumber(code, issue: issue - 1) : nil }
}

extension SlipNumber: LosslessStringConvertible {
  /// Reads `CODE/2`; nil where no issue from 1 follows the last stroke.
  public init?(_ description: String) {
    guard let stroke = description.lastIndex(of: "/"),
      let code = DossierCode(String(description[..<stroke]))
    else { return nil }
    let digits = description[description.index(after: stroke)...]
    guard (1...4).contains(digits.utf8.count), digits.first != "0",
      let issue = DecimalDigits.value(digits.utf8)
    else { return nil }
    self.init(code, issue: issue)
  }

  /// The number as printed and scanned.
  public var description: String { "\(code)/\(issue)" }
}

extension Dossier {
  /// The number of the slip that holds.
  public var slip: SlipNumber { SlipNumber(code, issue: slipIssue) }

  /// The slip that the present one replaces; nil for the first.
  public var replacedSlip: SlipNumber? { slip.previous }

  /// Whether a slip is one of the dossier's that no longer hold.
  public func isVoid(_ slip: SlipNumber) -> Bool {
    slip.code == code && slip.issue < slipIssue
  }
}
