import DeskOperations

/// The names of the papers about a dossier.
extension Words {
  /// A paper as a sentence names it.
  func paper(_ paper: IssuedPaper) -> String {
    switch paper {
    case .slip: self("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt slip")
    case .certificationReceipt: self("Giấy hẹn chứng thực", "receipt for certification")
    case .feeReceipt(let number): self("Biên lai thu tiền", "fee receipt") + counted(number)
    case .condolence: self("Thư chia buồn", "letter of condolence")
    case .supplement(let number):
      self("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "supplement request") + counted(number)
    case .refusal: self("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "refusal")
    case .apology(let number):
      self("Văn bản xin lỗi và đề nghị gia hạn", "apology and extension") + counted(number)
    case .stop: self("Thông báo dừng giải quyết hồ sơ", "stop notice")
    case .control: self("Phiếu kiểm soát quá trình giải quyết hồ sơ", "control slip")
    case .returnReceipt: self("Giấy biên nhận trả kết quả", "receipt for the result")
    }
  }

  /// A form as a head line names it.
  func form(_ request: FormRequest) -> String {
    switch request {
    case .paper(.slip, let code): self("Giấy tiếp nhận \(code)", "Slip \(code)")
    case .paper(let paper, _): capitalized(paper)
    case .severalReceipt: self("Giấy tiếp nhận nhiều hồ sơ", "Receipt for several dossiers")
    case .guidance(let number): self("Phiếu hướng dẫn \(number)", "Guidance slip \(number)")
    case .slipBack: self("Mặt sau giấy tiếp nhận", "Back of the slip")
    case .register(let from, let to):
      self("Sổ theo dõi hồ sơ", "Register") + " \(from.slashed) – \(to.slashed)"
    case .handOver(let date, _, _):
      self("Bàn giao hồ sơ ngày \(date.slashed)", "Hand-over of \(date.slashed)")
    case .reminders(let report):
      self("Đôn đốc ngày \(report.moment.date.slashed)", "Reminders of \(report.moment.date)")
    case .handBack(let date, _):
      self("Bàn giao kết quả ngày \(date.slashed)", "Results of \(date.slashed)")
    case .postMinutes(let date, _):
      self("Giao nhận bưu chính ngày \(date.slashed)", "Post of \(date.slashed)")
    case .feeStatement(let from, let to):
      self("Bảng kê phí, lệ phí", "Fees") + " \(from.slashed) – \(to.slashed)"
    case .certificationRegister(let symbol, _, _):
      self("Sổ chứng thực \(symbol)", "Register \(symbol)")
    case .summary(let period, _):
      self("Tổng hợp \(period.wording)", "Summary, \(name(of: period))")
    case .registerClosing(let year):
      self("Biên bản khóa sổ năm \(year)", "Closing of the books of \(year)")
    case .application(let details):
      self("Tờ khai \(details.procedure)", "Application \(details.procedure)")
    case .table(let table): "\(table.title) \(table.from.slashed) – \(table.to.slashed)"
    case .ticket(let id): self("Phiếu số thứ tự \(id.label)", "Ticket \(id.label)")
    }
  }

  /// A paper as a list names it.
  func capitalized(_ paper: IssuedPaper) -> String {
    let text = self.paper(paper)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What is added to a notice when a paper came about: the key that shows it.
  var offerOfPaper: String { self(" I: xem và in phiếu.", " I: see and print it.") }

  private func counted(_ number: Int) -> String {
    number > 1 ? self(" lần \(number)", " no. \(number)") : ""
  }
}
