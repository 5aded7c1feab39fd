import DeskOperations

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

  /// What is wrong with the value that was found there.
  func problem(value: JSONValue?) -> ReferenceFault.Problem {
    switch self {
    case .keyNotFound, .valueNotFound: .missing
    case .typeMismatch(let type, _): .wrongKind(expected: ReferenceFault.Kind(type))
    case .dataCorrupted(let context):
      .invalid(
        value: value?.shortText,
        expected: (context.underlyingError as? CalendarFault).map { .calendar($0) }
          ?? ReferenceFault.Form(context.debugDescription))
    @unknown default: .missing
    }
  }
}

extension ReferenceFault.Kind {
  /// The kind of JSON value that a type is read from.
  fileprivate init(_ type: any Any.Type) {
    switch String(describing: type) {
    case "String": self = .text
    case "Int", "Double": self = .number
    case "Bool": self = .truth
    case let name where name.hasPrefix("Array"): self = .list
    case let name where name.hasPrefix("Dictionary"): self = .object
    default: self = .value
    }
  }
}

extension ReferenceFault.Form {
  /// The form that the domain's explanation names.
  fileprivate init(_ explanation: String) {
    let known: [(String, ReferenceFault.Form)] = [
      ("a date such as", .date), ("a moment such as", .moment), ("a time such as", .time),
      ("a session such as", .session), ("a pattern such as", .codePattern),
      ("a dossier code", .code), ("Cannot initialize", .word),
      // Syntax was checked before: what is left is a number like 1.5, whose place is not told.
      ("not valid JSON", .wholeNumbers),
    ]
    if explanation.hasPrefix("one of ") {
      let names = explanation.dropFirst("one of ".count).split(separator: ",")
      self = .oneOf(names.map { String($0.drop { $0 == " " }) })
      return
    }
    self =
      known.first { explanation.contains($0.0) }?.1
      ?? ReferenceFault.Form(bounds: explanation) ?? .other(explanation)
  }

  /// The form of “a list of 1 to 35 fields”, “a number of days from 1 to 30” or “… from 1 on”.
  private init?(bounds explanation: String) {
    let words = explanation.split(separator: " ")
    guard let first = words.firstIndex(where: { Int($0) != nil }), let least = Int(words[first])
    else { return nil }
    let rest = words[(first + 1)...]
    if rest.elementsEqual(["on"]) {
      self = .number(least...Int.max)
    } else if rest.first == "to", let most = rest.dropFirst().first.flatMap({ Int($0) }),
      least <= most
    {
      self = explanation.hasPrefix("a list of ") ? .entries(least...most) : .number(least...most)
    } else {
      return nil
    }
  }
}

extension JSONValue {
  /// The value as people would quote it; nil for a list or an object.
  fileprivate var shortText: String? {
    switch self {
    case .text(let text): text
    case .number(let digits): digits
    case .truth(let truth): String(truth)
    case .null, .list, .object: nil
    }
  }
}

extension [any CodingKey] {
  /// The path as people write it, such as `counters[0].number`.
  var keyPath: String { steps.keyPath }

  /// The path as steps through the text.
  var steps: [JSONReader.Step] {
    map { key in
      // A key that is a number, such as a year, has that number as its text; a place has not.
      if let index = key.intValue, key.stringValue != String(index) { return .index(index) }
      return .key(key.stringValue)
    }
  }
}

extension [JSONReader.Step] {
  /// The path as people write it, such as `counters[0].number`.
  var keyPath: String {
    reduce(into: "") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key): text += (text.isEmpty ? "" : ".") + key
      }
    }
  }
}
