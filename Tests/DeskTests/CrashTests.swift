import Foundation
import Testing

/// The power goes while people are being received.
@Suite struct CrashTests {
  @Test func `kill -9 in the middle of two hundred intakes loses no acknowledged dossier`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let acknowledged = desk.file("acknowledged.txt")
    // Each answer acknowledges one dossier, the one of its “code”.
    let script = """
      seq 1 200 | while read n; do
        set -- 1.001193 2.000181 2.000815 1.004837; shift $((n * 7 % 4))
        '\(Product.path)' receive --data '\(desk.path)' --procedure "$1" --all-papers \
          --name "Nguyễn Văn Mẫu $n" --counter $((n % 4 + 1)) --format json \
          >> '\(acknowledged.path())' 2>/dev/null
      done
      """
    var codes: [String] = []
    for round in 1...6 {
      async let intakes = Product.run(program: "sh", ["-c", script])
      // However fast the machine is, it is shot in the middle of what follows some answers.
      let enough = codes.count + round
      while codes.count < enough {
        try await Task.sleep(for: .milliseconds(7 * round))
        let printed = (try? Data(contentsOf: acknowledged)) ?? Data()
        codes = String(decoding: printed, as: UTF8.self)
          .matches(of: /"code" : "(H99\.34\.05-\d{6}-\d{4})"/).map { String($0.1) }
      }
      _ = try await Product.run(program: "pkill", ["-9", "-f", desk.path])
      _ = try await intakes
    }
    #expect(Set(codes).count == codes.count)
    let verified = try await desk.run(["verify"])
    #expect(verified.status == 0, "\(verified)")
    let known = try await desk.run(["find", "nguyen", "--limit", "9999", "--format", "json"])
    for code in codes { #expect(known.output.contains(code), "\(code) was lost") }
  }
}
