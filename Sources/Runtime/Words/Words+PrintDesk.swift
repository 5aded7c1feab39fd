public import DeskApp
public import DeskOperations
public import Printing

/// What the print desk tells the clerk beside what printers say.
extension Words {
  /// How a printer stands.
  public func state(of queue: PrintQueue) -> String {
    let condition: PrinterCondition? =
      queue.stopped.map { .stopped($0) }
      ?? (queue.isAccepting ? queue.conditions.first : .rejecting)
    return condition.map { self.condition($0, of: queue.name) } ?? self("sẵn sàng", "ready")
  }

  /// Nothing on this machine makes PDF.
  var withoutPDF: String {
    self(
      "Máy này chưa có chương trình làm PDF (weasyprint hoặc chromium): mở tệp .html bằng trình duyệt rồi in.",
      "Nothing here makes PDF (weasyprint or chromium): open the .html file in a browser and print it."
    )
  }

  /// There is PDF and no printer.
  var withoutPrinter: String {
    self(
      "Máy này chưa có máy in: chép tệp .pdf sang máy khác để in, hoặc cài máy in (CUPS).",
      "This machine has no printer: print the .pdf file elsewhere, or set a printer up (CUPS).")
  }

  /// Why a printing does not even begin.
  public func trouble(_ trouble: PrintDeskTrouble) -> String {
    switch trouble {
    case .underWay(let title, let job):
      self(
        "\(title) đang in\(job.map { " (lệnh \($0))" } ?? ""). Xem hoặc hủy ở nhật ký in: Ctrl-O, motcua prints.",
        "\(title) is being printed\(job.map { " (job \($0))" } ?? ""). See the print log: Ctrl-O, motcua prints."
      )
    }
  }

  /// There are printers, but none was chosen.
  func choosePrinter(among names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return self(
      "Chưa chọn máy in cho giấy này. Máy này có: \(list). Ghi queue ở printing trong desk.json, hoặc đặt mặc định: lpadmin -d.",
      "No printer is chosen for it. There are: \(list). Name one as queue under printing in desk.json, or set a default: lpadmin -d."
    )
  }

  /// Somebody took it out of the queue here; the fronts may be out.
  func cancelledHere(_ hasFronts: Bool) -> String {
    hasFronts
      ? self(
        "Đã hủy in mặt sau; giấy mới có mặt trước, hãy bỏ đi.",
        "The backs were cancelled; the sheets have fronts alone.")
      : self("Đã hủy lệnh in; giấy chưa ra.", "The job was cancelled; nothing came out.")
  }

  /// A slip is out, but the history does not know it.
  public func notNoted(_ record: PrintRecord, _ reason: String) -> String {
    self(
      "Đã in \(record.order.title), nhưng chưa ghi vào hồ sơ: \(reason)",
      "\(record.order.title) was printed, but not noted: \(reason)")
  }

  /// The program ended while pages were being made.
  func interrupted(_ title: String) -> String {
    self(
      "Chương trình đã dừng khi đang in “\(title)”: giấy chưa ra, hãy in lại.",
      "The program ended while printing “\(title)”: nothing came out, print it again.")
  }

  /// Where the pages lie that could not be printed from here.
  func printByHand(_ files: [String]) -> String {
    guard let file = files.last else { return "" }
    return self("Trang in còn giữ ở \(file).", "The page is kept in \(file).")
  }
}
