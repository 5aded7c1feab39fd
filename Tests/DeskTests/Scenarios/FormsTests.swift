import Foundation
import Testing

/// The seven official forms and the desk's other papers, by the real command line.
@Suite struct `The forms of the law` {
  private static let licence = "2.000181"
  private static let birth = "1.001193"

  /// A form in a shape, which must come out.
  private func form(
    _ desk: DeskFolderOnDisk, _ arguments: [String], as shape: String = "text"
  ) async throws -> String {
    let outcome = try await desk.run(
      ["form"] + arguments + ["--format", shape, "--at", "2026-12-20T10:00"])
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// A form in both shapes, each of which must hold some words.
  private func expect(
    _ desk: DeskFolderOnDisk, _ arguments: [String], holds words: [String]
  ) async throws {
    for shape in ["text", "html"] {
      let page = try await form(desk, arguments, as: shape)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("<br>", with: " ").replacing(/<\/?(b|i|span)[^>]*>/, with: "")
      for text in words {
        #expect(page.contains(text), "\(text) is missing in \(arguments) \(shape)")
      }
      #expect(page.hasPrefix("<!DOCTYPE html>") == (shape == "html"))
    }
  }

  private func act(
    _ desk: DeskFolderOnDisk, _ arguments: [String], at moment: String
  ) async throws {
    let outcome = try await desk.run(arguments + ["--at", moment])
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  @Test func `all seven come out as text and as a page for a browser`() async throws {
    let desk = try await DeskFolderOnDisk()
    let licence = try await desk.receive(
      Self.licence, name: "Trần Thị Thử", at: "2026-11-16T08:00", more: ["--all-papers"])
    let birth = try await desk.receive(
      Self.birth, name: "Lê Văn Thí Dụ", at: "2026-11-16T08:10", more: ["--all-papers"])
    let stopped = try await desk.receive(
      Self.licence, name: "Nguyễn Văn Mẫu", at: "2026-11-16T08:20", more: ["--all-papers"])
    try await act(
      desk, ["supplement", licence, "--item", "Bản sao hợp đồng", "--reason", "Thiếu hợp đồng"],
      at: "2026-11-16T09:00")
    try await act(
      desk, ["refuse", birth, "--reason", "Ngoài thẩm quyền"], at: "2026-11-16T09:10")
    try await act(
      desk, ["pass", stopped, "--unit", "Phòng Kinh tế"], at: "2026-11-16T09:20")
    try await act(
      desk, ["stop", stopped, "--reason", "Đổi địa điểm"], at: "2026-11-16T09:30")
    try await act(desk, ["supplement", licence, "--complete"], at: "2026-11-17T08:00")
    try await act(
      desk, ["pass", licence, "--unit", "Phòng Kinh tế"], at: "2026-11-17T09:00")
    try await act(
      desk,
      ["extend", licence, "--to", "2026-12-04", "--signatory", "Phạm Văn Ký"]
        + ["--reason", "Phải xác minh thực tế"], at: "2026-11-18T10:00")

    try await expect(
      desk, ["slip", licence],
      holds: [
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Quyển số: 2026 Số thứ tự: 01",
        "Phiếu số: \(licence)/1", "Gia hạn theo văn bản số 01/PXL", "Mẫu số 01",
      ])
    try await expect(
      desk, ["supplement", licence],
      holds: [
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Số: 01/HDHS", "ngày 16 tháng 11 năm 2026",
        "Bản sao hợp đồng", "Lý do: Thiếu hợp đồng", "Mẫu số 02",
      ])
    try await expect(
      desk, ["refusal", birth],
      holds: [
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Số: 01/PTC", "Ngoài thẩm quyền", "Mẫu số 03",
      ])
    try await expect(
      desk, ["extension", licence],
      holds: [
        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT", "Số: 01/PXL",
        "ngày 18 tháng 11 năm 2026", "Thời gian trả kết quả mới: 17 giờ 00 phút, ngày 04 tháng 12",
        "Phạm Văn Ký", "Mẫu số 04",
      ])
    try await expect(
      desk, ["stop", stopped],
      holds: [
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Số: 01/TBD", "Đổi địa điểm", "Đang giải quyết",
        "Mẫu số 05",
      ])
    try await expect(
      desk, ["control", licence],
      holds: [
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "09 giờ 00 phút, ngày",
        "Phòng Kinh tế", "Mẫu số 06",
      ])
    try await expect(
      desk, ["register", "--from", "2026-11-01", "--to", "2026-11-30"],
      holds: [
        "SỔ THEO DÕI HỒ SƠ", licence, birth, stopped, "Từ chối số 01/PTC",
        "từ số 01 đến số 03", "Mẫu số 07",
      ])
    try await expect(
      desk, ["handover", "--date", "2026-11-17", "--unit", "Phòng Kinh tế"],
      holds: ["GIẤY BÀN GIAO HỒ SƠ", "I. GIAO HỒ SƠ", "II. NHẬN KẾT QUẢ", licence])
  }

  @Test func `a result goes out with its receipts, and a paper may be saved twice`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000635", name: "Lê Văn Thí Dụ", at: "2026-11-18T08:00",
      more: ["--all-papers", "--fee", "8000"])
    try await act(
      desk, ["pass", code, "--unit", "Tư pháp – Hộ tịch"], at: "2026-11-18T08:30")
    try await act(
      desk, ["finish", code, "--result", "Trích lục số 12"], at: "2026-11-18T09:00")
    try await act(desk, ["hand-back", code], at: "2026-11-18T09:10")
    try await act(desk, ["return", code], at: "2026-11-18T09:20")
    try await expect(
      desk, ["receipt", code],
      holds: ["GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", "Trích lục số 12", "09 giờ 20 phút"])
    try await expect(
      desk, ["fee-receipt", code],
      holds: [
        "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", "Số: 01/BL", "Liên 3: Lưu nội bộ", "Tám nghìn đồng",
      ])
    try await expect(
      desk, ["fee-statement", "--month", "2026-11"],
      holds: ["BẢNG KÊ THU, NỘP PHÍ, LỆ PHÍ", "Tám nghìn đồng"])
    try await expect(
      desk, ["handback", "--date", "2026-11-18"],
      holds: ["PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "Trích lục", code])
    var files: [String] = []
    for _ in 1...2 {
      let saved = try await desk.json([
        "form", "receipt", code, "--save", "--at", "2026-12-01T08:00",
      ])
      files += try #require(saved["files"] as? [String])
    }
    let texts = files.filter { $0.hasSuffix(".txt") }
    #expect(Set(files).count == files.count && texts.count == 2)
    let pages = try texts.map { try String(contentsOfFile: $0, encoding: .utf8) }
    let words = pages.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words[1].replacing("(In lại lần 1) ", with: "") == words[0] && words[0] != words[1])
  }

  @Test(arguments: [
    ["refusal"], ["extension"], ["stop"], ["receipt"], ["fee-receipt"], ["condolence"],
    ["certification-receipt"], ["supplement"],
  ])
  func `a paper that the dossier does not have is refused in words`(
    arguments: [String]
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-18T08:00", more: ["--all-papers"])
    let outcome = try await desk.run(
      ["form"] + arguments + [code, "--at", "2026-11-18T09:00"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Hồ sơ \(code) không có"))
  }

  @Test(arguments: [
    (["supplement", "H99.34.05-261118-0009"], 1), (["supplement"], 2),
    (["handover", "--date", "2026-11-18"], 1), (["guidance", "07"], 1), (["guidance", "x"], 2),
    (["certification-register", "SCT/XX"], 1), (["register", "--month", "2026-13"], 2),
    (["several-receipt"], 2), (["nope"], 2),
  ])
  func `what cannot be printed is said and nothing is written`(
    arguments: [String], status: Int
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run(["form"] + arguments + ["--at", "2026-11-18T09:00"])
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }
}
