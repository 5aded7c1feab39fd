import Foundation
import Testing

/// `motcua scan` as a script or a scanner on a serial line would use it.
@Suite struct ScanCommandTests {
  private static let card =
    "087090000001|341000001|Nguyễn Văn Mẫu|01021990|Nam|Ấp 1, Xã Mẫu, Huyện Mẫu, Đồng Tháp|15082021"

  private func lines(_ outcome: Product.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `each line is answered by one object, its keys in order, without a desk`()
    async throws
  {
    let input = [
      ScanCommandTests.card, "", "087195000002||Tran Thi Thu|09111995|Nu|Phuong Mau|20122025",
      "xin chào", "087090000001||Nguyễn Văn Mẫu|31022000|Nam||",
    ]
    let outcome = try await Product.run(
      ["scan"], input: input.joined(separator: "\r\n"),
      environment: ["MOTCUA_DATA": "/nonexistent", "HOME": "/nonexistent"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let answers = lines(outcome)
    try #require(answers.count == 5)
    #expect(
      answers[0].hasPrefix(
        #"{"ok":true,"personalID":"087090000001","oldID":"341000001","name":"Nguyễn Văn Mẫu","nameSuspect":false,"birth":"1990-02-01","sex":"male","address":"Ấp 1, Xã Mẫu, Huyện Mẫu, Đồng Tháp","issued":"2021-08-15","#
      ))
    #expect(answers[1].hasPrefix(#"{"ok":false,"reason":"Chưa đọc được gì."#))
    #expect(
      answers[2].hasPrefix(
        #"{"ok":true,"personalID":"087195000002","oldID":null,"name":"Tran Thi Thu","nameSuspect":true,"birth":"1995-11-09","sex":"female","#
      ))
    #expect(answers[3].hasPrefix(#"{"ok":false,"reason":"Đây không phải mã QR"#))
    #expect(answers[4].contains("“31022000”"))
    for answer in answers {
      #expect(try JSONSerialization.jsonObject(with: Data(answer.utf8)) is [String: Any])
    }
  }

  @Test func `bytes that are no text damage one line alone`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "motcua-scan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let card = ScanCommandTests.card
    var bytes = Data(card.replacing("ễ", with: "\u{1}").utf8)
    bytes = Data(bytes.map { $0 == 1 ? 0xFF : $0 }) + Data("\n\u{0}\u{0}\n\(card)\n".utf8)
    try bytes.write(to: folder)
    let outcome = try await Product.run(
      program: "sh", ["-c", #""$0" scan < "$1""#, Product.path, folder.path()])
    let answers = lines(outcome)
    try #require(outcome.status == 0 && answers.count == 3, "\(outcome)")
    #expect(answers[0].contains(#""name":"Nguy�n Văn Mẫu","nameSuspect":true"#))
    #expect(answers[1].hasPrefix(#"{"ok":false"#))
    #expect(answers[2].contains(#""name":"Nguyễn Văn Mẫu","nameSuspect":false"#))
  }

  @Test func `it answers in English, and takes the options of every command`() async throws {
    let outcome = try await Product.run(
      ["--lang", "en", "scan", "--format", "json"], input: "nothing\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == #"{"ok":false,"reason":"This is not the QR code of an identity card. "#
        + "Please scan the code on the card.\"}\n")
  }
}
