import ArgumentParser

/// The queue.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Số thứ tự: lấy, gọi, gọi lại, vắng, xong, bỏ, xem.",
    subcommands: [
      TakeCommand.self, CallCommand.self, RecallCommand.self, SkipCommand.self,
      FinishTicketCommand.self, CancelCommand.self, QueueListCommand.self,
    ])
}
