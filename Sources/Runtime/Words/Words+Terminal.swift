import DeskApp

/// What is told of the terminal itself, in letters that every one of them has.
extension Words {
  /// Told where the system has no letters beyond ASCII.
  var noUTF8: Notice {
    Notice(
      .warning,
      self(
        "Man hinh nay khong dung UTF-8 nen khong hien duoc dau tieng Viet. Hay dat LANG=C.UTF-8.",
        "This terminal does not use UTF-8, so accents cannot be shown. Set LANG=C.UTF-8."))
  }

  /// Told where the terminal shows each byte of a letter by itself.
  var garbledWindow: Notice {
    Notice(
      .warning,
      self(
        "Cua so nay khong doc UTF-8 nen chi hien chu khong dau. PuTTY: Window > Translation > UTF-8.",
        "This window does not read UTF-8, so accents are left out. PuTTY: Window > Translation > UTF-8."
      ))
  }

  /// Told where the font of the console lacks letters.
  func fontLacks(_ letters: [Character]) -> Notice {
    Notice(
      .warning,
      self(
        "Phong chu thieu \(letters.count) chu tieng Viet. Cai console-setup, chon Vietnamese-Fixed16.",
        "The font lacks \(letters.count) letters. Install console-setup, choose Vietnamese-Fixed16."
      ))
  }
}
