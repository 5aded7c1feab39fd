import Foundation
import Testing

/// Many writers on one folder, and one that keeps the others out.
@Suite struct LockFaultTests {
  @Test func `whoever waits is told for whom, and goes on when that one is killed`() async throws {
    let desk = try await DeskFolderOnDisk()
    let clock = "--at 2026-11-20T09:41"
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' \(clock)", columns: 200)
    try await terminal.see("Ngày làm việc tới")
    try await terminal.press("F5")
    // It takes the lock as the program does, says who it is, and stops in the middle of its work.
    let holder = try await TmuxTerminal(
      """
      exec 9<>'\(desk.path)/.lock'; flock 9
      printf '%-512s' '{"pid":4242,"host":"quay9","person":"Trần Thị Thử"}' >&9
      echo "holder is $$."; exec sleep 600
      """)
    let screen = try await holder.see("holder is ", ".")
    let process = try #require(screen.firstMatch(of: /holder is (\d+)\./)?.output.1)
    _ = try await Product.run(program: "kill", ["-STOP", String(process)])

    // Patience ends after some seconds, which a busy machine may need for the steps of this test;
    // then it asks again, under the same key.
    let waiting = try await TmuxTerminal(
      "until '\(Product.path)' queue take --group A --key once --data '\(desk.path)' \(clock); do :; done",
      columns: 200)
    try await terminal.press("5", "Enter", "Enter")
    // While it waits and once it has given up, each for some seconds.
    try await terminal.see("Trần Thị Thử", "quay9")
    try await waiting.see("Đang chờ Trần Thị Thử ghi xong", "quay9")
    _ = try await Product.run(program: "kill", ["-9", String(process)])
    try await waiting.see("Số ", TmuxTerminal.endMark)
    if try await terminal.screenAtRest().contains("Đang chờ: 1 người") {
      try await terminal.press("5", "Enter", "Enter")
    }
    try await terminal.see("Đang chờ: 2 người")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `eight screens see what a ninth process does`() async throws {
    let desk = try await DeskFolderOnDisk()
    let clock = "--at 2026-11-20T09:41"
    var screens: [TmuxTerminal] = []
    for _ in 1...8 {
      screens.append(try await TmuxTerminal("'\(Product.path)' --data '\(desk.path)' \(clock)"))
    }
    for screen in screens {
      try await screen.see("Ngày làm việc tới")
      try await screen.press("F5")
    }
    for number in 1...3 {
      let taken = try await desk.run([
        "queue", "take", "--group", "A", "--at", "2026-11-20T09:41",
      ])
      #expect(taken.status == 0, "\(taken)")
      for screen in screens { try await screen.see("Đang chờ: \(number) người") }
    }
    // One of them acts: the other seven see it.
    try await screens[0].press("5", "Enter", "Enter")
    for screen in screens { try await screen.see("Đang chờ: 4 người") }
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `eight writers and two screens agree`() async throws {
    let desk = try await DeskFolderOnDisk()
    let clock = "--at 2026-11-20T09:41"
    let screens = try await [
      TmuxTerminal("'\(Product.path)' --data '\(desk.path)' \(clock)"),
      TmuxTerminal("'\(Product.path)' --data '\(desk.path)' \(clock)"),
    ]
    let script = """
      for writer in 1 2 3 4 5 6 7 8; do
        (for n in 1 2 3 4 5; do
          '\(Product.path)' receive --data '\(desk.path)' \(clock) --procedure 1.001193 \
            --name "Nguyễn Văn Mẫu" | head -n 1
        done) &
      done; wait
      """
    let codes = try await Product.run(program: "sh", ["-c", script]).output.split(separator: "\n")
    #expect(Set(codes.compactMap { Int($0.suffix(4)) }) == Set(1...40) && codes.count == 40)
    for screen in screens { try await screen.see("Đã nhận 40") }
    #expect(try await desk.run(["verify"]).output.contains("40 sự kiện"))
  }
}
