import Foundation
import Testing

/// The desk's own papers as PDF, read by other programs.
@Suite(.enabled(if: PaperTests.readsCodes, PaperTests.advice))
struct DeskPaperTests {
  /// Every letter, and what would be an instruction where it is not taken as text.
  private let name = "<script>alert(1)</script> {{code}} & \(String(Page.letters))"

  /// What stands on the pages, without the spaces and breaks of a layout.
  private func text(of file: String) async throws -> String {
    let text = try await PaperTests.run("pdftotext", ["-enc", "UTF-8", file, "-"]).output
    return text.filter { !$0.isWhitespace }
  }

  private func size(of file: String) async throws -> (pages: Int, width: Int, height: Int) {
    let facts = try await PaperTests.run("pdfinfo", [file]).output
    func numbers(_ label: String) -> [Double] {
      let line = facts.split(separator: "\n").first { $0.hasPrefix(label) } ?? ""
      return line.split(separator: " ").compactMap { Double($0) }
    }
    let points = numbers("Page size")
    try #require(points.count == 2)
    return (
      Int(numbers("Pages").first ?? 0), Int((points[0] / 72 * 25.4).rounded()),
      Int((points[1] / 72 * 25.4).rounded())
    )
  }

  private func codes(on file: String, page: Int = 1) async throws -> [String] {
    let picture = "\(file).\(page)"
    try await PaperTests.run(
      "pdftoppm",
      ["-r", "200", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-png", file, picture])
    return try await PaperTests.run("zbarimg", ["-q", "--raw", "\(picture).png"]).output
      .split(separator: "\n").map(String.init)
  }

  private func fontsAreCarried(by file: String) async throws -> Bool {
    let fonts = try await PaperTests.run("pdffonts", [file]).output.split(separator: "\n")
      .dropFirst(2)
    return !fonts.isEmpty
      && fonts.allSatisfy { $0.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"] }
  }

  @Test(arguments: [
    ("a4", 4, 210, 297), ("a5", 4, 148, 210), ("a4x2", 2, 297, 210),
  ])
  func `a slip says what was written, on the paper asked for, with its code to be scanned`(
    paper: String, pages: Int, width: Int, height: Int
  ) async throws {
    let counter = try await Counter()
    let code = try await counter.receive(name)
    let file = try await counter.pdf(["slip", code], on: paper)
    #expect(try await size(of: file) == (pages, width, height))
    let text = try await text(of: file)
    #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    for field in [
      code, name, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Liên 1: Lưu",
      "Liên 2: Giao người nộp hồ sơ", "09 giờ 00 phút, ngày 20 tháng 11 năm 2026",
      "0999 000 123",
    ] {
      #expect(text.contains(field.filter { !$0.isWhitespace }), "\(field)")
    }
    #expect(Set(try await codes(on: file)) == [code])
    #expect(try await fontsAreCarried(by: file))
  }

  @Test func `forty papers go on to further pages, and each copy begins on a front`() async throws {
    let counter = try await Counter()
    let papers = (1...40).map {
      "Giấy tờ thử số \($0) có tên dài để phải xuống dòng trong ô của bảng"
    }
    let code = try await counter.receive(papers: papers)
    let file = try await counter.pdf(["slip", code])
    let (pages, _, _) = try await size(of: file)
    #expect(pages % 4 == 0 && pages > 4)
    for page in 1...pages {
      let text = try await PaperTests.run(
        "pdftotext", ["-f", "\(page)", "-l", "\(page)", "-enc", "UTF-8", file, "-"]
      ).output
      #expect(text.contains("(Liên 1: Lưu)") == (page == 1))
      #expect(text.contains("(Liên 2:") == (page == pages / 2 + 1))
      #expect(text.contains("ĐƯỜNG DÂY NÓNG") == (page % (pages / 2) == 0))
      #expect(text.isEmpty || text.contains(code))
      if text.contains("Giấy tờ thử số") { #expect(text.contains("Tên giấy tờ")) }
    }
    let text = try await text(of: file)
    for number in 1...40 { #expect(text.contains("Giấytờthửsố\(number)cótên")) }
  }

  @Test(arguments: [("80mm", 80), ("58mm", 58)])
  func `a ticket is as wide as its roll, and its code is read`(
    paper: String, width: Int
  ) async throws {
    let counter = try await Counter()
    try await counter.done(["queue", "take", "--group", "A"])
    let id = "A1"
    let file = try await counter.pdf(["ticket", id], on: paper)
    let (pages, found, _) = try await size(of: file)
    #expect(pages == 1 && found == width)
    #expect(try await codes(on: file) == ["STT-20261120-\(id)"])
    #expect(try await text(of: file).contains("SỐTHỨTỰ"))
  }

  @Test func `every page of a desk for practice says so`() async throws {
    let counter = try await Counter()
    try counter.set("isModel", true)
    let code = try await counter.receive()
    try await counter.done(["queue", "take", "--group", "A"])
    for form in [["slip", code], ["register"]] {
      let file = try await counter.pdf(form)
      for page in 1...(try await size(of: file)).pages {
        let text = try await PaperTests.run(
          "pdftotext", ["-f", "\(page)", "-l", "\(page)", "-enc", "UTF-8", file, "-"]
        ).output
        #expect(text.contains("MẪU"), "\(form), page \(page)")
      }
    }
  }
}
