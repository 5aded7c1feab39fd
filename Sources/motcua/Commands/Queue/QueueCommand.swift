import ArgumentParser

/// The queue.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Số thứ tự: lấy, gọi, gọi lại, vắng, giữ, chuyển, xong, hủy, xem, báo cáo.",
    subcommands: [
      TakeCommand.self, CallCommand.self, RecallCommand.self, BeginCommand.self,
      FinishTicketCommand.self, SkipCommand.self, ComeBackCommand.self, HoldCommand.self,
      ResumeCommand.self, TransferCommand.self, SplitCommand.self, CancelCommand.self,
      ReactivateCommand.self, ServeCommand.self, UndoCommand.self, CloseTicketCommand.self,
      QueueListCommand.self, QueueReportCommand.self, EndQueueDayCommand.self,
    ])
}
