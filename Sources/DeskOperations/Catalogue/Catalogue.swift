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
  private let entries: [SearchEntry]

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
    entries = procedures.map(SearchEntry.init)
  }

  /// The procedure with that code.
  public subscript(code: String) -> Procedure? {
    positions[code].map { procedures[$0] }
  }

  /// The procedures in force that these words mean, accents or none; all of them without words.
  ///
  /// Clerks shorten by first letters: `dk` finds “đăng ký” and `dkks` “đăng ký khai sinh”. Those
  /// that hold the words as typed come first; among equals the most used, then those that hold the
  /// words side by side, then the shortest name: it says the least beyond the words.
  ///
  /// - Parameter includingFormer: Whether those out of force are found too, as for old dossiers.
  public func search(_ words: String, includingFormer: Bool = false) -> [Procedure] {
    let query = Folding.words(words)
    let phrase = query.joined(separator: " ")
    return procedures.indices
      .filter { includingFormer || procedures[$0].status == .current }
      .compactMap { index in
        entries[index].rank(for: query, phrase: phrase).map { (index: index, rank: $0) }
      }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map { procedures[$0.index] }
  }

  /// The fields by their letters without accents, each with its procedures in force.
  public var fields: [(name: String, procedures: [Procedure])] {
    Dictionary(grouping: procedures.filter { $0.status == .current }, by: \.field)
      .map { (name: $0.key, procedures: $0.value) }
      .sorted { Folding.fold($0.name) < Folding.fold($1.name) }
  }
}
