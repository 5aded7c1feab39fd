import ArgumentParser
import DeskApp
import Runtime

/// Who opens the program's screens, where and in which language.
struct ScreenOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "Máy quét nối tiếp ở chỗ này; mặc định theo desk.json, để trống là không có.",
      valueName: "device"))
  var scanner: String?

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions

  var words: Words { Words(lang) }

  /// Shows the screens, beginning with one, until somebody leaves.
  func open(_ root: RootScreen = .overview) throws {
    try Surroundings.current.checkTerminal()
    let seat = DeskSession.Seat(
      folder: place.deskFolder, shippedData: place.shippedDataIfAny, person: person,
      counter: counter, clock: try clock.clock(), language: lang, root: root, scanner: scanner)
    try DeskSession(at: seat).run()
  }
}
