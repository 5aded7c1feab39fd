import ArgumentParser
import DeskApp
import DeskOperations
import Exchange
import Runtime

/// Files dossiers that citizens filed on the national portal.
struct ImportDossiersCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossiers",
    abstract: "Ghi hồ sơ công dân nộp trên Cổng, chờ kiểm tra để tiếp nhận; mỗi hồ sơ một lần.",
    discussion: """
      Tệp là danh sách hồ sơ theo dạng trường của Cổng (MaHoSo, MaTTHC, ChuHoSo, NgayNopHoSo, \
      KenhThucHien trực tuyến …). Xem trước khi ghi; chỉ ghi khi có --accept.
      """)

  @Argument(help: ArgumentHelp("Tệp JSON.", valueName: "file"))
  var file: String

  @Flag(help: "Ghi vào nhật ký.")
  var accept = false

  @OptionGroup var actor: ActorOptions
  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    struct Filed: Encodable {
      var portalCode: String
      var procedure: String
      /// The code here; absent while it is only shown.
      var code: DossierCode?
    }

    struct Left: Encodable {
      var place: Int?
      var portalCode: String?
      var reason: String
    }

    var accepted: Bool
    var filed: [Filed] = []
    var known: [String] = []
    var leftOut: [Left] = []
  }

  func perform() throws {
    let desk = try query.openDesk()
    let person = try actor.person(at: desk)
    let tree = try ForeignFile(path: file, words: words).tree()
    let filing = PortalFiling(
      tree, at: desk.desk, by: desk.rules, try PortalMapping.load(query.place.deskFolder))
    var answer = Answer(accepted: accept, known: filing.known)
    answer.leftOut = filing.flawed.map {
      Answer.Left(place: $0.place, portalCode: $0.code, reason: words.flaw($0.flaw))
    }
    for entry in filing.entries {
      let request = Request(
        .fileDossier(entry.intake), by: person.id, counter: nil, key: entry.key)
      do {
        let code = try file(request, at: desk)
        answer.filed.append(
          Answer.Filed(portalCode: entry.code, procedure: entry.intake.procedure, code: code))
      } catch let failure as CommandFailure {
        answer.leftOut.append(
          Answer.Left(place: nil, portalCode: entry.code, reason: failure.sentence))
      }
    }
    guard !tree.records.isEmpty else {
      throw CommandFailure.refused(
        words(
          "Trong \(file) không có hồ sơ nào: cần một danh sách các đối tượng có MaHoSo.",
          "There is no dossier in \(file): it should be a list of objects with MaHoSo."))
    }
    try query.output.answer(answer, text: text(of: answer))
  }

  /// Files a dossier, or only sees whether it could be.
  private func file(_ request: Request, at desk: OpenDesk) throws -> DossierCode? {
    if accept {
      guard case .dossier(let code)? = try desk.perform(request).subject else { return nil }
      return code
    }
    do {
      _ = try desk.desk.decide(request, at: desk.now, by: desk.rules)
      return nil
    } catch {
      throw desk.inWords(error)
    }
  }

  private func text(of answer: Answer) -> String {
    let count = answer.filed.count
    var lines = [
      accept
        ? words(
          "Đã ghi \(count) hồ sơ, chờ kiểm tra để tiếp nhận.",
          "Filed \(count) dossiers, which wait to be accepted.")
        : words(
          "Có thể ghi \(count) hồ sơ. Thêm --accept để ghi.",
          "\(count) dossiers can be filed. Add --accept to file them.")
    ]
    lines += answer.filed.map { filed in
      "  "
        + [filed.portalCode, filed.procedure, filed.code?.description ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    if !answer.known.isEmpty {
      lines.append(
        words(
          "Đã có từ trước: \(answer.known.count) hồ sơ.",
          "Known from before: \(answer.known.count) dossiers."))
    }
    lines += answer.leftOut.map { left in
      let place = left.place.map { words("mục \($0)", "entry \($0)") }
      let name = [place, left.portalCode].compactMap(\.self).joined(separator: " ")
      return words("Bỏ ra ", "Left out ") + "\(name): \(left.reason)"
    }
    return lines.joined(separator: "\n")
  }
}

extension Words {
  /// Why an object is no dossier that could be filed.
  fileprivate func flaw(_ flaw: PortalFiling.Flaw) -> String {
    switch flaw {
    case .blank(let field):
      self("\(field) để trống. Hãy lấy lại hồ sơ từ Cổng.", "\(field) is blank. Fetch it again.")
    case .unclean(let field):
      self(
        "\(field) có ký tự không hiển thị được hoặc dài quá. Hãy nhập tay hồ sơ này.",
        "\(field) holds characters that cannot be shown, or too many. Enter it by hand.")
    case .notNew(let state):
      self(
        "không còn là hồ sơ mới nộp (TrangThaiHoSo \(state)). Hãy xem lại hồ sơ này trên Cổng.",
        "no longer newly filed (TrangThaiHoSo \(state)). Look it up on the portal.")
    case .notOnline(let channel):
      self(
        "không nộp trực tuyến (KenhThucHien \(channel)). Tiếp nhận tại quầy như thường.",
        "not filed online (KenhThucHien \(channel)). Receive it at the counter.")
    case .noMoment(let field):
      self(
        "\(field) không viết như 20261120081503. Hãy nhập tay hồ sơ này.",
        "\(field) is not written as 20261120081503. Enter it by hand.")
    }
  }
}
