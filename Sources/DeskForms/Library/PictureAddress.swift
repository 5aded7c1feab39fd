import FoundationEssentials

/// An address that holds the whole of a picture, so that a page asks for nothing outside itself.
enum PictureAddress {
  /// The address of a picture.
  static func address(of bytes: [UInt8], type: String) -> String {
    "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }
}
