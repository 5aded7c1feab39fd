public import DeskOperations

/// What a foreign catalogue says of a procedure, as far as such files say anything.
///
/// What is nil is not said there, which is no difference.
public struct CatalogueRecord: Hashable, Sendable {
  /// A paper as foreign catalogues count it.
  public struct Paper: Hashable, Sendable {
    /// Its name.
    var name: String
    /// How many; 1 where it is only shown.
    var copies: Int
    /// Original, copy, or only shown.
    var kind: Component.Kind
  }

  /// What can differ.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case name, field, time, fee, channels, papers, results, legalBasis, agency
  }

  /// The code.
  public var code: String
  /// The name.
  public var name: String?
  /// The field (lĩnh vực).
  public var field: String?
  /// The time, where its unit is known and it is one for all ways of filing.
  public var time: Period?
  /// What the file says about the time where that is not so.
  public var unknownTime: String?
  /// In đồng; 0 where it is free.
  public var fee: Int?
  /// The ways of filing.
  public var channels: [Channel]?
  /// The papers.
  public var papers: [Paper]?
  /// The results.
  public var results: [String]?
  /// The numbers of the legal texts.
  public var legalBasis: [String]?
  /// Who decides.
  public var agency: String?

  init(code: String) { self.code = code }

  /// What this desk's catalogue says, in the same terms.
  init(_ procedure: Procedure) {
    code = procedure.code
    name = procedure.name
    field = procedure.field
    time = procedure.usableTime?.period
    switch procedure.fee?.kind {
    case .some(.none): fee = 0
    case .fixed, .perUnit: fee = procedure.fee?.amountVND
    case .local, nil: fee = nil
    }
    channels = procedure.channels?.isEmpty == false ? procedure.channels : nil
    papers = procedure.components?.isEmpty == false ? procedure.components?.map(Paper.init) : nil
    results = procedure.results?.isEmpty == false ? procedure.results : nil
    legalBasis = procedure.legalBasis?.isEmpty == false ? procedure.legalBasis : nil
    agency = procedure.agency
  }

  /// What it says of a field, in words for people; nil where it says nothing.
  public subscript(field: Field) -> String? {
    switch field {
    case .name: name
    case .field: self.field
    case .time: time?.wording
    case .fee: fee.map { "\($0) đ" }
    case .channels: channels.map { $0.map(\.wording).sorted().joined(separator: ", ") }
    case .papers:
      papers.map { papers in
        papers.map { "\($0.name) (\($0.copies) \($0.kind.wording.lowercased()))" }
          .joined(separator: "; ")
      }
    case .results: results?.joined(separator: "; ")
    case .legalBasis: legalBasis?.joined(separator: "; ")
    case .agency: agency
    }
  }
}

extension CatalogueRecord.Paper {
  /// A paper of this desk's catalogue: certified copies count as copies elsewhere.
  init(_ component: Component) {
    name = component.name
    kind = component.kind == .certified ? .copy : component.kind
    copies = kind == .present ? 1 : component.copies
  }
}
