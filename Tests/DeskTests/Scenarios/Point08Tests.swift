import Foundation
import Testing

/// Point 8: linked procedures, a whole with an agency for each leg.
@Suite struct `Point 8, linked procedures` {
  private static let birthChain = "3.000722"
  private static let deathChain = "2.002913"
  private static let funeral = "Hỗ trợ chi phí mai táng đối tượng bảo trợ xã hội"
  private static let allLegsOfBirth = (1...4).flatMap { ["--leg", String($0)] }

  /// The legs of a dossier as `motcua legs` answers them.
  private func legs(
    _ desk: DeskFolderOnDisk, _ code: String, at moment: String
  ) async throws -> [[String: Any]] {
    let answer = try await desk.json(["legs", code, "--at", moment])
    return try #require(answer["legs"] as? [[String: Any]])
  }

  private func promises(_ answer: [String: Any]) throws -> [String?] {
    try #require(answer["legs"] as? [[String: Any]]).map { $0["promised"] as? String }
  }

  private func step(
    _ desk: DeskFolderOnDisk, _ verb: String, _ code: String, _ leg: String, at moment: String,
    more: [String] = []
  ) async throws -> [String: Any] {
    try await desk.json(["leg", verb, code, leg, "--at", moment] + more)
  }

  /// A desk whose supervisor has confirmed the times of the death chain.
  private func deskWithConfirmedTimes() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("desk.json")
    var settings = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any])
    func time(_ step: String?, _ kind: String, _ amount: Int? = nil) -> [String: Any] {
      var time: [String: Any] = [
        "procedure": Self.deathChain, "kind": kind, "decision": "Quyết định mẫu",
        "validFrom": "2026-01-01",
      ]
      time["step"] = step
      time["amount"] = amount
      return time
    }
    settings["confirmedTimes"] = [
      time(nil, "workingDays", 6), time("Đăng ký khai tử", "sameDay"),
      time("Xóa đăng ký thường trú", "sameDay"), time(Self.funeral, "workingDays", 5),
    ]
    try JSONSerialization.data(withJSONObject: settings).write(to: file)
    return desk
  }

  @Test func `a birth goes through four agencies, each with its own limit and result`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let received = try await desk.json(
      ["receive", "--procedure", Self.birthChain, "--name", "Nguyễn Văn Mẫu"]
        + ["--at", "2026-11-18T09:00"] + Self.allLegsOfBirth)
    let code = try #require(received["code"] as? String)
    #expect(received["due"] as? String == "2026-11-23T17:00")
    #expect(
      try promises(received)
        == ["2026-11-19T09:00", "2026-11-23T17:00", "2026-11-23T17:00", "2026-12-01T17:00"])

    _ = try await step(desk, "start", code, "1", at: "2026-11-18T09:10")
    _ = try await step(
      desk, "finish", code, "1", at: "2026-11-18T16:00",
      more: ["--result", "Giấy khai sinh số 12"])
    _ = try await step(desk, "return", code, "dang ky khai sinh", at: "2026-11-18T16:10")
    // Residence and insurance side by side, each from its own beginning.
    _ = try await step(desk, "start", code, "Đăng ký thường trú", at: "2026-11-18T16:30")
    _ = try await step(desk, "start", code, "3", at: "2026-11-19T10:00")
    let underway = try await legs(desk, code, at: "2026-11-23T10:00")
    #expect(
      underway.map { $0["due"] as? String }
        == ["2026-11-19T09:00", "2026-11-20T17:00", "2026-11-23T17:00", "2026-12-01T17:00"])
    #expect(
      underway.map { $0["stage"] as? String } == ["returned", "underway", "underway", "waiting"])
    #expect(underway.map { $0["late"] as? Bool } == [false, true, false, false])
    #expect(underway.map { $0["beyondWhole"] as? Bool } == [false, false, false, true])
    #expect(underway[1]["agency"] as? String == "Công an cấp xã")
    #expect(underway[1]["promised"] as? String == "2026-11-23T17:00")

    _ = try await step(desk, "finish", code, "2", at: "2026-11-23T10:30")
    _ = try await step(desk, "finish", code, "3", at: "2026-11-23T10:30")
    _ = try await step(desk, "start", code, "4", at: "2026-11-23T10:40")
    let whole = try await step(
      desk, "finish", code, "4", at: "2026-11-27T10:00", more: ["--result", "Thẻ căn cước"])
    #expect(whole["status"] as? String == "finished")
    // The whole keeps its own limit, and the last agency's result came after it.
    #expect(whole["punctuality"] as? String == "late")
    let text = try await desk.run(["dossier", code, "--at", "2026-11-27T10:00"]).output
    for words in ["Giấy khai sinh số 12", "Công an cấp xã", "trễ hạn", "Thẻ căn cước"] {
      #expect(text.contains(words), "\(words) is missing in \(text)")
    }
    let returned = try await desk.json(["return", code, "--at", "2026-11-27T10:30"])
    #expect(returned["status"] as? String == "returned")
  }

  @Test(
    arguments: [
      (
        "2027-02-02T15:00", "2027-02-12T17:00",
        ["2027-02-03T15:00", "2027-02-12T17:00", "2027-02-12T17:00", "2027-02-19T17:00"]
      ),
      (
        "2027-02-02T15:01", "2027-02-15T17:00",
        ["2027-02-03T15:01", "2027-02-12T17:00", "2027-02-12T17:00", "2027-02-19T17:00"]
      ),
      (
        "2027-02-03T09:00", "2027-02-15T17:00",
        ["2027-02-11T17:00", "2027-02-15T17:00", "2027-02-15T17:00", "2027-02-22T17:00"]
      ),
    ] as [(String, String, [String])])
  func `the dates of a birth over Tết and after 15:00`(
    _ moment: String, _ due: String, _ dates: [String]
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let received = try await desk.json(
      ["receive", "--procedure", Self.birthChain, "--name", "Nguyễn Văn Mẫu", "--at", moment]
        + Self.allLegsOfBirth)
    #expect(received["due"] as? String == due)
    #expect(try promises(received) == dates)
  }

  @Test func `without a choice all legs are taken that need none`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.birthChain, at: "2026-11-18T09:00")
    let legs = try await legs(desk, code, at: "2026-11-18T09:00")
    #expect(
      legs.map { $0["name"] as? String }
        == ["Đăng ký khai sinh", "Đăng ký thường trú", "Cấp thẻ bảo hiểm y tế"])
  }

  @Test func `a death with times nobody knows is due as a whole, by the time the clerk gives`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let refused = try await desk.refuse(
      ["receive", "--procedure", Self.deathChain, "--name", "Trần Thị Thử"])
    #expect(refused.contains(Self.deathChain))
    let received = try await desk.json(
      ["receive", "--procedure", Self.deathChain, "--name", "Trần Thị Thử"]
        + ["--working-days", "6", "--time-source", "Quyết định mẫu"]
        + ["--at", "2026-11-18T09:00", "--leg", "1", "--leg", "2", "--leg", Self.funeral])
    #expect(received["due"] as? String == "2026-11-27T17:00")
    #expect(try promises(received) == Array(repeating: "2026-11-27T17:00", count: 3))
  }

  @Test(
    arguments: [
      (
        "2027-02-03T15:00", "2027-02-18T17:00",
        ["2027-02-03T17:00", "2027-02-11T17:00", "2027-02-17T17:00"]
      ),
      (
        "2027-02-03T15:01", "2027-02-18T17:00",
        ["2027-02-11T17:00", "2027-02-12T17:00", "2027-02-18T17:00"]
      ),
    ] as [(String, String, [String])])
  func `the dates of a death over Tết and after 15:00, once the desk has confirmed its times`(
    _ moment: String, _ due: String, _ dates: [String]
  ) async throws {
    let desk = try await deskWithConfirmedTimes()
    let received = try await desk.json(
      ["receive", "--procedure", Self.deathChain, "--name", "Trần Thị Thử", "--at", moment]
        + ["--leg", "1", "--leg", "2", "--leg", "4"])
    #expect(received["due"] as? String == due)
    #expect(try promises(received) == dates)
  }

  @Test func `a death goes through its agencies to the hand`() async throws {
    let desk = try await deskWithConfirmedTimes()
    let code = try await desk.receive(
      Self.deathChain, name: "Trần Thị Thử", at: "2026-11-18T09:00",
      more: ["--leg", "1", "--leg", "2", "--leg", "4"])
    for (minute, leg) in ["1", "2", Self.funeral].enumerated() {
      let at = "2026-11-18T10:\(10 + minute)"
      _ = try await step(desk, "start", code, leg, at: at)
      _ = try await step(desk, "finish", code, leg, at: at)
    }
    let proxy = ["--recipient", "Lê Văn Thí Dụ"]
    try await desk.refuse(["leg", "return", code, "1", "--at", "2026-11-18T11:00"] + proxy)
    _ = try await step(
      desk, "return", code, "1", at: "2026-11-18T11:00",
      more: proxy + ["--authorisation", "Giấy ủy quyền mẫu"])
    _ = try await step(desk, "return", code, "2", at: "2026-11-18T11:00")
    let last = try await step(desk, "return", code, "3", at: "2026-11-18T11:00")
    #expect(last["status"] as? String == "returned")
    #expect(last["punctuality"] as? String == "early")
  }

  @Test func `what is not lawful is refused in words and changes nothing`() async throws {
    let desk = try await DeskFolderOnDisk()
    let intake = ["receive", "--procedure", Self.birthChain, "--name", "Nguyễn Văn Mẫu"]
    let unknown = try await desk.refuse(intake + ["--leg", "Cấp hộ chiếu"])
    #expect(unknown.contains("Cấp hộ chiếu"))
    // A leg without the one it follows.
    let orphan = try await desk.refuse(intake + ["--leg", "1", "--leg", "4"])
    #expect(orphan.contains("Đăng ký thường trú"))
    let plain = try await desk.refuse(
      ["receive", "--procedure", "1.001193", "--name", "Nguyễn Văn Mẫu", "--leg", "1"])
    #expect(plain.contains("“1”"))
    // A leg without a parent.
    try await desk.refuse(["leg", "start", "H99.34.05-261118-0009", "1"])
    let single = try await desk.receive(at: "2026-11-18T09:00")
    try await desk.refuse(["leg", "start", single, "1", "--at", "2026-11-18T09:00"])

    let code = try await desk.receive(Self.birthChain, at: "2026-11-18T09:00")
    let at = ["--at", "2026-11-18T10:00"]
    try await desk.refuse(["leg", "start", code, "Cấp thẻ căn cước"] + at)
    let early = try await desk.refuse(["leg", "start", code, "2"] + at)
    #expect(early.contains("Đăng ký khai sinh") && early.contains("Điều 19"))
    try await desk.refuse(["leg", "finish", code, "1"] + at)
    try await desk.refuse(["leg", "return", code, "1"] + at)
    let open = try await desk.refuse(["finish", code] + at)
    #expect(open.contains("Cấp thẻ bảo hiểm y tế"))
    _ = try await step(desk, "start", code, "1", at: "2026-11-18T10:00")
    try await desk.refuse(["leg", "start", code, "1"] + at)
    _ = try await step(desk, "finish", code, "1", at: "2026-11-18T10:00")
    try await desk.refuse(["leg", "finish", code, "1"] + at)
    #expect(try await desk.run(["leg", "start", code]).status == 2)
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `a confirmed time of a step nobody knows stops the desk with its place`()
    async throws
  {
    let desk = try await deskWithConfirmedTimes()
    let file = desk.file("desk.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("Xóa đăng ký thường trú", with: "Xóa tên").write(
      to: file, atomically: true, encoding: .utf8)
    let outcome = try await desk.run(["deadlines"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("confirmedTimes[2].step"))
  }

  @Test func `the legs of a birth are chosen, begun, finished and handed over by keyboard`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T09:00",
      rows: 36, columns: 100)
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.press("F2")
    try await terminal.see("Thủ tục:")
    try await terminal.type(Self.birthChain)
    try await terminal.see("1 thủ tục")
    try await terminal.press("Enter")
    try await terminal.see(
      "Các bước liên thông", "[x]  Đăng ký khai sinh – UBND cấp xã", "17:00 T2 23/11/2026",
      "[ ]  Cấp thẻ căn cước")
    try await terminal.press("Down", "Down", "Down", "Down", "Space")
    try await terminal.see("[x]  Cấp thẻ căn cước", "Trả sau hạn của cả hồ sơ")
    try await terminal.press("Down")
    try await terminal.type("Nguyễn Văn Mẫu")
    try await terminal.press("F9", "F10")
    try await terminal.see("GIẤY TIẾP NHẬN", "H99.34.05-261120-0001")
    try await terminal.press("Enter")
    try await terminal.see(
      "Các bước liên thông", "Cấp thẻ căn cước – Cơ quan Công an quản lý căn cước")

    // The menu names the deeds, and their digits do them at once.
    try await terminal.type("m")
    try await terminal.see("Bắt đầu bước liên thông", "Trả kết quả một bước liên thông")
    try await terminal.press("Escape")
    try await terminal.type("2")
    try await terminal.see("Không có bước nào đang giải quyết")
    try await terminal.type("1")
    try await terminal.see("› Đăng ký khai sinh")
    try await terminal.press("Enter")
    try await terminal.see("đang giải quyết")
    try await terminal.type("2")
    try await terminal.see("Kết quả, số giấy")
    try await terminal.press("Enter")
    try await terminal.type("Giấy khai sinh số 12")
    try await terminal.press("Enter")
    try await terminal.see("có kết quả", "Giấy khai sinh số 12")
    try await terminal.type("3")
    try await terminal.see("Người nhận")
    try await terminal.press("Enter", "Enter", "Enter")
    try await terminal.see("cho Nguyễn Văn Mẫu")
    let answer = try await desk.json(["legs", "H99.34.05-261120-0001"])
    let legs = try #require(answer["legs"] as? [[String: Any]])
    #expect(legs.map { $0["stage"] as? String } == ["returned", "ready", "ready", "waiting"])
    #expect(legs[0]["result"] as? String == "Giấy khai sinh số 12")

    // A week later the board names the agencies that are late.
    let board = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-27T09:00",
      rows: 30, columns: 100)
    try await board.see("Nguyễn Văn Mẫu")
    try await board.press("F4")
    try await board.see("Bước liên thông QUÁ HẠN", "Đăng ký thường trú", "Công an cấp xã")
  }
}
