/// A picture that lies in a folder of forms.
enum PictureFile {
  /// The most bytes of a picture, which stands in every page that shows it.
  static let mostBytes = 1_048_576

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "svg": "image/svg+xml",
  ]

  /// Whether the name is that of a picture inside a folder of forms.
  static func isFit(_ name: String) -> Bool { type(of: name) != nil && TemplateName.isPlain(name) }

  private static func type(of name: String) -> String? {
    name.split(separator: ".").last.flatMap { types[$0.lowercased()] }
  }

  /// The picture at a path as an address that holds all of it; nil where no file is.
  static func address(of name: String, at path: String) throws(FormTrouble) -> String? {
    guard let bytes = try TextFile.bytes(at: path, atMost: mostBytes + 1) else { return nil }
    guard bytes.count <= mostBytes, let type = type(of: name), isPicture(bytes, type) else {
      throw FormTrouble(file: path, problem: .unfitPicture(name))
    }
    if type == types["svg"] {
      _ = try PageCheck(PageSource(plain: bytes), .picture, file: path)
    }
    return PictureAddress.address(of: bytes, type: type)
  }

  private static func isPicture(_ bytes: [UInt8], _ type: String) -> Bool {
    switch type {
    case "image/png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case "image/jpeg": bytes.starts(with: [0xFF, 0xD8, 0xFF])
    default:
      String(validating: bytes, as: UTF8.self).map { $0.contains("<svg") && !$0.contains("\0") }
        ?? false
    }
  }
}
