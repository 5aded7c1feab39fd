import ArgumentParser
import DeskApp
import Runtime

/// The clerk's screens: what the program does when nothing else is asked for.
struct ScreenCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Mở màn hình làm việc (mặc định).")

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Ai ngồi; mặc định người tiếp nhận đầu tiên.", valueName: "person"))
  var person: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Ở quầy nào; mặc định quầy của người đó.", valueName: "n"))
  var counter: Int?

  @Option(help: ArgumentHelp("Ngôn ngữ của màn hình.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions

  var words: Words { Words(lang) }

  func perform() throws {
    try Surroundings.current.checkTerminal()
    let seat = DeskSession.Seat(
      folder: place.deskFolder, shippedData: place.shippedDataIfAny, person: person,
      counter: counter, clock: try clock.clock(), language: lang)
    try DeskSession(at: seat).run()
  }
}
