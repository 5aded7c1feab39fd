import DeskApp

extension Words {
  /// That the scanner works again.
  var scannerReady: Notice {
    Notice(.done, self("Máy quét đã sẵn sàng.", "The scanner is ready."))
  }

  /// Why the scanner cannot be read, and what to do.
  func scanner(_ trouble: SerialScanner.Trouble, _ path: String) -> Notice {
    let sentence =
      switch trouble {
      case .missing:
        self(
          "Không thấy máy quét ở \(path). Xin cắm máy quét hoặc sửa keyboard.scannerDevice.",
          "No scanner at \(path). Plug it in or change keyboard.scannerDevice.")
      case .notADevice:
        self(
          "\(path) không phải máy quét nối tiếp. Xin sửa keyboard.scannerDevice.",
          "\(path) is no serial scanner. Please change keyboard.scannerDevice.")
      case .forbidden:
        self(
          "Chưa có quyền đọc máy quét \(path). Xin thêm tài khoản vào nhóm dialout.",
          "The scanner \(path) may not be read. Please join the group dialout.")
      case .busy:
        self(
          "Máy quét \(path) đang do chương trình khác dùng.",
          "The scanner \(path) is used by another program.")
      case .unplugged:
        self(
          "Máy quét đã bị rút. Cắm lại là dùng tiếp được; vẫn gõ tay được.",
          "The scanner was unplugged. Plug it in again; typing goes on.")
      }
    return Notice(.warning, sentence)
  }
}
