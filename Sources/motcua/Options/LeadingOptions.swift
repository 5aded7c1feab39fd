/// Options that stand on every command may also stand before its name: `motcua --data DIR find An`.
enum LeadingOptions {
  private static let names = ["--data", "--format", "--lang", "--at"]

  /// The words with the options before the command's name moved behind the rest.
  static func moved(behind arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let word = rest.first {
      let length = names.contains(word) ? 2 : 1
      guard length == 2 || names.contains(where: { word.hasPrefix($0 + "=") }) else { break }
      leading += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
    // Behind `--` nothing counts as an option.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }
}
