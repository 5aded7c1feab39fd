extension CertificationRules {
  /// The kind with that id; nil where the rules name none.
  public func kind(_ id: String) -> Kind? { kinds.first { $0.id == id } }

  /// The register with that symbol; nil where the rules name none.
  public func register(_ symbol: String) -> Register? { registers.first { $0.symbol == symbol } }
}

extension CertificationRules.Kind {
  /// What certifying a document costs, in đồng.
  ///
  /// By case where the kind counts cases; otherwise every copy costs the sum of the prices of the
  /// original's pages, up to the most that one copy may cost (Thông tư 226/2016/TT-BTC).
  public func fee(for document: CertifiedDocument) -> Int {
    if let perCase { return perCase * document.copies }
    let bands = perPage ?? []
    let sum = bands.indices.reduce(0) { sum, index in
      let end = bands.dropFirst(index + 1).first?.fromPage ?? document.pages + 1
      let pages = min(end - 1, document.pages) - bands[index].fromPage + 1
      return sum + max(0, pages) * bands[index].amount
    }
    return min(sum, maximumPerCopy ?? sum) * document.copies
  }

  /// Whether the price can be counted with: no amount below 0 or beyond what anybody pays, and the
  /// pages of its bands rise from 1.
  public var isPriced: Bool {
    let bands = perPage ?? []
    let amounts = [perCase, maximumPerCopy].compactMap(\.self) + bands.map(\.amount)
    return amounts.allSatisfy((0...FeePayment.limit).contains)
      && (bands.first?.fromPage ?? 1) == 1
      && zip(bands, bands.dropFirst()).allSatisfy { $0.fromPage < $1.fromPage }
  }

  /// Whether pages make the price, so that they have to be counted.
  public var countsPages: Bool { perCase == nil }
}

extension CertifiedDocument {
  /// The most pages and the most copies of one document: no number typed by mistake gets through.
  private static let limits = (pages: 9_999, copies: 999)

  /// The same document with its name cleaned and its numbers checked.
  ///
  /// - Throws: A refusal that names the field.
  public func checked() throws(Refusal) -> CertifiedDocument {
    guard let name = try CleanField.line(name, .documents, limit: 200) else {
      throw .missing(.documents)
    }
    try CleanField.count(pages, .pages, limit: CertifiedDocument.limits.pages)
    try CleanField.count(copies, .copies, limit: CertifiedDocument.limits.copies)
    return CertifiedDocument(name: name, pages: pages, copies: copies)
  }
}
