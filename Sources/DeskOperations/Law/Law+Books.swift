extension Law {
  /// The symbols of all books in which something is numbered.
  var bookSymbols: Set<String> {
    Set(Books.symbols.compactMap { books?[keyPath: $0] })
      .union((certification?.registers ?? []).map(\.symbol))
  }

  /// Gives every book a symbol of its own for one of several desks of a unit, such as `STD-B`, so that
  /// their numbers stay apart when the desks are merged.
  mutating func markBooks(ofDesk letter: String) {
    for symbol in Books.symbols { books?[keyPath: symbol] += "-\(letter)" }
    guard var rules = certification else { return }
    for index in rules.registers.indices { rules.registers[index].symbol += "-\(letter)" }
    for index in rules.kinds.indices { rules.kinds[index].register += "-\(letter)" }
    certification = rules
  }
}

extension Law.Books {
  fileprivate static var symbols: [WritableKeyPath<Law.Books, String>] {
    [\.register, \.supplement, \.refusal, \.apology, \.stop, \.receipt, \.duty, \.assist]
  }
}
