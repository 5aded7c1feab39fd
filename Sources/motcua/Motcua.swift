import ArgumentParser
import Runtime

/// The program: the clerk's desk where nothing else is asked for.
@main
struct Motcua: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Bộ phận Một cửa trên màn hình dòng lệnh.",
    discussion: "Mã thoát: 0 xong, 1 bị từ chối, 2 sai dòng lệnh, 3 dữ liệu hỏng.",
    subcommands: [ScreenCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Tiếp nhận và hướng dẫn",
        subcommands: [
          ReceiveCommand.self, FileCommand.self, AcceptCommand.self, StartClockCommand.self,
          CertifyCommand.self, CertificationCommand.self, GuideCommand.self,
          GuidanceCommand.self, DutyCommand.self, AssistCommand.self, ScanCommand.self,
        ]),
      CommandGroup(
        name: "Hàng đợi và quầy",
        subcommands: [
          QueueCommand.self, CounterCommand.self, AppointmentCommand.self, BoardCommand.self,
        ]),
      CommandGroup(
        name: "Giải quyết hồ sơ",
        subcommands: [
          PassCommand.self, HandOverCommand.self, HandBackCommand.self, SupplementCommand.self,
          LookupCommand.self, CorrectCommand.self, FeeCommand.self, LegCommand.self,
          LegsCommand.self, ExtendCommand.self, RefuseCommand.self, WithdrawCommand.self,
          StopCommand.self,
        ]),
      CommandGroup(
        name: "Kết quả",
        subcommands: [
          FinishCommand.self, ShelveCommand.self, ContactCommand.self, UncollectedCommand.self,
          ReturnCommand.self,
        ]),
      CommandGroup(
        name: "Tra cứu, hạn trả, sổ và biểu mẫu",
        subcommands: [
          FindCommand.self, DossierCommand.self, StatusCommand.self, ProceduresCommand.self,
          DueCommand.self, DeadlinesCommand.self, TomorrowCommand.self, RemindCommand.self,
          BacklogCommand.self,
          PostMinutesCommand.self, LunarCommand.self,
          CommitmentsCommand.self, ReviewCommand.self, ReviewsCommand.self, FormCommand.self,
          CheckCommand.self, CloseCommand.self, SummaryCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "In ra giấy",
        subcommands: [PrintCommand.self, PrintsCommand.self, PrintersCommand.self]),
      CommandGroup(
        name: "Trao đổi với hệ thống khác", subcommands: [ExportCommand.self, ImportCommand.self]),
      CommandGroup(
        name: "Bộ phận và dữ liệu",
        subcommands: [
          TypeCommand.self, InitCommand.self, PeopleCommand.self, BackupCommand.self,
          RestoreCommand.self,
          VerifyCommand.self, RebuildCommand.self, MigrateCommand.self, DemoCommand.self,
        ]),
    ],
    defaultSubcommand: ScreenCommand.self)

  static func main() {
    Console.fillClosedDescriptors()
    exit(with: status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs what the words ask for and answers the exit status.
  private static func status(of arguments: [String]) -> ExitStatus {
    do {
      try Reading.check(arguments)
      var command = try parseAsRoot(LeadingOptions.moved(behind: arguments))
      try command.run()
      return .done
    } catch let failure as CommandFailure {
      Console.complain(failure.sentence)
      return failure.status
    } catch  where exitCode(for: error).isSuccess {
      return (try? Console.write(UsageWords.help(fullMessage(for: error)))) == nil
        ? .refused : .done
    } catch {
      Console.complain(UsageWords.sentence(for: message(for: error)))
      return .usage
    }
  }

  private static func exit(with status: ExitStatus) -> Never {
    exit(withError: status == .done ? nil : ExitCode(status.rawValue))
  }
}
