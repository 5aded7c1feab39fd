import Foundation
import Testing

/// A small disk of its own for a desk: full, and read-only.
///
/// Only the administrator can mount one.
@Suite(
  .enabled("mounting a disk needs the administrator") {
    try await SmallDisk.use { _ in } != nil
  })
struct DiskFaultTests {
  @Test func `a full disk refuses in words, keeps nothing half, and goes on once there is room`()
    async throws
  {
    try await SmallDisk.use { disk in
      let terminal = try await TmuxTerminal(
        "'\(Product.path)' --data '\(disk.desk)' --at 2026-11-20T09:41", columns: 200)
      try await terminal.see("Ngày làm việc tới")
      try await disk.fill()
      var received = 0
      var last = try await disk.receive()
      while last.status == 0, received < 50 {
        received += 1
        last = try await disk.receive()
      }
      #expect(last.status == 1 && last.output.isEmpty && last.errors.contains("đã đầy"), "\(last)")
      try await terminal.openIntake(of: "1.001193")
      try await terminal.type("Trần Thị Thử")
      try await terminal.press("F9", "F10")
      try await terminal.see("Trần Thị Thử", "đã đầy")
      let verified = try await disk.run(["verify"])
      #expect(verified.output.contains("\(received) sự kiện"), "\(verified)")

      try FileManager.default.removeItem(atPath: disk.filling)
      try await terminal.press("F10")
      try await terminal.see("GIẤY TIẾP NHẬN")
      #expect(try await disk.receive().status == 0)
      #expect(try await disk.run(["verify"]).output.contains("\(received + 2) sự kiện"))
    }
  }

  @Test func `a full disk with a torn end still opens, and the end is cut when there is room`()
    async throws
  {
    try await SmallDisk.use { disk in
      #expect(try await disk.receive().status == 0)
      let torn = try await Product.run(
        program: "sh",
        ["-c", "printf '{\"at\":' >> '\(disk.desk)'/journal/2026/2026-11-20.jsonl"])
      #expect(torn.status == 0)
      try await disk.fill()
      let found = try await disk.run(["find", "mau"])
      #expect(found.status == 0 && found.output.contains("-0001"), "\(found)")
      try FileManager.default.removeItem(atPath: disk.filling)
      let next = try await disk.receive()
      #expect(next.status == 0 && next.errors.contains("dở dang"), "\(next)")
      #expect(try await disk.run(["verify"]).output.contains("2 sự kiện"))
    }
  }

  @Test func `a disk that became read-only can be looked at and refuses in words`() async throws {
    try await SmallDisk.use { disk in
      #expect(try await disk.receive().status == 0)
      try await disk.remount("ro")
      #expect(try await disk.run(["find", "mau"]).output.contains("-0001"))
      let refused = try await disk.receive()
      #expect(refused.status == 1 && refused.errors.contains("chỉ cho đọc"), "\(refused)")
      let terminal = try await TmuxTerminal(
        "'\(Product.path)' --data '\(disk.desk)' --at 2026-11-20T09:41", columns: 200)
      try await terminal.see("H99.34.05-261120-0001")
      try await terminal.press("F5", "5", "Enter", "Enter")
      try await terminal.see("chỉ cho đọc")
      try await disk.remount("rw")
      #expect(try await disk.receive().status == 0)
    }
  }
}

/// A few megabytes of memory mounted as a disk, with a desk on it.
struct SmallDisk: Sendable {
  let path: String
  var desk: String { path + "/desk" }
  var filling: String { path + "/filling" }

  /// Runs a test on a fresh disk, and takes the disk away; nil where none can be mounted.
  @discardableResult
  static func use<Result: Sendable>(
    _ body: (SmallDisk) async throws -> Result
  ) async throws -> Result? {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "motcua-disk-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let mounted = try await Product.run(
      program: "mount", ["-t", "tmpfs", "-o", "size=4m", "motcua-test", path])
    guard mounted.status == 0 else { return nil }
    let disk = SmallDisk(path: path)
    do {
      let made = try await Product.run(["init", disk.desk])
      try #require(made.status == 0, "\(made)")
      let result = try await body(disk)
      try await disk.unmount()
      return result
    } catch {
      try await disk.unmount()
      throw error
    }
  }

  private func unmount() async throws {
    _ = try await Product.run(program: "umount", ["-l", path])
  }

  func run(_ arguments: [String]) async throws -> Product.Outcome {
    try await Product.run(arguments + ["--data", desk])
  }

  func receive() async throws -> Product.Outcome {
    try await run([
      "receive", "--procedure", "1.001193", "--name", "Nguyễn Văn Mẫu", "--at",
      "2026-11-20T09:41",
    ])
  }

  /// Fills what is left with zeros.
  func fill() async throws {
    let filled = try await Product.run(
      program: "dd", ["if=/dev/zero", "of=\(filling)", "bs=4096"])
    #expect(filled.status != 0, "the disk never became full")
  }

  func remount(_ mode: String) async throws {
    let done = try await Product.run(program: "mount", ["-o", "remount,\(mode)", path])
    try #require(done.status == 0, "\(done)")
  }
}
