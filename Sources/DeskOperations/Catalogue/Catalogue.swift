import Vietnamese

/// The procedures a desk handles (danh mục thủ tục hành chính).
public struct Catalogue: Sendable {
  /// A catalogue that cannot be used.
  public enum Fault: Error, Hashable, Sendable {
    /// Two records carry the same code.
    case duplicateCode(String)
  }

  /// All procedures, in the order of the file.
  public let procedures: [Procedure]
  private let positions: [String: Int]
  private let folded: [FoldedText]

  /// A catalogue of these procedures.
  ///
  /// - Throws: `Fault.duplicateCode` where a code stands twice.
  public init(_ procedures: [Procedure]) throws(Fault) {
    self.procedures = procedures
    var positions: [String: Int] = [:]
    for (index, procedure) in procedures.enumerated() {
      guard positions.updateValue(index, forKey: procedure.code) == nil else {
        throw .duplicateCode(procedure.code)
      }
    }
    self.positions = positions
    folded = procedures.map { FoldedText("\($0.code) \($0.name) \($0.field)") }
  }

  /// The procedure with that code.
  public subscript(code: String) -> Procedure? {
    positions[code].map { procedures[$0] }
  }

  /// The procedures in force whose code, name or field holds all the words, accents or none.
  ///
  /// The most used come first, and among them the shortest name, which the words fill best.
  public func search(_ words: String) -> [Procedure] {
    let query = Folding.words(words)
    return procedures.indices
      .filter { procedures[$0].status == .current && folded[$0].matches(words: query) }
      .map {
        (index: $0, rank: procedures[$0].priority ?? .max, length: procedures[$0].name.utf8.count)
      }
      .sorted { ($0.rank, $0.length, $0.index) < ($1.rank, $1.length, $1.index) }
      .map { procedures[$0.index] }
  }

  /// The fields by their letters without accents, each with its procedures in force.
  public var fields: [(name: String, procedures: [Procedure])] {
    Dictionary(grouping: procedures.filter { $0.status == .current }, by: \.field)
      .map { (name: $0.key, procedures: $0.value) }
      .sorted { Folding.fold($0.name) < Folding.fold($1.name) }
  }
}
