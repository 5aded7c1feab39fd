import Foundation
import Testing

/// Amounts read out as a region reads them.
@Suite struct RegionalWordsTests {
  @Test(arguments: [
    (
      ["missingTen": "lẻ", "four": "bốn", "thousand": "ngàn"],
      "Một trăm hai mươi bốn ngàn một trăm lẻ năm đồng"
    ),
    (
      ["missingTen": "linh", "four": "tư", "thousand": "nghìn"],
      "Một trăm hai mươi tư nghìn một trăm linh năm đồng"
    ),
    ([:], "Một trăm hai mươi tư nghìn một trăm linh năm đồng"),
  ])
  func `a desk's own wording goes before that of the law`(
    wording: [String: String], text: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("desk.json")
    var settings = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    if !wording.isEmpty { settings["wording"] = wording }
    try JSONSerialization.data(withJSONObject: settings).write(to: file)
    let code = try await desk.receive(at: "2026-11-20T09:00")
    let answer = try await desk.json([
      "fee", "pay", code, "--line", "Lệ phí mẫu:lephi:124105", "--at", "2026-11-20T09:30",
    ])
    let receipts = try #require(answer["receipts"] as? [[String: Any]])
    #expect(receipts.first?["totalInWords"] as? String == text)
  }

  @Test func `a wording that is none is refused by name`() async throws {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("desk.json")
    var settings = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    settings["wording"] = ["missingTen": "không", "four": "tư", "thousand": "nghìn"]
    try JSONSerialization.data(withJSONObject: settings).write(to: file)
    let outcome = try await desk.run(["people"])
    #expect(outcome.status == 3 && outcome.errors.contains("desk.json"))
  }
}
