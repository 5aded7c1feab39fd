/// What a scanner that was tried does, and how to make it do better.
extension Words {
  /// How the letters of the test arrived.
  func meaning(of outcome: ScannerTest.Outcome) -> String {
    switch outcome {
    case .whole: self("Tốt: chữ đến đủ dấu.", "Good: the letters arrive whole.")
    case .dropped:
      self("Máy quét bỏ mất chữ có dấu.", "The scanner drops letters with marks.")
    case .wrongEncoding:
      self("Máy quét đọc sai bảng mã.", "The scanner takes the letters for another encoding.")
    case .changed:
      self(
        "Chữ hoặc ký hiệu đến bị đổi.", "Letters or signs arrive as others.")
    }
  }

  /// What to change; nil where all is well.
  func advice(on outcome: ScannerTest.Outcome) -> String? {
    switch outcome {
    case .whole: nil
    case .dropped:
      self(
        "Đặt máy quét sang USB-COM (USB CDC) theo sách của máy rồi ghi thiết bị, như /dev/ttyACM0, vào keyboard.scannerDevice của desk.json. Chưa đặt được vẫn dùng được: số và ngày đúng, họ tên phải gõ lại dấu.",
        "Set the scanner to USB-COM (USB CDC) as its book says, and put its device, such as /dev/ttyACM0, into keyboard.scannerDevice of desk.json. Until then number and dates are right and the name has to be typed."
      )
    case .wrongEncoding:
      self(
        "Đặt bảng mã của máy quét là UTF-8, tắt đoán bảng mã (Shift-JIS, Big5, Windows).",
        "Set the scanner's encoding to UTF-8 and switch guessing off (Shift-JIS, Big5, Windows).")
    case .changed:
      self(
        "Đặt bàn phím của máy quét và của máy tính là US, tắt bộ gõ (UniKey) khi quét.",
        "Set the layout of scanner and computer to US, and switch input methods (UniKey) off.")
    }
  }
}
