import Testing

@testable import Runtime

@Suite struct PlacesTests {
  private static let checkout = String(PracticeDesk.shipped.dropLast("/data".count))

  private func places(
    _ variables: [String: String] = [:], executable: String? = nil, current: String = "/"
  ) -> Places {
    Places(
      from: Surroundings(
        variables: variables, executableFolder: executable, currentFolder: current))
  }

  @Test func `a program built in a checkout finds the checkout's data and desk`() {
    let found = places(executable: "\(PlacesTests.checkout)/.build/x86_64/debug")
    #expect(found.shippedData == PracticeDesk.shipped)
    #expect(found.deskFolder == "\(PracticeDesk.shipped)/desk")
  }

  @Test func `a program started somewhere in a checkout finds it too`() {
    let found = places(executable: "/usr/bin", current: "\(PlacesTests.checkout)/Sources/Runtime")
    #expect(found.shippedData == PracticeDesk.shipped)
  }

  @Test func `what the environment names comes first`() {
    let found = places(
      ["MOTCUA_SHARE": "/share", "MOTCUA_DATA": "/desk"], executable: PlacesTests.checkout)
    #expect(found.shippedData == "/share")
    #expect(found.deskFolder == "/desk")
    #expect(found.deskFolderIsNamed)
  }

  @Test func `an empty name in the environment names nothing`() {
    #expect(!places(["MOTCUA_DATA": ""]).deskFolderIsNamed)
  }

  @Test func `away from any checkout there is no shipped data, and the desk is the system's`() {
    #expect(places(executable: "/usr/bin").shippedData == nil)
    #expect(places(executable: "/usr/bin").deskFolder == "/var/lib/motcua")
  }

  @Test func `nothing printed can steer a terminal`() {
    #expect(Console.visible("Mẫu\u{1B}[31m\u{7}\u{9B}2J\r\nThử\t1") == "Mẫu·[31m··2J·\nThử\t1")
  }

  @Test func `a fixed clock stands still`() {
    #expect(Clock(fixedAt: afternoon).now == afternoon)
  }
}
