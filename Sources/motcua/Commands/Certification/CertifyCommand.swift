import ArgumentParser
import DeskOperations

/// Certifies documents at the counter.
struct CertifyCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify", abstract: "Chứng thực tại quầy: vào sổ, thu phí, trả ngay hoặc hẹn.",
    discussion:
      "Ví dụ: motcua certify --kind copy --name \"Nguyễn Văn Mẫu\" --document \"Bằng tốt nghiệp:2:3\" --signer \"Phạm Văn Phụ Trách\""
  )

  @Option(help: ArgumentHelp("Loại việc trong law.json.", valueName: "id"))
  var kind = "copy"

  @Option(help: ArgumentHelp("Người yêu cầu chứng thực.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("Số định danh, CCCD hoặc hộ chiếu.", valueName: "text"))
  var personalID: String?

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(
    help: ArgumentHelp(
      "Một loại giấy tờ: số trang bản chính, số bản; lặp lại được.", valueName: "name:pages:copies")
  )
  var document: [String] = []

  @Option(help: ArgumentHelp("Người ký chứng thực.", valueName: "text"))
  var signer: String

  @Flag(help: "Giữ lại, hẹn trả theo giờ trên giấy hẹn.")
  var keep = false

  @Option(
    help: ArgumentHelp(
      "Cách thu phí; mặc định tiền mặt, hoặc chưa thu khi giữ lại.",
      valueName: "cash|transfer|online"))
  var means: FeePayment.Means?

  @Option(help: ArgumentHelp("Không thu phí, theo diện miễn trong law.json.", valueName: "id"))
  var exempt: String?

  @Option(help: ArgumentHelp("Số thứ tự đang phục vụ.", valueName: "n"))
  var ticket: Int?

  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    guard means == nil || exempt == nil else {
      throw CommandFailure.usage("Chỉ chọn --means hoặc --exempt.")
    }
    let documents = try document.map(CertifiedDocument.init(argument:))
    let desk = try acting.openDesk()
    let order = CertificationOrder(
      kind: kind, requester: Intake.Party(name: name, personalID: personalID, phone: phone),
      documents: documents, signer: signer, isHandedOver: !keep,
      means: exempt == nil ? means ?? (keep ? nil : .cash) : nil, exemption: exempt,
      ticket: ticket.map { TicketID(date: desk.now.date, number: $0) })
    let performance = try acting.perform(.certify(order), at: desk)
    guard case .dossier(let code) = performance.subject, let dossier = desk.desk[code] else {
      return
    }
    try acting.output.answer(
      CertificationAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: CertificationAnswer.text(dossier, words))
  }
}

extension CertifiedDocument {
  /// A document as the command line names it, such as `Bằng tốt nghiệp:2:3`.
  fileprivate init(argument: String) throws {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let pages = Int(parts[parts.count - 2]),
      let copies = Int(parts[parts.count - 1])
    else {
      throw CommandFailure.usage(
        "“\(argument)” ở --document phải là TÊN:SỐ TRANG:SỐ BẢN, như \"Bằng tốt nghiệp:2:3\".")
    }
    self.init(name: parts.dropLast(2).joined(separator: ":"), pages: pages, copies: copies)
  }
}
