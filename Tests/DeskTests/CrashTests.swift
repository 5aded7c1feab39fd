import Foundation
import Testing

/// The power goes while people are being received.
@Suite struct CrashTests {
  @Test func `kill -9 in the middle of two hundred intakes loses no acknowledged dossier`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let acknowledged = desk.file("acknowledged.txt").path()
    // Each answer acknowledges one dossier, the one of its “code”; the loop is shot at random moments
    // and started anew.
    let script = """
      seq 1 200 | while read n; do
        set -- 1.001193 2.000181 2.000815 1.004837; shift $((n * 7 % 4))
        '\(Product.path)' receive --data '\(desk.path)' --procedure "$1" --all-papers \
          --name "Nguyễn Văn Mẫu $n" --counter $((n % 4 + 1)) --format json \
          >> '\(acknowledged)' 2>/dev/null
      done
      """
    for delay in ["0.9", "0.35", "0.61", "1.3", "0.2", "0.77"] {
      _ = try await Product.run(
        program: "timeout", ["-s", "KILL", delay, "setsid", "-w", "sh", "-c", script])
      _ = try await Product.run(program: "pkill", ["-9", "-f", desk.path])
    }
    let printed = try String(contentsOfFile: acknowledged, encoding: .utf8)
    let codes = printed.matches(of: /"code" : "(H99\.34\.05-\d{6}-\d{4})"/).map { String($0.1) }
    #expect(codes.count > 3 && Set(codes).count == codes.count)
    let verified = try await desk.run(["verify"])
    #expect(verified.status == 0, "\(verified)")
    let known = try await desk.run(["find", "nguyen", "--limit", "9999", "--format", "json"])
    for code in codes { #expect(known.output.contains(code), "\(code) was lost") }
  }
}
