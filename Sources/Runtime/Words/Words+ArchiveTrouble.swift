public import DeskApp
public import DeskFiles

extension Words {
  /// Why a backup could not be made or taken, and what to do.
  public func trouble(_ trouble: ArchiveTrouble) -> String {
    switch trouble {
    case .noTool(let name):
      self(
        "Máy này chưa có chương trình “\(name)” để nén và đọc bản sao lưu. Hãy cài đặt (trên Debian, Ubuntu: sudo apt install \(name)) rồi thử lại.",
        "This machine has no program “\(name)”, which backups need. Install it (on Debian, Ubuntu: sudo apt install \(name)), then try again."
      )
    case .toolFailed(let tool, let said):
      self(
        "Chương trình “\(tool)” dừng giữa chừng\(quoted(said)). Chưa có gì được tạo ra; hãy thử lại.",
        "The program “\(tool)” gave up\(quoted(said)). Nothing was made; try again.")
    case .alreadyThere(let file):
      self(
        "Đã có \(file), bản sao lưu không ghi đè lên. Hãy chọn tên khác.",
        "There is a \(file) already, and a backup takes no other file's place. Choose another name."
      )
    case .insideDesk(let file, let folder):
      self(
        "\(file) nằm trong chính thư mục \(folder): mất thư mục là mất cả bản sao lưu. Hãy ghi ra chỗ khác, tốt nhất là ổ đĩa khác.",
        "\(file) lies in the folder \(folder) itself and would be lost with it. Write the backup elsewhere, best on another disk."
      )
    case .noFolder(let folder):
      self(
        "Không có thư mục \(folder) để ghi bản sao lưu. Hãy tạo thư mục hoặc chọn chỗ khác.",
        "There is no folder \(folder) for the backup. Make it or choose another place.")
    case .unfitName(let path):
      self(
        "Tên tệp “\(path)” có ký tự lạ nên không sao lưu được. Hãy đổi tên tệp đó rồi thử lại.",
        "The file name “\(path)” has characters that a backup cannot carry. Rename it, then try again."
      )
    case .notAsWritten(let file):
      self(
        "Đọc lại \(file) thì không khớp với dữ liệu, có thể do ổ đĩa lỗi. Chưa có gì được tạo ra; hãy thử lại hoặc ghi ra ổ khác.",
        "\(file), read back, is not what was written; the disk may be failing. Nothing was made; try again or use another disk."
      )
    case .notABackup(let file):
      self(
        "\(file) không phải bản sao lưu của motcua. Hãy chọn tệp do “motcua backup” tạo.",
        "\(file) is no backup of motcua. Choose a file made by “motcua backup”.")
    case .cutOff(let file):
      self(
        "\(file) bị hỏng hoặc bị cụt nên không đọc được đến hết. Chưa có gì thay đổi; hãy dùng bản sao lưu khác.",
        "\(file) is damaged or cut off and cannot be read to its end. Nothing was changed; use another backup."
      )
    case .flawed(let file, let entry, let flaw):
      self(
        "\(file): “\(entry)” \(self.flaw(flaw)). Chưa có gì thay đổi; hãy dùng bản sao lưu khác.",
        "\(file): “\(entry)” \(self.flaw(flaw)). Nothing was changed; use another backup.")
    case .otherHead(let file):
      self(
        "\(file): nhật ký bên trong không dừng ở chỗ bản sao lưu đã ghi. Chưa có gì thay đổi; hãy dùng bản sao lưu khác.",
        "\(file): the journal in it does not end where the backup says. Nothing was changed; use another backup."
      )
    }
  }

  private func flaw(_ flaw: ArchiveFlaw) -> String {
    switch flaw {
    case .notAFile: self("không phải tệp thường", "is not a plain file")
    case .foreignPlace:
      self("không phải chỗ của một tệp dữ liệu bộ phận", "is no place for a file of a desk")
    case .twice: self("có hai lần", "stands there twice")
    case .notListed:
      self("không có trong danh sách của bản sao lưu", "is not on the backup's own list")
    case .missing: self("có trong danh sách nhưng bị mất", "is on the list, but missing")
    case .changed: self("đã bị thay đổi", "was changed")
    case .damagedHistory(let line):
      self("có dòng \(line) của nhật ký bị hỏng", "has a damaged line of the journal, \(line)")
    }
  }

  /// The first line of what a program said, in brackets.
  private func quoted(_ said: String) -> String {
    said.split(separator: "\n").first.map { " (\($0))" } ?? ""
  }
}
