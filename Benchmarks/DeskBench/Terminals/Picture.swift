import CVTerm

/// What a terminal of 24 rows and 80 columns would show, kept by libvterm.
final class Picture {
  static let rows = 24
  static let columns = 80

  private let terminal: OpaquePointer?
  private let screen: OpaquePointer?

  init() {
    terminal = vterm_new(Int32(Picture.rows), Int32(Picture.columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Takes in what a program wrote.
  func take(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      _ = vterm_input_write(
        terminal, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }

  /// The rows as text.
  var text: [String] {
    (0..<Picture.rows).map { row in
      var scalars = String.UnicodeScalarView()
      for column in 0..<Picture.columns {
        var cell = VTermScreenCell()
        let place = VTermPos(row: Int32(row), col: Int32(column))
        guard vterm_screen_get_cell(screen, place, &cell) == 1, cell.chars.0 != UInt32.max else {
          continue
        }
        let characters = [cell.chars.0, cell.chars.1, cell.chars.2].prefix { $0 != 0 }
        if characters.isEmpty { scalars.append(" ") }
        scalars.append(contentsOf: characters.compactMap { Unicode.Scalar($0) })
      }
      return String(scalars)
    }
  }

  /// Whether there is anything to read: letters or digits in at least three rows.
  ///
  /// Lines and boxes alone tell nobody anything.
  static func isReadable(_ text: [String]) -> Bool {
    text.count { row in row.contains { $0.isLetter || $0.isNumber } } >= 3
  }
}
