/// The checkout that the tests were built from.
enum Repository {
  static func path(_ name: String, file: String = #filePath) -> String {
    file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/" + name
  }
}
