import Foundation
import Testing

/// The citizen does not write: the application form comes out filled in, to be read and signed.
@Suite struct `The application form by the command line` {
  private static let moment = ["--at", "2026-11-20T08:00"]

  @Test(arguments: ["text", "html"])
  func `says what is given and leaves the rest blank`(shape: String) async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run(
      ["form", "application", "--procedure", "1.004222", "--name", "Nguyễn Thị Ước Mẫu"]
        + ["--personal-id", "001190000001", "--birth", "1990-02-01", "--sex", "female"]
        + ["--phone", "0999 111 222", "--format", shape] + Self.moment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for text in [
      "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Công an Xã Mẫu", "NGUYỄN THỊ ƯỚC MẪU", "01/02/1990",
      "Nữ", "001190000001", "0999 111 222", "Đăng ký thường trú", "ngày 20 tháng 11 năm 2026",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(outcome.output.contains(shape == "text" ? "Email: ....." : "<span>6. Email:</span>"))
  }

  @Test func `of a dossier says what the dossier knows, and counts no slip`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "1.000656", name: "Trần Thị Thử", at: "2026-11-19T08:00",
      more: ["--all-papers", "--address", "Thôn Ví Dụ"])
    let before = try await desk.run(["log", "--date", "2026-11-19"] + Self.moment).output
    let outcome = try await desk.run(
      ["form", "application", code, "--birth", "1960-05-04", "--save"] + Self.moment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = outcome.output.split(separator: "\n").map(String.init)
    try #require(files.count >= 2 && files[0].contains("printed/2026/11/20/application-1.000656"))
    let page = try String(contentsOfFile: files[0], encoding: .utf8)
    for text in ["TRẦN THỊ THỬ", "04/05/1960", "Thôn Ví Dụ", "TỜ KHAI ĐĂNG KÝ KHAI TỬ"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(try await desk.run(["log", "--date", "2026-11-19"] + Self.moment).output == before)
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `is refused in plain words where it cannot be made`() async throws {
    let desk = try await DeskFolderOnDisk()
    func refusal(_ arguments: [String]) async throws -> (Int, String) {
      let outcome = try await desk.run(["form", "application"] + arguments + Self.moment)
      #expect(outcome.output.isEmpty)
      return (outcome.status, outcome.errors)
    }
    let unknown = try await refusal(["--procedure", "9.999999"])
    #expect(unknown.0 != 0 && unknown.1.contains("9.999999"), "\(unknown)")
    let without = try await refusal(["--procedure", "2.000181", "--name", "Trần Thị Thử"])
    #expect(without.0 != 0)
    #expect(
      without.1.contains("2.000181 chưa có tờ khai để in sẵn")
        && without.1.contains("Đăng ký khai sinh (1.001193)"), "\(without)")
    let nothing = try await refusal([])
    #expect(nothing.0 != 0 && nothing.1.contains("--procedure"), "\(nothing)")
    let badDay = try await refusal(["--procedure", "1.001193", "--birth", "1990-02-30"])
    #expect(badDay.0 != 0 && badDay.1.contains("1990-02-30"), "\(badDay)")
  }

  @Test func `stands on the screen before the dossier is received`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41; echo status $?")
    try await terminal.see("Ngày làm việc tới")
    try await terminal.openIntake(of: "1.001193")
    try await terminal.type("Trần Thị Thử")
    try await terminal.press("C-p")
    try await terminal.see("TỜ KHAI ĐĂNG KÝ KHAI SINH", "người yêu cầu: TRẦN THỊ THỬ")
    try await terminal.press("F9")
    try await terminal.see("application-1.001193")
    try await terminal.press("Escape")
    try await terminal.see("Chủ hồ sơ", "Trần Thị Thử")
    let journal = try desk.content().filter { $0.key.hasPrefix("journal/") }.values
    #expect(!journal.contains { String(decoding: $0, as: UTF8.self).contains("dossierReceived") })
  }
}
