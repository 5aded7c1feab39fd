extension String {
  /// The one of some names that these words mean, accents or none; the words themselves where they
  /// fit none or several.
  public func meant(among names: [String]) -> String {
    guard !names.contains(self) else { return self }
    let words = Folding.words(self)
    let fitting = names.filter { FoldedText($0).matches(words: words) }
    return fitting.count == 1 && !words.isEmpty ? fitting[0] : self
  }
}
