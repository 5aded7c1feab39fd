import Vietnamese

extension Words {
  /// How keys are read, as the corner of the window says it.
  func typing(_ settings: TypingSettings?) -> String {
    settings.map { name($0.method) } ?? "ABC"
  }

  /// The name of a way to type.
  func name(_ method: TypingMethod) -> String {
    switch method {
    case .telex, .telex2: "Telex"
    case .simpleTelex: self("Telex gọn", "Simple Telex")
    case .vni: "VNI"
    }
  }

  /// What was switched on or off.
  func nowTyping(_ settings: TypingSettings?) -> String {
    guard let settings else {
      return self(
        "Tắt gõ tiếng Việt: phím nào chữ nấy. F12 bật lại.",
        "Vietnamese typing is off: every key is itself. F12 turns it on.")
    }
    let name = name(settings.method)
    return self(
      "Bật gõ tiếng Việt kiểu \(name). F12 tắt.", "Vietnamese by \(name). F12 turns it off.")
  }
}
