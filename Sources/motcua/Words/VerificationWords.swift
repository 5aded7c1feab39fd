import DeskApp
import DeskFiles
import DeskOperations

extension Words {
  /// How far the history was read.
  func reading(_ day: CivilDate, events: Int) -> String {
    self(
      "Đã đọc đến ngày \(day.slashed): \(events) sự kiện…", "Read up to \(day): \(events) events…")
  }

  /// A seal from paper stands in the history.
  func found(
    _ seal: PaperSeal, at place: VerificationReport.SealPlace, of report: VerificationReport
  ) -> [String] {
    let since = report.events - place.sequence
    var lines = [
      self(
        "Mã trên giấy có trong nhật ký: sau sự kiện lúc \(moment(place.at)) (tệp \(place.day).jsonl, dòng \(place.line)).",
        "The seal on paper stands in the journal: after the event of \(moment(place.at)) (file \(place.day).jsonl, line \(place.line))."
      ),
      since == 0
        ? self(
          "Từ đó chưa ghi thêm gì; mọi sự kiện đều đúng như lúc in.",
          "Nothing was written since; every event is as it was when printed.")
        : self(
          "Mọi sự kiện đến đó đúng như lúc in; từ đó ghi thêm \(since) sự kiện.",
          "Every event up to there is as it was when printed; \(since) were written since."),
    ]
    if !seal.isWhole {
      lines.append(
        self(
          "Mới so \(seal.digits.count) trong \(PaperSeal.mostDigits) chữ số; để chắc chắn, hãy so cả mã: \(place.hash)",
          "Only \(seal.digits.count) of \(PaperSeal.mostDigits) digits were compared; to be certain compare them all: \(place.hash)"
        ))
    }
    return lines
  }

  /// A seal from paper does not stand in the history.
  func missing(_ seal: PaperSeal, isSound: Bool) -> String {
    isSound
      ? self(
        "Mã trên giấy “\(seal.digits)” không có trong nhật ký. Hãy so lại từng chữ số với bản in; nếu đúng, nhật ký đã bị viết lại hoặc bị cắt sau khi in: giữ nguyên thư mục, báo người phụ trách và đối chiếu với bản sao lưu.",
        "The seal “\(seal.digits)” does not stand in the journal. Compare each digit with the paper again; if it is right, the journal was rewritten or cut after the printing: leave the folder as it is, tell whoever is responsible, and compare with a backup."
      )
      : self(
        "Mã trên giấy “\(seal.digits)” không có trong phần nhật ký đứng trước chỗ hỏng.",
        "The seal “\(seal.digits)” does not stand in the journal before the damage.")
  }
}
