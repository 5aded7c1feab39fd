import Foundation
import Testing

/// Every command on bad input, and what its answers look like to a script.
@Suite struct CommandFaultTests {
  /// Words after `motcua`, and the exit status they must come to on a desk with one dossier.
  static let table: [(arguments: [String], status: Int)] = [
    (["receive", "--procedure", "9.999999", "--name", "Mẫu"], 1),
    (["receive", "--procedure", "1.001193", "--name", ""], 1),
    (["receive", "--procedure", "1.001193", "--name", "a\u{1B}[31m"], 1),
    (["receive", "--procedure", "1.001193", "--name", String(repeating: "a", count: 201)], 1),
    (["receive", "--procedure", "1.001193", "--name", String(repeating: "a", count: 20_000)], 2),
    (["receive", "--procedure", "1.001193", "--name", "Nguye\u{302}\u{303}n"], 0),
    (["receive", "--procedure", "1.001193", "--name", "A", "--paper", "B", "--paper", "C"], 0),
    (["receive", "--procedure", "1.001193", "--name", "A", "--paper", " "], 2),
    (["receive", "--procedure", "1.001193", "--name", "A", "--fee=-5"], 1),
    (["receive", "--procedure", "1.001193", "--name", "A", "--sets", "0"], 1),
    (["receive", "--procedure", "1.001193", "--name", "A", "--counter", "99"], 1),
    (["receive", "--procedure", "1.001193", "--name", "A", "--key", ""], 1),
    (
      [
        "receive", "--procedure", "1.001193", "--name", "A", "--key",
        String(repeating: "k", count: 201),
      ], 2
    ),
    (["receive", "--procedure", "1.001193", "--name", "A", "--channel", "fax"], 2),
    (["queue", "take", "--group", "A", "--at", "2026-02-30T08:00"], 2),
    (["queue", "take", "--group", "A", "--at", "2025-01-01T08:00"], 1),
    (["queue", "call", "--counter=-3"], 1), (["queue", "cancel", "77"], 1),
    (["queue", "nothing"], 2), (["queue", "finish"], 1),
    (["find", "\u{1B}[2J"], 0), (["find", "--limit", "0", "mau"], 2), (["find"], 0),
    (["dossier", "NOPE"], 1), (["dossier"], 2),
    (["form", "slip", "NOPE"], 1), (["form", "slip"], 2), (["form", "nothing"], 2),
    (["form", "slip-back"], 0), (["form", "summary", "--date", "1899-13-01"], 2),
    (["summary", "--date", "0001-01-01"], 2), (["summary"], 0), (["deadlines"], 0),
    (["procedures", "zzzz"], 0),
    (["people", "add", "moi", "--name", "Lê Thị Mới", "--role", "clerk"], 0),
    (["people", "add", "mau", "--name", "Lê Thị Mới", "--role", "clerk"], 1),
    (["people", "add", "Mã có dấu", "--name", "A", "--role", "clerk"], 2),
    (["people", "add", "moi2", "--name", "\u{1B}[2J", "--role", "clerk"], 2),
    (["people", "add", "moi3", "--name", "A", "--role", "clerk", "--counter", "99"], 1),
    (["people", "add", "moi4", "--name", "A", "--role", "boss"], 2),
    (["backup"], 2), (["backup", "/dev/null"], 1), (["backup", "/nowhere/at/all.tar.gz"], 1),
    (["restore"], 2), (["restore", "/nowhere/at/all.tar.gz"], 1), (["migrate"], 0),
    (["verify"], 0), (["rebuild"], 0), (["demo"], 1), (["demo", "--days", "0"], 2),
    (["init", "/dev/null"], 1), (["pass", "NOPE", "--to", "thu"], 1), (["pass", "NOPE"], 2),
    (["supplement", "NOPE"], 2), (["finish", "NOPE"], 1), (["return", "NOPE"], 1),
    (["refuse", "NOPE", "--reason", "A"], 1), (["withdraw", "NOPE", "--reason", "A"], 1),
    (["due", "--received", "2026-11-20T09:00"], 2),
    (["due", "--received", "2026-11-20T09:00", "--months", "10001"], 2),
  ]

  @Test func `every command answers or says why not, with the right status`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    for (arguments, status) in CommandFaultTests.table {
      let outcome = try await desk.run(arguments)
      let shown = arguments.map { $0.prefix(20) }
      #expect(outcome.status == status, "\(shown): \(outcome)")
      #expect(outcome.errors.isEmpty == (status == 0), "\(shown): \(outcome.errors)")
      #expect(status == 0 || outcome.output.isEmpty, "\(shown): \(outcome.output)")
      let told = outcome.output + outcome.errors
      #expect(!told.contains("\u{1B}") && !told.contains("Error") && told.utf8.count < 60_000)
    }
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `queries answer JSON with the same keys each time`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    let clock = ["--at", "2026-11-20T10:00"]
    #expect(try await desk.run(["queue", "take", "--group", "A"] + clock).status == 0)
    let objects: [([String], Set<String>)] = [
      (["dossier", code], ["code", "status", "due", "history", "intake", "promise"]),
      (["deadlines"] + clock, ["nextWorkingDay", "rows", "uncollected"]),
      (["queue", "list"] + clock, ["date", "tickets", "totals"]),
      (["summary"] + clock, ["date", "fields", "queue"]),
      (["verify"], ["events", "files", "heads", "sound", "unfinishedBytes"]),
      (["form", "slip", code], ["form", "pages"]),
      (
        ["due", "--received", "2026-11-20T09:00", "--same-day"],
        ["due", "certain", "days", "start", "period"]
      ),
    ]
    for (arguments, keys) in objects {
      let found = try await desk.json(arguments).keys
      #expect(keys.isSubset(of: Set(found)), "\(arguments): \(found)")
    }
    for arguments in [["find", "mau"], ["people", "list"], ["procedures", "khai sinh"]] {
      let outcome = try await desk.run(arguments + ["--format", "json"])
      let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((list as? [[String: Any]])?.isEmpty == false, "\(arguments): \(outcome)")
    }
  }

  @Test func `every help is in Vietnamese`() async throws {
    let root = try await Product.run(["--help"]).output
    let names = root.matches(of: #/\n  ([a-z]+)\S* /#).map { String($0.output.1) }
    #expect(names.count > 15)
    for name in names {
      let help = try await Product.run([name, "--help"])
      #expect(help.status == 0 && help.output.contains("CÁCH DÙNG: motcua"), "\(help)")
      for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show", "default", "values:", "See "] {
        #expect(!help.output.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test func `bytes that are not UTF-8 are refused before anything is kept`() async throws {
    let desk = try await DeskFolderOnDisk()
    let script = "'\(Product.path)' receive --data '\(desk.path)' --procedure 1.001193 --name "
    let outcome = try await Product.run(
      program: "sh", ["-c", script + "\"$(printf 'Nguy\\377n')\""])
    #expect(outcome.status == 2 && outcome.errors.contains("UTF-8"), "\(outcome)")
    #expect(try await desk.run(["verify"]).output.contains("0 sự kiện"))
  }

  @Test func `options may stand before the command`() async throws {
    let desk = try await DeskFolderOnDisk()
    let taken = try await Product.run([
      "--data", desk.path, "--format=json", "queue", "take", "--service", "Hộ tịch",
    ])
    #expect(try taken.json["number"] as? Int == 1)
  }

  @Test func `an answer that cannot be written is no success, and never lands in a file`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let take = "'\(Product.path)' queue take --group A --data '\(desk.path)'"
    let full = try await Product.run(program: "sh", ["-c", "\(take) > /dev/full"])
    #expect(full.status == 1 && full.errors.contains("đã đầy"), "\(full)")
    let closed = try await Product.run(program: "sh", ["-c", "\(take) <&- >&- 2>&-"])
    #expect(closed.status == 0)
    #expect(try await desk.run(["verify"]).output.contains("2 sự kiện"))
    let lock = try String(contentsOf: desk.file(".lock"), encoding: .utf8)
    #expect(!lock.isEmpty && lock.allSatisfy(\.isWhitespace))
  }

  @Test func `missing shipped data is told with the way out, and leaves no folder`() async throws {
    for share in ["/nonexistent", FileManager.default.temporaryDirectory.path()] {
      let path = "\(FileManager.default.temporaryDirectory.path())/motcua-\(UUID().uuidString)"
      let made = try await Product.run(["init", path], environment: ["MOTCUA_SHARE": share])
      #expect(made.status == 1 && made.errors.contains("MOTCUA_SHARE"), "\(made)")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }
}
