import Foundation
import Testing

/// The certification counter: one order, four registers, the price by pages, the same-day rule.
@Suite struct Point09Tests {
  private static let signer = "Phạm Văn Phụ Trách"

  private func certify(
    _ documents: [String], kind: String = "copy", name: String = "Nguyễn Văn Mẫu",
    at moment: String, more: [String] = []
  ) -> [String] {
    ["certify", "--kind", kind, "--name", name, "--signer", Self.signer, "--at", moment]
      + documents.flatMap { ["--document", $0] } + more
  }

  @Test(arguments: [
    (1, 1, 2_000), (2, 1, 4_000), (3, 1, 5_000), (198, 1, 200_000), (500, 1, 200_000),
    (5, 3, 21_000),
  ])
  func `the price of a copy`(pages: Int, copies: Int, amount: Int) async throws {
    let answer = try await Product.run([
      "certification", "fee", "--kind", "copy", "--pages", "\(pages)", "--copies", "\(copies)",
      "--data", Product.checkout.appending(path: "data").path(), "--format", "json",
    ])
    #expect(try answer.json["fee"] as? Int == amount)
  }

  @Test(arguments: [
    ("signature", 10_000), ("translator", 10_000), ("contract", 50_000), ("will", 50_000),
    ("renounceInheritance", 50_000), ("divideInheritance", 50_000), ("amend", 30_000),
    ("rectify", 25_000),
  ])
  func `the price of a case`(kind: String, amount: Int) async throws {
    let answer = try await Product.run([
      "certification", "fee", "--kind", kind, "--pages", "9",
      "--data", Product.checkout.appending(path: "data").path(), "--format", "json",
    ])
    #expect(try answer.json["fee"] as? Int == amount)
  }

  @Test func `a morning at the counter ends in the month's register`() async throws {
    let desk = try await DeskFolderOnDisk()
    let first = try await desk.json(
      certify(
        ["Bằng tốt nghiệp:5:3", "Căn cước công dân:2:1"], at: "2026-11-20T08:00",
        more: ["--personal-id", "001199000001"]))
    #expect(first["status"] as? String == "returned")
    #expect(first["total"] as? Int == 25_000 && first["paid"] as? Int == 25_000)
    #expect(first["receipt"] as? String == "01/BL")
    let lines = try #require(first["lines"] as? [[String: Any]])
    #expect(lines.map { $0["number"] as? Int } == [1, 2])

    let signature = try await desk.json(
      certify(["Giấy ủy quyền:1:1"], kind: "signature", at: "2026-11-20T08:10"))
    #expect((signature["lines"] as? [[String: Any]])?.first?["number"] as? Int == 1)
    let poor = try await desk.json(
      certify(["Sổ hộ nghèo:4:1"], at: "2026-11-20T08:20", more: ["--exempt", "local"]))
    #expect(poor["exemption"] as? String == "Theo nghị quyết của Hội đồng nhân dân tỉnh")
    #expect(poor["paid"] as? Int == 0)

    let code = try #require(first["code"] as? String)
    let void = try await desk.run([
      "certification", "void", code, "2/SCT/BS", "--reason", "Chụp thiếu trang", "--at",
      "2026-11-20T09:00",
    ])
    #expect(void.status == 0, "\(void.errors)")

    let book = try await desk.run([
      "certification", "register", "SCT/BS", "--month", "2026-11", "--at", "2026-11-30T16:00",
    ])
    #expect(
      book.output == """
        SCT/BS · Sổ chứng thực bản sao từ bản chính · từ 01/11/2026 đến 30/11/2026
        01/SCT/BS · 20/11/2026 · Nguyễn Văn Mẫu, 001199000001 · Bằng tốt nghiệp · \(Self.signer) · 3 bản · 21.000 đ
        02/SCT/BS · 20/11/2026 · Nguyễn Văn Mẫu, 001199000001 · Căn cước công dân · \(Self.signer) · 1 bản · 4.000 đ · Hủy ngày 20/11/2026: Chụp thiếu trang
        03/SCT/BS · 20/11/2026 · Nguyễn Văn Mẫu · Sổ hộ nghèo · \(Self.signer) · 1 bản · 0 đ · Miễn phí: Theo nghị quyết của Hội đồng nhân dân tỉnh
        Cộng: 2 số, 4 bản, 21.000 đ; đã hủy 1 số.

        """)
    let other = try await desk.json([
      "certification", "register", "SCT/CK,ĐC", "--from", "2026-11-01", "--to", "2026-11-30",
    ])
    #expect((other["rows"] as? [Any])?.count == 1)
    let empty = try await desk.json([
      "certification", "register", "SCT/BS", "--month", "2026-12",
    ])
    #expect((empty["rows"] as? [Any])?.isEmpty == true)

    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["handedOverAtOnce"] as? Int == 3)
    #expect((summary["withoutSlip"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ("2026-11-20T15:00", "copy", "2026-11-20T17:00"),
    ("2026-11-20T15:01", "copy", "2026-11-23T17:00"),
    // Tuesday 24 November is a public holiday.
    ("2026-11-23T15:30", "signature", "2026-11-25T17:00"),
    ("2026-11-20T09:00", "contract", "2026-11-25T17:00"),
  ])
  func `what stays is promised by the same-day rule, with a slip`(
    moment: String, kind: String, due: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let kept = try await desk.json(
      certify(["Giấy mẫu:2:1"], kind: kind, at: moment, more: ["--keep"]))
    #expect(kept["due"] as? String == due)
    #expect(kept["status"] as? String == "received")
    let code = try #require(kept["code"] as? String)
    let slip = try await desk.run(["form", "slip", code, "--at", moment])
    #expect(slip.output.contains("17 giờ 00 phút"))
    // The number is given on the day of certification, and nobody has to pass the papers on.
    let finished = try await desk.json([
      "finish", code, "--at", due.replacing("17:00", with: "16:00"),
    ])
    #expect(finished["status"] as? String == "finished")
    let whole = try await desk.json(["dossier", code])
    let kinds = try #require(whole["history"] as? [[String: Any]]).map { $0["type"] as? String }
    #expect(kinds.suffix(2) == ["certified", "dossierFinished"])
    let fee = ["copy": 4_000, "signature": 10_000, "contract": 50_000][kind] ?? 0
    let collecting = [
      "return", code, "--recipient", "Nguyễn Văn Mẫu", "--at",
      due.replacing("17:00", with: "16:05"),
    ]
    let unpaid = try await desk.run(collecting)
    #expect(unpaid.status == 1 && unpaid.errors.contains("phí chứng thực nên chưa trả được"))
    _ = try await desk.json([
      "fee", "pay", code, "--line", "Phí chứng thực:phi:\(fee)", "--at",
      due.replacing("17:00", with: "16:04"),
    ])
    let returned = try await desk.json(collecting + [])
    #expect(returned["status"] as? String == "returned")
  }

  @Test func `a register begins again at one with the year`() async throws {
    let desk = try await DeskFolderOnDisk()
    for (moment, number) in [
      ("2026-12-31T16:00", 1), ("2027-01-04T08:00", 1), ("2027-01-04T08:05", 2),
    ] {
      let answer = try await desk.json(certify(["Giấy mẫu:1:1"], at: moment))
      let line = try #require((answer["lines"] as? [[String: Any]])?.first)
      #expect(line["number"] as? Int == number)
      #expect(line["year"] as? Int == Int(moment.prefix(4)))
    }
  }

  @Test func `what cannot be right is refused in words and written nowhere`() async throws {
    let desk = try await DeskFolderOnDisk()
    let good = try await desk.json(certify(["Giấy mẫu:1:1"], at: "2026-11-20T08:00"))
    let code = try #require(good["code"] as? String)
    let before = try await journal(of: desk)
    let at = "2026-11-20T08:30"
    let refused: [([String], String)] = [
      (certify(["Giấy mẫu:0:1"], at: at), "số trang “0”"),
      (certify(["Giấy mẫu:1:-2"], at: at), "số bản “-2”"),
      (certify([":1:1"], at: at), "giấy tờ chứng thực"),
      (certify([], at: at), "giấy tờ chứng thực"),
      (certify(["Giấy mẫu:1:1"], kind: "seal", at: at), "loại việc “seal”"),
      (certify(["Giấy mẫu:1:1"], name: " ", at: at), "họ tên"),
      (certify(["Giấy mẫu:1:1"], at: at, more: ["--exempt", "rich"]), "diện miễn “rich”"),
      (certify(["Giấy mẫu:1:1"], at: at, more: ["--ticket", "9"]), "số 9"),
      (["certification", "register", "SCT/XX"], "sổ “SCT/XX”"),
      (["certification", "void", code, "1"], "lý do"),
      (["certification", "void", code, "7", "--reason", "Nhầm"], "07/SCT/BS"),
      (["certification", "fee", "--pages", "0"], "số trang “0”"),
      (["certification", "fee", "--copies", "-1"], "số bản “-1”"),
    ]
    for (arguments, words) in refused {
      let outcome = try await desk.run(arguments)
      #expect(outcome.status == 1, "\(arguments): \(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
    }
    for arguments in [
      certify(["Giấy mẫu:hai:1"], at: at), certify(["Giấy mẫu"], at: at),
      ["certification", "register", "SCT/BS", "--month", "2026-13"],
      ["certification", "void", code, "một", "--reason", "Nhầm"],
    ] {
      #expect(try await desk.run(arguments).status == 2)
    }
    #expect(try await journal(of: desk) == before)
  }

  @Test func `two visitors by keys alone, the second at once after the first`() async throws {
    let desk = try await DeskFolderOnDisk()
    let here = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T15:20")
    try await here.see("8 Chứng thực")
    try await here.press("8")
    try await here.see("Người yêu cầu", "Bản sao từ bản chính")
    try await here.type("Nguyễn Văn Mẫu")
    try await here.press("Enter")
    try await here.type("001199000001")
    try await here.press("Enter", "Enter")
    try await here.type("Bằng tốt nghiệp")
    try await here.press("Enter", "5", "Enter", "3", "Enter")
    try await here.see("21.000 đ")
    try await here.press("Enter")
    try await here.type(Self.signer)
    try await here.press("Enter", "Enter")
    try await here.see("Đã ghi: số 01/SCT/BS · 21.000 đ, biên lai 01/BL", "Cộng: 0 giấy tờ")

    // The second visitor's papers stay: the slip comes up with the hour of the next working day.
    try await here.type("Trần Thị Thử")
    try await here.press("Enter", "Enter", "Enter")
    try await here.type("Căn cước công dân")
    try await here.press("Enter", "0", "Enter", "Enter", "Enter", "F10")
    try await here.see("số trang “0”", "Căn cước công dân")
    try await here.press("BSpace", "2", "F10")
    try await here.see("Đã ghi: số 02/SCT/BS · 4.000 đ")
    try await here.type("Lê Văn Thí Dụ")
    try await here.press("Enter", "Enter", "Enter")
    try await here.type("Sổ tiết kiệm")
    try await here.press("Enter", "Enter", "Enter", "Enter", "Up", "Right")
    try await here.see("Hẹn trả: 17:00 T2 23/11/2026")
    try await here.press("F10")
    try await here.see("GIẤY TIẾP NHẬN")
    try await here.close()

    let book = try await desk.json(["certification", "register", "SCT/BS", "--month", "2026-11"])
    #expect((book["rows"] as? [Any])?.count == 2)
    #expect((book["totals"] as? [String: Any])?["fees"] as? Int == 25_000)
  }

  private func journal(of desk: DeskFolderOnDisk) async throws -> String {
    try await Product.run(program: "sh", ["-c", "cat '\(desk.path)'/journal/*/*.jsonl"]).output
  }

  @Test func `nothing is certified past the register, and a book is of one year`() async throws {
    let desk = try await DeskFolderOnDisk()
    let at = ["--at", "2026-11-20T08:00"]
    for way in [[], ["--immediate"]] {
      let past = try await desk.run(
        ["receive", "--procedure", "2.000815", "--name", "Lê Thị Mẫu", "--all-papers"] + way + at)
      #expect(past.status == 1 && past.errors.contains("màn hình Chứng thực (F8)"))
    }
    #expect(try desk.journal().isEmpty)
    let two = try await desk.run([
      "form", "certification-register", "SCT/BS", "--from", "2026-12-01", "--to", "2027-01-31",
    ])
    #expect(two.status == 2 && two.errors.contains("mở theo năm"))
  }
}
