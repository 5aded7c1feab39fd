import Vietnamese

/// Finds what somebody means by a name or by its number in a list.
enum NamedOrNumbered {
  /// The name in a list, by number from 1 or by name, accents or none; what was typed where nothing
  /// fits, for the desk to refuse.
  static func name(_ typed: String, in names: [String]) -> String {
    if let number = Int(typed), names.indices.contains(number - 1) { return names[number - 1] }
    return names.first { $0 == typed }
      ?? names.first { Folding.fold($0) == Folding.fold(typed) } ?? typed
  }
}
