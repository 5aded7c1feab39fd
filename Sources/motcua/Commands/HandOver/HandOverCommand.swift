import ArgumentParser

/// The hand-over lists.
struct HandOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "Bàn giao hồ sơ giấy cho đơn vị giải quyết, theo buổi.",
    subcommands: [HandOverListCommand.self, HandOverPassCommand.self],
    defaultSubcommand: HandOverListCommand.self)
}
