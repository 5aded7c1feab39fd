public import DeskOperations

/// What becomes of a printing, in words.
extension Words {
  /// What the clerk is told when a printing has come this far.
  public func printing(_ record: PrintRecord) -> Notice {
    let title = record.order.title
    let message = record.steps.last?.message
    switch record.state {
    case .begun:
      if let message { return Notice(.warning, message) }
      return Notice(.hint, self("Đang in: \(title)…", "Printing: \(title)…"))
    case .sent:
      if let message { return Notice(.warning, message) }
      let job = record.job.map { self(" (lệnh \($0))", " (job \($0))") } ?? ""
      return Notice(
        .hint, self("Đã gửi lệnh in\(job): \(title).", "Sent to the printer\(job): \(title)."))
    case .turning:
      if let message {
        return Notice(
          .alert, message + self(" Mặt sau chưa in: F9 in lại.", " The backs are not out: F9."))
      }
      return Notice(
        .warning,
        self(
          "Mặt trước đã ra. Lật chồng giấy, đặt lại vào khay rồi bấm F9 để in mặt sau.",
          "The fronts are out. Turn the sheets, put them back and press F9 for the backs."))
    case .printed:
      return Notice(.done, self("Đã in: \(title).", "Printed: \(title)."))
    case .leftQueue:
      return Notice(
        .warning,
        self(
          "Lệnh in \(record.job ?? "") đã rời hàng đợi, không rõ giấy đã ra chưa. Hãy xem máy in.",
          "Job \(record.job ?? "") left the queue; nobody knows whether it came out. Please look."))
    case .byHand:
      let kept = kept(record.files).map { self("Đã lưu: \($0).", "Saved: \($0).") }
      return Notice(.done, [kept, message].compactMap(\.self).joined(separator: " "))
    case .failed:
      return Notice(.alert, message ?? self("Chưa in được: \(title).", "Not printed: \(title)."))
    }
  }

  /// A few words for a list.
  public func state(of state: PrintRecord.State) -> String {
    switch state {
    case .begun: self("đang làm bản in", "being made")
    case .sent: self("đã gửi", "sent")
    case .turning: self("chờ lật giấy", "to be turned")
    case .printed: self("đã in", "printed")
    case .leftQueue: self("không rõ", "unknown")
    case .byHand: self("đã lưu tệp", "kept as files")
    case .failed: self("CHƯA IN ĐƯỢC", "NOT PRINTED")
    }
  }

  /// Which files hold a paper, in one line: `printed/…/slip-….txt, .html và .pdf`; nil for none.
  func kept(_ files: [String]) -> String? {
    let stem = files.first.flatMap { file in file.lastIndex(of: ".").map { file[...$0] } } ?? ""
    let others = files.dropFirst().map { file in
      file.hasPrefix(stem) ? "." + file.dropFirst(stem.count) : file
    }
    let all = files.prefix(1) + others
    guard let last = all.last else { return nil }
    guard all.count > 1 else { return last }
    return all.dropLast().joined(separator: ", ") + self(" và ", " and ") + last
  }
}
