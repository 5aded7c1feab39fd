/// Something that was sent to a printer.
public struct PrintJob: Hashable, Sendable {
  /// The printer.
  public let queue: String
  /// Its number at the print server.
  public let number: Int

  /// The job of that number.
  public init(queue: String, number: Int) {
    self.queue = queue
    self.number = number
  }

  /// The name by which the commands of CUPS know it.
  public var name: String { "\(queue)-\(number)" }
}

extension PrintJob {
  /// Reads a name such as `q-1-12`; the name of a printer may hold dashes itself.
  public init?(name: some StringProtocol) {
    guard let dash = name.lastIndex(of: "-"), dash > name.startIndex,
      let number = Int(name[name.index(after: dash)...])
    else { return nil }
    self.init(queue: String(name[..<dash]), number: number)
  }

  /// The job in the answer of `lp`, such as `request id is q-1-12 (1 file(s))`.
  init?(acknowledged answer: String) {
    guard let start = answer.firstRange(of: "request id is ")?.upperBound else { return nil }
    self.init(name: answer[start...].prefix { !$0.isWhitespace })
  }
}
