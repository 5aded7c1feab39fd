public import DeskApp
public import DeskFiles

extension Words {
  /// Where the history is damaged, and what to do.
  public func fault(_ fault: JournalFault) -> String {
    "\(fault.file):\(fault.line): \(damage(fault.kind)). \(remedy(fault.kind))"
  }

  /// A line of a later version is sound; it is this program that is too old for it.
  private func remedy(_ kind: JournalFault.Kind) -> String {
    if case .newerVersion = kind {
      return self(
        "Chưa có gì thay đổi. Hãy nâng cấp motcua rồi mở lại.",
        "Nothing was changed; update motcua, then start again.")
    }
    return self(
      "Đừng sửa tay; hãy khôi phục từ bản sao lưu gần nhất bằng “motcua restore”.",
      "Do not edit it; restore the last backup with “motcua restore”.")
  }

  private func damage(_ kind: JournalFault.Kind) -> String {
    switch kind {
    case .notUTF8: self("dòng này không phải UTF-8", "this line is not UTF-8")
    case .notJSON:
      self("dòng này không phải một sự kiện có niêm phong", "this line is not a sealed event")
    case .notAnEvent(let keyPath):
      self(
        "dòng này không phải sự kiện (xem “\(keyPath)”)",
        "this line is not an event (see “\(keyPath)”)")
    case .newerVersion(let version):
      self(
        "dòng này do bản mới hơn ghi (dạng \(version), bản này hiểu đến dạng \(JournalFault.supportedVersion))",
        "this line was written by a later version (form \(version), this one knows up to \(JournalFault.supportedVersion))"
      )
    case .hash: self("dòng này bị sửa sau khi ghi", "this line was changed after it was written")
    case .chain:
      self(
        "dòng này không nối tiếp dòng trước: có dòng bị bỏ, chèn hoặc đổi chỗ",
        "this line does not follow the one before: one was removed, inserted or moved")
    case .outOfOrder:
      self(
        "số thứ tự hoặc ngày không nối tiếp dòng trước",
        "its number or day does not follow the line before")
    case .cutOff:
      self("tệp bị cụt giữa dòng", "the file ends in the middle of a line")
    }
  }
}
