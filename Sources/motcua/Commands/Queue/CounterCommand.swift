import ArgumentParser
import DeskApp
import DeskOperations

/// What a counter does.
struct CounterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counter", abstract: "Quầy: mở, tạm nghỉ, đóng, trực thay, giúp hàng khác.",
    subcommands: [
      OpenCounterCommand.self, PauseCounterCommand.self, CloseCounterCommand.self,
      TakeOverCounterCommand.self, HelpCounterCommand.self,
    ])
}

extension ActingCommand {
  /// Does something with a counter and answers what it does now.
  func counterStep(
    reason: String? = nil, _ command: (Int) -> QueueAct
  ) throws {
    let desk = try acting.openDesk()
    let counter = acting.seat.counter ?? desk.rules.settings.counters.first?.number ?? 0
    let performance = try acting.perform(.queue(command(counter)), reason: reason, at: desk)
    guard case .counter(let number) = performance.subject,
      let state = desk.desk.queue.counters[number]
    else { return }
    let place = words("Quầy \(number)", "Counter \(number)")
    let person = desk.rules.people.name(of: state.person)
    try acting.output.answer(state, text: "\(place) · \(words.mode(state.mode)) · \(person)")
  }
}
