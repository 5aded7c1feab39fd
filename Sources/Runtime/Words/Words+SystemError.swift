import DeskApp
import DeskFiles

extension Words {
  /// What the system answered, as the reason in the middle of a sentence.
  func reason(_ error: SystemError) -> String {
    switch error.name {
    case "ENOENT": self("không có ở đó", "it is not there")
    case "EACCES", "EPERM": self("không có quyền", "permission is denied")
    case "ENOSPC", "EDQUOT": self("ổ đĩa đã đầy", "the disk is full")
    case "EROFS": self("ổ đĩa chỉ cho đọc", "the disk is read-only")
    case "EIO": self("ổ đĩa báo lỗi", "the disk reports an error")
    case "EEXIST": self("ở đó đã có thứ khác", "something else is there")
    case "ENOTDIR": self("đường dẫn đi qua một tệp", "its path goes through a file")
    case "EISDIR": self("đó là thư mục", "it is a folder")
    case "ENAMETOOLONG": self("tên quá dài", "the name is too long")
    case "EMFILE", "ENFILE": self("hệ thống mở quá nhiều tệp", "too many files are open")
    case "ESTALE": self("ổ mạng mất kết nối", "the network disk was lost")
    default: self("hệ thống báo \(error.name)", "the system says \(error.name)")
    }
  }
}
