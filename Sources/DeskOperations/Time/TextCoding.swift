extension Decoder {
  /// Reads a value written as one text, refusing it by name where it has another form.
  func decodeText<Value: LosslessStringConvertible>(_ expected: String) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Value(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” should be \(expected)")
    }
    return value
  }
}

extension Encoder {
  /// Writes a value as one text.
  func encodeText(_ value: some CustomStringConvertible) throws {
    var container = singleValueContainer()
    try container.encode(value.description)
  }
}
