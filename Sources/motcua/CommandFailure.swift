/// How the program ends, for scripts.
enum ExitStatus: Int32 {
  case done = 0
  case refused = 1
  case usage = 2
  case damaged = 3
}

/// Why a command did not do what was asked, in words for people.
struct CommandFailure: Error {
  var status: ExitStatus
  var sentence: String

  /// The desk would not do it.
  static func refused(_ sentence: String) -> CommandFailure {
    CommandFailure(status: .refused, sentence: sentence)
  }

  /// The command was not understood.
  static func usage(_ sentence: String) -> CommandFailure {
    CommandFailure(status: .usage, sentence: sentence)
  }

  /// Files on disk are not as they should be.
  static func damaged(_ sentence: String) -> CommandFailure {
    CommandFailure(status: .damaged, sentence: sentence)
  }
}
