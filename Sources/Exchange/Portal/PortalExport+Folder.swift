public import DeskFiles
import DeskOperations

extension PortalExport {
  /// Writes the files with a manifest and the list of what is left out into a new folder, then the
  /// ledger.
  ///
  /// - Parameters:
  ///   - made: What the ledger will say of it, but for the files.
  ///   - head: How far the history had gone.
  public func write(
    _ made: LedgerLine.Made, head: JournalPosition, to desk: DeskFolder
  ) throws {
    var made = made
    made.files = files.map(\.entry)
    let texts =
      files.map { ($0.entry.name, $0.text) } + [
        ("left-out.json", JSONValue.list(leftOut.map(\.json)).formatted),
        ("manifest.json", manifest(made, head: head).formatted),
      ]
    try NewFolder.make(
      made.folder, of: texts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    try ExchangeLedger.file(of: desk).append(LedgerLine(made: made))
  }

  private func manifest(_ made: LedgerLine.Made, head: JournalPosition) -> JSONValue {
    .object([
      .init("kind", .text("motcua-portal-export")), .init("format", .number("1")),
      .init("shape", .text("Theo dạng trường của Cổng Dịch vụ công quốc gia")),
      .init("id", .text(made.id)), .init("madeAt", .text(made.at.description)),
      .init("madeBy", .text(made.by)), .init("from", .text(made.from.description)),
      .init("to", .text(made.to.description)),
      .init(
        "head",
        .object([
          .init("sequence", .number(String(head.sequence))), .init("hash", .text(head.hash)),
        ])),
      .init(
        "files",
        .list(
          files.map { file in
            .object([
              .init("file", .text(file.entry.name)), .init("kind", .text(file.entry.kind.rawValue)),
              .init("mode", .text(file.entry.mode.rawValue)),
              .init("count", .number(String(file.count))),
              .init("sha256", .text(file.entry.sha256)),
            ])
          })),
      .init("leftOut", .number(String(leftOut.count))),
    ])
  }
}

extension LeftOut {
  fileprivate var json: JSONValue {
    var value = JSONValue.object([
      .init("code", .text(code.description)), .init("reason", .text(reason.rawValue)),
      .init("text", .text(reason.wording)),
    ])
    value["step"] = step.map { .number(String($0)) }
    return value
  }
}

extension LeftOut.Reason {
  /// Why, and what to do where something can be done.
  public var wording: String {
    switch self {
    case .notAccepted: "Hồ sơ mới nộp, chưa tiếp nhận."
    case .localProcedure:
      "Thủ tục chưa có mã trong danh mục quốc gia. Khi biết mã, sửa thủ tục trong procedures.json."
    case .certification:
      "Chứng thực không gửi theo portal.json (sendsCertification)."
    case .noStatus: "codes.json chưa có mã cho trạng thái này. Bổ sung mục states."
    case .laterSent: "Đã gửi tình trạng của ngày sau đó. Hãy xuất đến ngày muộn hơn."
    case .unknownPerson: "people.json không có người làm bước này. Bổ sung người đó."
    case .nameTooLong: "Tên người làm bước này dài quá 50 ký tự."
    }
  }
}
