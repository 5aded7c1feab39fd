import DeskFiles
import DeskOperations

/// A dossier in the field shape of the national portal (`hoSo`).
///
/// Every value is a text; what the desk does not know, and what has no code in the mapping, is blank.
struct PortalRecord {
  /// The code under which the portal knows the dossier.
  let code: String
  /// The object.
  let json: JSONValue

  /// The most characters of a summary.
  private static let summaryLimit = 1000

  /// - Parameter status: The portal's number of where the dossier stands.
  init(_ dossier: Dossier, status: Int, rules: Rulebook, mapping: PortalMapping) {
    code = dossier.portalCode
    let intake = dossier.intake
    let applicant = intake.applicant
    let filed = intake.filedAt ?? (intake.channel == .counter ? dossier.receivedAt : nil)
    let paysOnline = dossier.payments.contains { $0.content.means == .online }
    var record = JSONValue.texts([
      "MaHoSo": code, "MaTTHC": intake.procedure, "TenTTHC": dossier.procedureName,
      "MaLinhVuc": mapping.fieldCodes[dossier.field], "TenLinhVuc": dossier.field,
      "KenhThucHien": mapping.code("KenhThucHien", intake.channel.rawValue),
      "ChuHoSo": applicant.name, "LoaiDoiTuong": mapping.code("LoaiDoiTuong", "any"),
      "MaDoiTuong": nil, "SoGiayToChuHoSo": applicant.personalID, "ThongTinKhac": nil, "Fax": nil,
      "Email": applicant.email, "SoDienThoai": dossier.phone,
      "TrichYeuHoSo": String(dossier.procedureName.prefix(PortalRecord.summaryLimit)),
      "NgayNopHoSo": filed?.portalText, "NgayTiepNhan": dossier.receivedAt.portalText,
      "NgayHenTra": dossier.due?.portalText, "TrangThaiHoSo": String(status),
      "NgayKetThucXuLy": dossier.finishedAt?.portalText, "NgayTra": dossier.returnedAt?.portalText,
      "ThongTinTra": dossier.returnedAt.flatMap { _ in dossier.handing?.recipient },
      "NgayTuChoi": dossier.status == .refused ? dossier.closedAt?.portalText : nil,
      "HinhThuc": mapping.code("HinhThuc", intake.returnMethod.rawValue),
      "DonViXuLy": intake.competentAgency ?? rules.settings.unit.parent, "GhiChu": intake.note,
      "NoiNopHoSo": mapping.code("NoiNopHoSo", "desk"),
      "HoSoCoThanhPhanSoHoa": mapping.code("HoSoCoThanhPhanSoHoa", "any"),
      "TaiKhoanDuocXacThucVoiVNeID": mapping.code("TaiKhoanDuocXacThucVoiVNeID", "any"),
      "DuocThanhToanTrucTuyen":
        mapping.code("DuocThanhToanTrucTuyen", paysOnline ? "online" : "none"),
      "SoBienNhan": nil,
    ])
    record["DinhDanhCHS"] = .list(PortalRecord.identities(of: applicant, mapping))
    record["DSKetNoiCSDL"] = .list(PortalRecord.databases(of: intake, mapping))
    record["TaiLieuNop"] = .list([])
    record["DanhSachLePhi"] = .list(dossier.payments.compactMap { PortalRecord.fee($0, mapping) })
    record["DanhSachTepDinhKemKhac"] = .list(
      intake.papers.filter { $0.copies > 0 }.map { paper in
        .texts([
          "TenGiayTo": paper.name, "SoLuong": String(paper.copies),
          "LoaiGiayTo": mapping.code("LoaiGiayTo", paper.kind.rawValue),
        ])
      })
    record["DanhSachHoSoBoSung"] = .list(PortalRecord.supplements(of: dossier, rules, mapping))
    record["DanhSachGiayToKetQua"] = .list(
      dossier.result.map { name in
        [
          .texts([
            "TenGiayTo": name, "MaThanhPhanHoSo": nil, "GiayToId": nil,
            "DuongDanTepTinKetQua": nil, "MaGiayToKetQua": nil,
          ])
        ]
      } ?? [])
    json = record
  }

  private static func identities(
    of applicant: Intake.Party, _ mapping: PortalMapping
  ) -> [JSONValue] {
    guard let number = applicant.personalID, number.allSatisfy(\.isNumber),
      case let kind = mapping.code("LoaiDinhDanh", String(number.count)), !kind.isEmpty
    else { return [] }
    return [.texts(["LoaiDinhDanh": kind, "SoDinhDanh": number])]
  }

  private static func databases(of intake: Intake, _ mapping: PortalMapping) -> [JSONValue] {
    Set(intake.papers.compactMap { $0.lookup?.source })
      .map { mapping.code("MaCSDL", $0) }.filter { !$0.isEmpty }.sorted()
      .map { .texts(["MaCSDL": $0]) }
  }

  /// What was kept of a payment; nil where all of it was given back.
  private static func fee(_ payment: Dossier.Payment, _ mapping: PortalMapping) -> JSONValue? {
    guard payment.kept > 0 else { return nil }
    let lines = payment.content.lines
    let kinds = Set(lines.map(\.kind.rawValue))
    return .texts([
      "TenPhiLePhi": lines.map(\.name).joined(separator: "; "), "MaPhiLePhi": nil,
      "HinhThucThu": mapping.code("HinhThucThu", "any"), "Gia": String(payment.kept),
      "LoaiPhiLePhi": kinds.count == 1 ? mapping.code("LoaiPhiLePhi", kinds.first) : nil,
    ])
  }

  private static func supplements(
    of dossier: Dossier, _ rules: Rulebook, _ mapping: PortalMapping
  ) -> [JSONValue] {
    var all: [JSONValue] = []
    for (place, event) in dossier.history.enumerated() {
      switch event.change {
      case .supplementRequested(let request):
        let before = Dossier(replaying: Array(dossier.history[..<place]))?.due
        var one = JSONValue.texts([
          "HoSoBoSungId": nil, "NguoiYeuCauBoSung": rules.people[event.by]?.name,
          "NoiDungBoSung": request.items.joined(separator: "; "),
          "NgayBoSung": event.moment.portalText, "NguoiTiepNhanBoSung": nil,
          "ThongTinTiepNhan": nil, "NgayTiepNhanBoSung": nil,
          "TrangThaiBoSung": mapping.code("TrangThaiBoSung", "open"),
          "NgayHenTraTruoc": before?.portalText, "NgayHenTraMoi": nil,
        ])
        one["DanhSachGiayToBoSung"] = .list([])
        one["DanhSachLePhiBoSung"] = .list([])
        all.append(one)
      case .supplementCompleted(let end) where !all.isEmpty:
        let last = all.count - 1
        all[last]["NguoiTiepNhanBoSung"] = .text(rules.people[event.by]?.name ?? "")
        all[last]["NgayTiepNhanBoSung"] = .text(event.moment.portalText)
        all[last]["TrangThaiBoSung"] = .text(mapping.code("TrangThaiBoSung", "done"))
        all[last]["NgayHenTraMoi"] = .text(end.due?.portalText ?? "")
      default: break
      }
    }
    return all
  }
}

extension Dossier {
  /// The key under which a dossier of the portal is filed here, so that it is filed once.
  static func portalKey(_ code: String) -> String { "portal:\(code)" }

  /// The portal's own code where the dossier came from there, else this desk's.
  var portalCode: String { isFromPortal ? intake.otherCode ?? code.description : code.description }

  /// Whether the dossier was taken over from the portal, here or at a desk that was merged.
  var isFromPortal: Bool {
    guard let code = intake.otherCode, let key = history.first?.key else { return false }
    return key == Dossier.portalKey(code) || key.hasSuffix(":" + Dossier.portalKey(code))
  }
}

extension Desk {
  /// The dossier that goes out under a code.
  func dossier(sentAs code: String) -> Dossier? {
    let own = DossierCode(code).flatMap { self[$0] }
    return own ?? dossiers(underOtherCode: code).first(where: \.isFromPortal)
  }
}
