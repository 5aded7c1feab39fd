public import DeskApp
public import DeskFiles

extension Words {
  /// What was put right without asking, as the clerk should hear it.
  public func notice(_ notice: StoreNotice) -> Notice {
    switch notice {
    case .tornTailCut(let file, let bytes, let keptIn):
      Notice(
        .warning,
        self(
          "\(file): cuối tệp dở dang \(bytes) byte vì mất điện hoặc bị tắt ngang; đã cắt và giữ ở \(keptIn). Hồ sơ đã báo xong vẫn đủ.",
          "\(file): the last \(bytes) bytes were unfinished; they were cut and kept in \(keptIn). Every dossier acknowledged is there."
        ))
    case .stateRebuilt(let flaw):
      Notice(
        .hint,
        self(
          "Đã đọc lại toàn bộ nhật ký vì state.json \(cause(flaw)).",
          "All the journal was read again because state.json \(cause(flaw))."))
    case .journalShort(let known, let found):
      Notice(.alert, shortJournal(known: known, found: found))
    case .temporaryFilesRemoved(let count):
      Notice(
        .hint,
        self(
          "Đã dọn \(count) tệp tạm của lần chạy bị tắt ngang.",
          "\(count) temporary files of a killed program were removed."))
    case .journalReplaced(let lost):
      Notice(
        .alert,
        self(
          "Nhật ký trên đĩa đã bị thay thế\(lost > 0 ? ", ít hơn trước \(lost) sự kiện" : ""); đã đọc lại từ đầu. Hãy báo phụ trách.",
          "The journal on disk was replaced\(lost > 0 ? " and holds \(lost) events fewer" : ""); it was read again. Tell the supervisor."
        ))
    case .stateNotSaved(let trouble):
      Notice(
        .warning,
        self(
          "Sự kiện đã ghi, nhưng chưa lưu được state.json nên lần mở sau sẽ chậm hơn. \(self.trouble(trouble))",
          "The event is written, but state.json is not, so the next start is slower. \(self.trouble(trouble))"
        ))
    }
  }

  private func cause(_ flaw: StateFlaw) -> String {
    switch flaw {
    case .damaged: self("bị hỏng", "is damaged")
    case .otherFormat: self("do bản khác ghi", "was written by another version")
    case .notOfThisJournal: self("không khớp nhật ký", "does not fit the journal")
    case .brokenBook: self("không khớp sổ lưu", "does not fit the books")
    }
  }
}
