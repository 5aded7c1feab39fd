public import Vietnamese

/// How the keys of a desk's terminals are read, and its scanner.
public struct KeyboardSettings: Hashable, Sendable, Codable {
  /// By which keys Vietnamese is typed; nil means Telex.
  public var method: TypingMethod?
  /// Whether the program types Vietnamese from its start; nil means yes.
  public var startsOn: Bool?
  /// Where the tone of `oa`, `oe` and `uy` goes; nil means the old way, `hòa`.
  public var toneStyle: ToneStyle?
  /// Which words marks are put on; nil means only words of Vietnamese spelling.
  public var gate: TypingSettings.Gate?
  /// The device of a scanner that speaks through a serial line, such as `/dev/ttyACM0`.
  public var scannerDevice: String?

  /// How keys are read, as usual where nothing is said.
  public init(
    method: TypingMethod? = nil, startsOn: Bool? = nil, toneStyle: ToneStyle? = nil,
    gate: TypingSettings.Gate? = nil, scannerDevice: String? = nil
  ) {
    self.method = method
    self.startsOn = startsOn
    self.toneStyle = toneStyle
    self.gate = gate
    self.scannerDevice = scannerDevice
  }

  /// How somebody types, who may have a way of their own.
  public func typing(for person: Person) -> TypingSettings {
    TypingSettings(
      person.typing ?? method ?? .telex, toneStyle: toneStyle ?? .old, gate: gate ?? .vietnamese)
  }
}
