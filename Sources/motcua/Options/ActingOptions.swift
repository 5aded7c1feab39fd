import ArgumentParser
import DeskOperations
import Runtime

/// Who acts and where: on every command that may leave something in the history.
struct SeatOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Ai làm; mặc định người tiếp nhận đầu tiên.", valueName: "person"))
  var person: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Ở quầy nào; mặc định quầy đầu.", valueName: "n"))
  var counter: Int?

  @Option(
    help: ArgumentHelp(
      "Khóa của yêu cầu: lặp lại cùng khóa thì không làm hai lần.", valueName: "text"))
  var key: String?

  @Option(
    help: ArgumentHelp("Việc xảy ra lúc nào, khi ghi lại sau.", valueName: "moment"))
  var happenedAt: String?

  @Option(help: ArgumentHelp("Vì sao ghi lại sau.", valueName: "text"))
  var lateReason: String?

  /// A request in the name and at the counter asked for.
  func request(_ command: Command, reason: String? = nil, by rules: Rulebook) throws -> Request {
    guard key?.utf8.count ?? 0 <= 200 else {
      throw CommandFailure.usage("--key dài quá 200 byte. Hãy dùng một khóa ngắn hơn.")
    }
    guard reason == nil || lateReason == nil else {
      throw CommandFailure.usage(
        "Mỗi việc chỉ ghi một lý do: đã có --reason thì hãy viết cả lý do ghi sau vào đó, bỏ --late-reason."
      )
    }
    return Request(
      command, by: person ?? rules.people.firstClerk?.id ?? "",
      counter: counter ?? rules.settings.counters.first?.number, key: key ?? RequestKey.fresh(),
      reason: reason ?? lateReason,
      happenedAt: try happenedAt.map { try Reading.moment($0, of: "--happened-at") })
  }
}

/// Who acts, where and when: on every command that changes something.
struct ActingOptions: ParsableArguments {
  @OptionGroup var seat: SeatOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  /// The desk, ready for a request.
  func openDesk() throws -> OpenDesk {
    try OpenDesk(place: place, clock: clock, words: output.words)
  }

  /// Has the desk do something, in the name and at the counter asked for.
  @discardableResult
  func perform(_ command: Command, reason: String? = nil, at desk: OpenDesk) throws -> Performance {
    try desk.perform(try seat.request(command, reason: reason, by: desk.rules))
  }
}

/// What the clock says: the real one, or a fixed moment for practice and tests.
struct ClockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Coi như bây giờ là lúc này.", valueName: "moment"))
  var at: String?

  /// The clock asked for.
  func clock() throws -> Clock {
    Clock(fixedAt: try at.map { try Reading.moment($0, of: "--at") })
  }
}
