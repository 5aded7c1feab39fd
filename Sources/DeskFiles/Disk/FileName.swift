/// Names of files made from what people typed.
enum FileName {
  /// The text with everything but ASCII letters, digits, `.`, `-` and `_` replaced.
  ///
  /// It names no other folder and no hidden file.
  static func safe(_ text: String) -> String {
    let bytes = text.utf8.prefix(120).map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        byte
      default: UInt8(ascii: "_")
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }
}
