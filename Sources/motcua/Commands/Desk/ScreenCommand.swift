import ArgumentParser
import DeskApp

/// The clerk's screens: what the program does when nothing else is asked for.
struct ScreenCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Mở màn hình làm việc (mặc định).")

  @OptionGroup var screens: ScreenOptions

  var words: Words { screens.words }

  func perform() throws {
    try screens.open()
  }
}
