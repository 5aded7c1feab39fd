public import DeskApp
public import Printing

extension Words {
  /// Why something did not become paper, and what to do.
  public func trouble(_ trouble: PrintingTrouble) -> String {
    switch trouble {
    case .noTool:
      self(
        "Máy này chưa có chương trình tạo PDF. Hãy cài WeasyPrint (xem README), hoặc mở bản .html bằng trình duyệt rồi in.",
        "This machine has no program that makes PDF. Install WeasyPrint (see README), or open the .html page in a browser and print it."
      )
    case .timedOut(let tool):
      self(
        "Chương trình “\(tool)” làm quá lâu nên đã bị dừng. Hãy thử lại.",
        "The program “\(tool)” took too long and was stopped. Please try again.")
    case .toolFailed(let tool, let said):
      self(
        "Chương trình “\(tool)” báo lỗi\(said.isEmpty ? "" : " “\(short(said))”"). Chưa in gì; hãy thử lại hoặc báo người phụ trách máy.",
        "The program “\(tool)” failed\(said.isEmpty ? "" : " “\(short(said))”"). Nothing was printed; try again or tell who looks after this machine."
      )
    case .notAPDF(let tool):
      self(
        "Chương trình “\(tool)” tạo ra tệp PDF hỏng. Chưa in gì; hãy thử lại hoặc in từ trang HTML đã lưu.",
        "The program “\(tool)” made a damaged PDF. Nothing was printed; try again, or print the saved page."
      )
    case .tooLarge(let tool):
      self(
        "Chương trình “\(tool)” tạo ra tệp quá lớn nên đã dừng. Chưa in gì; hãy chia nhỏ danh sách.",
        "The program “\(tool)” made too large a file and was stopped. Nothing was printed; make the list shorter."
      )
    case .noLP:
      self(
        "Máy này chưa cài phần in (thiếu lệnh lp). Hãy cài cups, hoặc in từ tệp đã lưu ở máy khác.",
        "This machine cannot print (no lp). Install cups, or print the saved file on another machine."
      )
    case .schedulerDown:
      self(
        "Dịch vụ in CUPS không chạy hoặc không kết nối được. Hãy bật lại (sudo systemctl start cups) rồi in lại.",
        "The print service CUPS does not run or cannot be reached. Start it (sudo systemctl start cups), then print again."
      )
    case .noQueue:
      self(
        "CUPS chưa có máy in nào. Hãy thêm máy in (lpadmin, hoặc phần cài đặt của hệ thống).",
        "CUPS knows no printer. Add one (lpadmin, or the system's settings).")
    case .noDefault:
      self(
        "Chưa chọn máy in và cũng chưa có máy in mặc định. Hãy chọn một máy in, hoặc đặt mặc định bằng lpadmin -d.",
        "No printer was chosen and none is the default. Choose one, or set a default with lpadmin -d."
      )
    case .unknownQueue(let name):
      self(
        "CUPS không có máy in “\(short(name))”. Hãy chọn máy khác hoặc sửa lại tên.",
        "CUPS knows no printer “\(short(name))”. Choose another or correct the name.")
    case .rejecting(let name):
      self(
        "Máy in “\(short(name))” đang không nhận lệnh in. Hãy mở lại (cupsaccept) hoặc chọn máy khác.",
        "The printer “\(short(name))” takes no jobs. Open it again (cupsaccept) or choose another.")
    case .badQueueName(let name):
      self(
        "“\(short(name))” không thể là tên máy in: không được có dấu cách, “/”, “#” hay gạch đầu. Hãy sửa lại tên.",
        "“\(short(name))” cannot be a printer's name: no spaces, “/”, “#” or leading dash. Correct the name."
      )
    case .missingFile(let path):
      self(
        "Không đọc được tệp cần in \(tail(path)). Chưa in gì; hãy tạo lại giấy rồi in.",
        "The file to print, \(tail(path)), cannot be read. Nothing was printed; make the paper again."
      )
    }
  }

  /// What a printer lacks, and what to do; the name of the printer first.
  public func condition(_ condition: PrinterCondition, of printer: String) -> String {
    let name = short(printer)
    return switch condition {
    case .stopped(let said):
      self(
        "Máy in \(name) đang tạm dừng\(said.isEmpty ? "" : " “\(short(said))”"); hãy cho chạy lại (cupsenable).",
        "The printer \(name) is stopped\(said.isEmpty ? "" : " “\(short(said))”"); let it go on (cupsenable)."
      )
    case .rejecting:
      self(
        "Máy in \(name) đang không nhận lệnh in; hãy mở lại (cupsaccept) hoặc chọn máy khác.",
        "The printer \(name) takes no jobs; open it again (cupsaccept) or choose another.")
    case .unreachable:
      self(
        "Không liên lạc được với máy in \(name); hãy kiểm tra nguồn điện và dây mạng, máy sẽ in tiếp.",
        "The printer \(name) does not answer; check its power and cable, it will print on.")
    case .outOfPaper:
      self(
        "Máy in \(name) báo hết giấy; thêm giấy, máy sẽ in tiếp.",
        "The printer \(name) is out of paper; add some, it will print on.")
    case .jammed:
      self(
        "Máy in \(name) báo kẹt giấy; lấy giấy kẹt ra, máy sẽ in tiếp.",
        "The printer \(name) has a paper jam; take the paper out, it will print on.")
    case .doorOpen:
      self(
        "Máy in \(name) đang mở nắp; đóng nắp, máy sẽ in tiếp.",
        "The printer \(name) is open; close it, it will print on.")
    case .outOfInk:
      self(
        "Máy in \(name) báo hết mực; thay mực, máy sẽ in tiếp.",
        "The printer \(name) is out of ink or toner; replace it, it will print on.")
    case .other(let keyword):
      self(
        "Máy in \(name) báo “\(short(keyword))”; hãy xem trên máy in.",
        "The printer \(name) says “\(short(keyword))”; look at the printer.")
    }
  }

  /// What became of a job, and what to do.
  public func state(_ state: JobState, on printer: String) -> String {
    let name = short(printer)
    return switch state {
    case .waiting(let condition):
      condition.map { self.condition($0, of: printer) }
        ?? self(
          "Đã gửi lệnh in, đang chờ máy in \(name).", "Sent; waiting for the printer \(name).")
    case .printing(let condition):
      condition.map { self.condition($0, of: printer) }
        ?? self("Máy in \(name) đang in.", "The printer \(name) is printing.")
    case .held:
      self(
        "Lệnh in đang bị giữ lại ở máy in \(name); hãy cho in tiếp (lp -H resume) hoặc in lại.",
        "The job is held at the printer \(name); release it (lp -H resume) or print again.")
    case .printed: self("Đã in ở máy \(name).", "Printed on \(name).")
    case .cancelled(let said) where said.contains("supplied opti"):
      self(
        "Máy in \(name) không có khổ giấy hoặc cách in này. Chưa in; xem “printing” trong desk.json, lệnh motcua printers.",
        "The printer \(name) has not this paper or way of printing. Not printed; see “printing” in desk.json, motcua printers."
      )
    case .cancelled(let said):
      self(
        "Lệnh in đã bị hủy ở máy in \(name)\(said.isEmpty ? "" : " “\(short(said))”"). Chưa in xong; hãy in lại.",
        "The job was cancelled at the printer \(name)\(said.isEmpty ? "" : " “\(short(said))”"). Not printed; print again."
      )
    case .failed(let said):
      self(
        "Máy in \(name) báo lỗi\(said.isEmpty ? "" : " “\(short(said))”"). Chưa in xong; hãy in lại.",
        "The printer \(name) failed\(said.isEmpty ? "" : " “\(short(said))”"). Not printed; print again."
      )
    case .leftQueue:
      self(
        "Máy in \(name) đã nhận lệnh; hãy xem giấy đã ra chưa, nếu chưa thì in lại.",
        "The printer \(name) took the job; see whether the paper came out, else print again.")
    case .unknown:
      self(
        "CUPS không còn biết lệnh in này; hãy xem giấy đã ra ở máy \(name) chưa.",
        "CUPS does not know this job any more; see whether the paper came out of \(name).")
    case .unanswered:
      self(
        "Dịch vụ in không trả lời nên chưa biết đã in ở máy \(name) chưa; hãy xem giấy đã ra chưa.",
        "The print service does not answer; see whether the paper came out of \(name).")
    }
  }

  /// What others say in their own words, cut so that ours stay in sight.
  private func short(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(39))…" : text
  }

  /// A path by its end, which tells more than its beginning.
  private func tail(_ path: String) -> String {
    path.count > 60 ? "…\(path.suffix(59))" : path
  }
}
