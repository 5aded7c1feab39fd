public import DeskApp
public import Terminal

extension Words {
  /// Why the terminal cannot be taken, and what to do.
  public func trouble(_ trouble: ScreenTrouble) -> String {
    switch trouble {
    case .unknownTerminal(let name):
      self(
        "Không biết vẽ lên màn hình loại “\(name)” (TERM). Hãy thử: TERM=xterm-256color motcua",
        "No way to draw on a terminal of the type “\(name)” (TERM). Try: TERM=xterm-256color motcua"
      )
    case .notATerminal:
      self(
        "motcua cần một màn hình dòng lệnh, không phải tệp hay ống dẫn. Khi viết kịch bản, hãy dùng các lệnh con: motcua --help",
        "motcua needs a terminal, not a file or a pipe. In scripts use its commands: motcua --help"
      )
    case .alreadyOpen:
      self(
        "Màn hình này đã mở trong chương trình. Hãy đóng rồi mở lại.",
        "This program has taken the terminal already. Close it and start again.")
    }
  }
}
