extension DecodingError {
  /// Where decoding stopped.
  var place: [any CodingKey] {
    switch self {
    case .keyNotFound(let key, let context): context.codingPath + [key]
    case .valueNotFound(_, let context), .typeMismatch(_, let context),
      .dataCorrupted(let context):
      context.codingPath
    @unknown default: []
    }
  }

  /// Whether the text is not JSON at all.
  var isSyntax: Bool {
    if case .dataCorrupted(let context) = self {
      return context.codingPath.isEmpty && context.underlyingError != nil
    }
    return false
  }
}

extension [any CodingKey] {
  /// The path as people write it, such as `counters[0].number`.
  var keyPath: String {
    reduce(into: "") { text, key in
      if let index = key.intValue, !key.isWord {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}

extension CodingKey {
  /// Whether the key is a word of an object rather than a place in a list.
  fileprivate var isWord: Bool { stringValue == intValue.map(String.init) }
}
