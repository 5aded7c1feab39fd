import DeskOperations
import Testing

@testable import DeskFiles
@testable import Exchange

/// Dossiers in the field shape of the national portal.
@Suite struct PortalExportTests {
  /// One dossier, one step a day.
  private func worked() throws -> (desk: ShippedDesk, code: DossierCode) {
    var desk = try ShippedDesk()
    var intake = Intake(
      procedure: "2.000528",
      applicant: Intake.Party(
        name: "Nguyễn Văn Mẫu", personalID: "001090000001", phone: "0999 000 789"))
    intake.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
    intake.givenTime = Intake.GivenTime(period: .workingDays(5), source: "Điều mẫu")
    let code = try desk.perform(.receiveDossier(intake), "2026-11-16T08:00")
    for (command, moment) in [
      (
        Command.passDossier(code, to: Dossier.Holder(officer: "hotich", unit: "")),
        "2026-11-17T08:00"
      ),
      (.requestSupplement(code, items: ["Giấy chứng sinh"], afterCheck: true), "2026-11-18T08:00"),
      (.completeSupplement(code, papers: []), "2026-11-19T08:00"),
      (.finishDossier(code, result: "Giấy khai sinh"), "2026-11-20T08:00"),
      (
        .returnDossier(
          code, recipient: "Nguyễn Văn Mẫu", authorisation: nil, method: .counter),
        "2026-11-23T08:00"
      ),
    ] {
      try desk.perform(command, moment)
    }
    return (desk, code)
  }

  @Test func `a day is told as it stood at its end, whatever came later`() throws {
    let (desk, code) = try worked()
    let days = ["16", "17", "18", "19", "20", "23"]
    let objects = try days.flatMap { try desk.objects(.dossiers, of: "2026-11-\($0)") }
    #expect(objects.map { $0["MaHoSo"] } == days.map { _ in .text(code.description) })
    #expect(
      objects.map { $0["TrangThaiHoSo"] } == ["2", "4", "5", "4", "9", "10"].map { .text($0) })
    let finished = JSONValue.text("20261120080000")
    #expect(
      objects.map { $0["NgayKetThucXuLy"] }
        == [.text(""), .text(""), .text(""), .text(""), finished, finished])
    #expect(objects.map { $0["NgayTra"] }.last == .text("20261123080000"))
    let steps = try desk.objects(.steps, of: "2026-11-23")
    #expect(steps.map { $0["TrangThai"] } == ["2", "4", "5", "4", "9", "10"].map { .text($0) })
    #expect(try desk.objects(.dossiers, of: "2026-11-21").isEmpty)
  }

  @Test func `every value is a text, and what the desk does not know is blank`() throws {
    let (desk, _) = try worked()
    let object = try #require(try desk.objects(.dossiers, of: "2026-11-18").first)
    guard case .object(let members) = object else { throw Refusal.missing(.key) }
    for member in members {
      switch member.value {
      case .text: break
      case .list(let values):
        for value in values {
          guard case .object = value else {
            Issue.record("\(member)")
            continue
          }
        }
      default: Issue.record("\(member)")
      }
    }
    // Nothing unsettled goes out, nor anything nobody said.
    let blank = [
      "LoaiDoiTuong", "MaDoiTuong", "MaLinhVuc", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa", "Email",
      "DuocThanhToanTrucTuyen", "TaiKhoanDuocXacThucVoiVNeID", "NgayTuChoi", "NgayTra",
      "ThongTinTra",
    ]
    for field in blank { #expect(object[field] == .text(""), "\(field)") }
    for field in ["DinhDanhCHS", "DSKetNoiCSDL", "TaiLieuNop", "DanhSachGiayToKetQua"] {
      #expect(object[field] == .list([]), "\(field)")
    }
    #expect(object["KenhThucHien"] == .text("1") && object["HinhThuc"] == .text("0"))
    let supplement = try #require(object.values("DanhSachHoSoBoSung").first)
    #expect(supplement["NoiDungBoSung"] == .text("Giấy chứng sinh"))
    #expect(supplement["NgayTiepNhanBoSung"] == .text(""))
    // A code that the mapping settles goes out.
    var mapping = desk.mapping
    mapping.lists["LoaiDinhDanh"]?.codes = ["12": "1"]
    let day = try #require(CivilDate("2026-11-18"))
    let text = PortalExport(
      of: desk.store.desk, in: day...day, after: ExchangeLedger([]), isWhole: false,
      by: desk.store.rules, mapping
    ).files[0].text
    let settled = try JSONReader.read(Array(text.utf8)).records[0]
    #expect(
      settled["DinhDanhCHS"]
        == .list([.texts(["LoaiDinhDanh": "1", "SoDinhDanh": "001090000001"])]))
  }

  @Test func `steps go out ten to a file, and what cannot go out is told with the reason`() throws {
    var (desk, _) = try worked()
    let made = try desk.export("2026-11-23")
    #expect(made.files.map(\.entry.name) == ["hoSo-0001.json", "tienTrinh-0001.json"])
    for _ in 0..<12 {
      var intake = Intake(procedure: "1.001193", applicant: Intake.Party(name: "Trần Thị Thử"))
      intake.channel = .counter
      try desk.perform(.receiveDossier(intake), "2026-11-24T08:00")
    }
    var far = Intake(
      procedure: "1.001193", applicant: Intake.Party(name: "Trần Thị Thử"), channel: .online)
    far.filedAt = Moment("2026-11-24T07:00")
    let filed = try desk.perform(.fileDossier(far), "2026-11-24T08:00")
    let export = try desk.export("2026-11-24")
    #expect(export.leftOut == [LeftOut(code: filed, step: nil, reason: .notAccepted)])
    #expect(export.files.filter { $0.entry.kind == .steps }.map(\.count) == [10, 2])
  }

  @Test func `an older state never goes out behind a newer one`() throws {
    let (desk, code) = try worked()
    let day = try #require(CivilDate("2026-11-20"))
    var made = LedgerLine.Made(
      id: "a", at: morning, by: "mau", days: day...day, folder: "a")
    made.files = try desk.export("2026-11-20").files.map(\.entry)
    let again = try desk.export("2026-11-18", after: [LedgerLine(made: made)])
    #expect(again.files.isEmpty)
    #expect(again.leftOut == [LeftOut(code: code, step: nil, reason: .laterSent)])
    let later = try desk.export("2026-11-23", after: [LedgerLine(made: made)])
    #expect(later.files.map(\.count) == [1, 1])
  }
}
