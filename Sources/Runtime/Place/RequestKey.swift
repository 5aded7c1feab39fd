/// Keys by which a repeated request is known.
public enum RequestKey {
  /// A key that no other request has.
  public static func fresh() -> String {
    String(UInt64.random(in: 0 ... .max), radix: 36)
      + String(UInt32.random(in: 0 ... .max), radix: 36)
  }
}
