import Foundation
import Testing

/// Fees: taken, demanded, exempted, given back, and stated for the month.
@Suite struct `10 Fees` {
  /// A receipted dossier of a procedure whose law names no kind.
  private func licence(_ desk: DeskFolderOnDisk, at moment: String) async throws -> String {
    try await desk.receive("2.000181", name: "Lê Văn Thí Dụ", at: moment)
  }

  private func refused(
    _ desk: DeskFolderOnDisk, _ arguments: [String], saying text: String
  ) async throws {
    let before = try await desk.run(["verify"]).output
    let outcome = try await desk.run(arguments)
    #expect(outcome.status == 1 && outcome.output.isEmpty, "\(arguments): \(outcome)")
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
    #expect(try await desk.run(["verify"]).output == before)
  }

  @Test func `a fee taken on receipt has a receipt with its amount in words`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "1.004222", name: "Phạm Thị Mẫu", at: "2026-11-20T08:00", more: ["--fee", "20000"])
    let paid = try await desk.json(
      ["fee", "pay", code, "--line", "Phí: bản sao:phi:8000", "--means", "transfer"]
        + ["--at", "2026-11-20T08:05"])
    let receipts = try #require(paid["receipts"] as? [[String: Any]])
    #expect(receipts.map { $0["number"] as? String } == ["01/BL", "02/BL"])
    #expect(
      receipts.map { $0["totalInWords"] as? String }
        == ["Hai mươi nghìn đồng", "Tám nghìn đồng"])
    let first = try #require((receipts[0]["lines"] as? [[String: Any]])?.first)
    let second = try #require((receipts[1]["lines"] as? [[String: Any]])?.first)
    // By law.json a charge for residence; the clerk named the other one a fee.
    #expect(first["kind"] as? String == "charge")
    #expect(second["kind"] as? String == "fee" && second["name"] as? String == "Phí: bản sao")
    let day = try await desk.run(["fee", "receipts", "--date", "2026-11-20"])
    #expect(day.output.contains("01/BL") && day.output.contains("02/BL"))
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["feesCollected"] as? Int == 28_000)
  }

  @Test func `work and time wait for money that is demanded`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await licence(desk, at: "2026-11-16T08:00")
    let demanded = try await desk.json([
      "fee", "demand", code, "--amount", "200000", "--purpose", "Phí thẩm định",
      "--at", "2026-11-17T08:00",
    ])
    #expect(demanded["status"] as? String == "paying" && demanded["owed"] as? Int == 200_000)
    try await refused(
      desk, ["pass", code, "--to", "kinhte", "--at", "2026-11-17T09:00"], saying: "nộp tiền")
    let part = try await desk.json([
      "fee", "pay", code, "--line", "Phí thẩm định:phi:150000", "--at", "2026-11-18T08:00",
    ])
    #expect(part["status"] as? String == "paying" && part["owed"] as? Int == 50_000)
    let whole = try await desk.json([
      "fee", "pay", code, "--line", "Phí thẩm định:phi:50000", "--at", "2026-11-19T08:00",
    ])
    #expect(whole["status"] as? String == "received" && whole["owed"] == nil)
    #expect((whole["due"] as? String)?.hasPrefix("2026-11-27T17:00") == true)
    let dossier = try await desk.json(["dossier", code])
    #expect((dossier["originalDue"] as? String)?.hasPrefix("2026-11-23T17:00") == true)
  }

  @Test func `an exemption has its ground and ends the wait`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await licence(desk, at: "2026-11-16T08:00")
    _ = try await desk.json([
      "fee", "demand", code, "--amount", "200000", "--purpose", "Phí thẩm định",
      "--at", "2026-11-17T08:00",
    ])
    try await refused(
      desk, ["fee", "exempt", code, "--ground", "rich", "--at", "2026-11-17T09:00"],
      saying: "“rich”")
    try await refused(
      desk, ["fee", "exempt", code, "--ground", "poor", "--at", "2026-11-17T09:00"],
      saying: "chỉ áp dụng cho lĩnh vực Hộ tịch")
    let exempted = try await desk.run(
      ["fee", "exempt", code, "--ground", "local", "--at", "2026-11-17T09:00"])
    #expect(exempted.output.contains("tỉnh (Thông tư 85/2019/TT-BTC)"))
    #expect(!exempted.output.contains("Còn phải nộp"))
    let born = try await desk.receive(
      "1.001193", at: "2026-11-17T10:00", more: ["--exemption", "onTimeRegistration"])
    let dossier = try await desk.json(["dossier", born])
    let exemption = try #require(dossier["exemption"] as? [String: Any])
    #expect(exemption["name"] as? String == "Đăng ký hộ tịch đúng hạn")
  }

  @Test func `money goes back in parts after a withdrawal, never more than was paid`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await licence(desk, at: "2026-11-16T08:00")
    _ = try await desk.json([
      "fee", "pay", code, "--line", "Phí thẩm định:phi:150000", "--at", "2026-11-16T08:05",
    ])
    let withdrawn = try await desk.run(
      ["withdraw", code, "--reason", "Không còn nhu cầu", "--at", "2026-11-17T08:00"])
    #expect(withdrawn.status == 0)
    let refund = ["fee", "refund", code, "01/BL", "--at", "2026-11-17T09:00"]
    let reason = ["--reason", "Rút hồ sơ"]
    try await refused(desk, refund, saying: "lý do")
    try await refused(desk, refund + reason + ["--amount", "150001"], saying: "150.000 đ")
    try await refused(desk, refund + reason + ["--amount", "0"], saying: "lớn hơn 0")
    try await refused(desk, refund + reason + ["--amount", "-5"], saying: "lớn hơn 0")
    try await refused(
      desk, ["fee", "refund", code, "7", "--at", "2026-11-17T09:00"] + reason, saying: "07/BL")
    _ = try await desk.json(refund + reason + ["--amount", "100000"])
    let rest = try await desk.json(refund + reason)
    let receipt = try #require((rest["receipts"] as? [[String: Any]])?.first)
    #expect(receipt["kept"] as? Int == 0 && receipt["total"] as? Int == 150_000)
    try await refused(desk, refund + reason, saying: "0 đ")
  }

  @Test func `negative, empty and nameless payments are refused, and so is an unknown kind`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await licence(desk, at: "2026-11-16T08:00")
    let at = ["--at", "2026-11-16T09:00"]
    for line in ["Phí:phi:-5", "Phí:phi:0"] {
      try await refused(desk, ["fee", "pay", code, "--line", line] + at, saying: "lớn hơn 0")
    }
    try await refused(
      desk, ["fee", "pay", code, "--line", " :phi:5"] + at, saying: "nội dung thu")
    try await refused(
      desk, ["fee", "pay", code, "--line", "Phí:phi:5", "--payer", " "] + at,
      saying: "người nộp tiền")
    try await refused(
      desk, ["fee", "demand", code, "--amount", "-1", "--purpose", "Phí"] + at, saying: "“-1”")
    try await refused(
      desk,
      ["receive", "--procedure", "2.000181", "--name", "Mẫu", "--fee", "15000"] + at,
      saying: "phí hay lệ phí")
    try await refused(
      desk, ["receive", "--procedure", "1.001193", "--name", "Mẫu", "--fee", "-5"] + at,
      saying: "“-5”")
    for line in ["Phí:phi", "Phí:thue:5", "Phí:phi:năm"] {
      let outcome = try await desk.run(["fee", "pay", code, "--line", line] + at)
      #expect(outcome.status == 2 && outcome.errors.contains("lephi"), "\(outcome)")
    }
    let nothing = try await desk.run(["fee", "pay", code] + at)
    #expect(nothing.status == 2)
  }

  @Test func `the month's statement adds up by kind, procedure and way, and says when to pay over`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(
      "1.004222", at: "2026-10-30T08:00", more: ["--fee", "20000"])
    let residence = try await desk.receive(
      "1.004222", at: "2026-11-02T08:00", more: ["--fee", "20000", "--fee-means", "transfer"])
    let extract = try await desk.receive(
      "2.000635", at: "2026-11-03T08:00", more: ["--fee", "16000"])
    _ = try await desk.json([
      "fee", "refund", extract, "3", "--amount", "8000", "--reason", "Thừa một bản",
      "--at", "2026-11-03T08:30",
    ])
    _ = try await desk.receive(
      "1.001193", at: "2026-11-04T08:00", more: ["--exemption", "onTimeRegistration"])
    // Given back in December, so it stands in December's statement.
    _ = try await desk.json([
      "fee", "refund", residence, "2", "--reason", "Thu nhầm", "--at", "2026-12-01T08:30",
    ])
    let statement = try await desk.json(["fee", "statement", "--month", "2026-11"])
    func sums(_ key: String) -> [Int?] {
      let sums = statement[key] as? [String: Any]
      return ["payments", "paid", "refunded"].map { sums?[$0] as? Int }
    }
    #expect(sums("total") == [2, 36_000, 8000])
    #expect(sums("charge") == [1, 20_000, 0])
    // An extract from the civil-status database costs a fee, registering a charge.
    #expect(sums("fee") == [1, 16_000, 8000])
    #expect(statement["net"] as? Int == 28_000)
    #expect(statement["netInWords"] as? String == "Hai mươi tám nghìn đồng")
    #expect(statement["exempted"] as? Int == 1)
    #expect(statement["payOverBy"] as? String == "2026-12-05")
    let december = try await desk.json(["fee", "statement", "--month", "2026-12"])
    #expect(december["net"] as? Int == -20_000)
    let text = try await desk.run(["fee", "statement", "--month", "2026-11"])
    #expect(text.output.contains("02/BL – 03/BL") && text.output.contains("05/12/2026"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for bad in [["--month", "2026-13"], ["--month", "2026-11", "--from", "2026-11-01"]] {
      #expect(try await desk.run(["fee", "statement"] + bad).status == 2)
    }
  }

  @Test func `money written late counts when it is written, and a ground where it holds`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let first = try await licence(desk, at: "2026-10-20T08:00")
    func pay(_ amount: Int, _ more: String...) async throws {
      _ = try await desk.json(
        ["fee", "pay", first, "--line", "Phí thẩm định:phi:\(amount)"] + more)
    }
    func total(of month: String) async throws -> Int? {
      let statement = try await desk.json(["fee", "statement", "--month", month])
      return (statement["total"] as? [String: Any])?["paid"] as? Int
    }
    try await pay(1_000, "--at", "2026-10-20T09:00")
    #expect(try await total(of: "2026-10") == 1_000)
    try await pay(
      4_000, "--at", "2026-11-20T09:00", "--happened-at", "2026-10-21T09:00", "--late-reason",
      "Mất điện")
    #expect(try await total(of: "2026-10") == 1_000)
    #expect(try await total(of: "2026-11") == 4_000)
    try await refused(
      desk,
      [
        "receive", "--procedure", "1.001193", "--name", "Lê Thị Mẫu", "--fee", "15000",
        "--exemption", "poor", "--at", "2026-11-20T10:00",
      ], saying: "Vui lòng chọn một trong hai")
    for _ in 1...2 {
      _ = try await desk.json([
        "fee", "exempt", first, "--ground", "local", "--at", "2026-11-20T11:00",
      ])
    }
    let statement = try await desk.json(["fee", "statement", "--month", "2026-11"])
    #expect(statement["exempted"] as? Int == 1)
  }
}
