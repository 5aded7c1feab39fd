import ArgumentParser
import DeskApp

/// The boards that hang on a wall.
struct BoardCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Mở bảng giám sát của người phụ trách; --public là bảng gọi số cho dân xem.")

  @Flag(name: .customLong("public"), help: "Bảng gọi số: chỉ có số và quầy, không có tên ai.")
  var isPublic = false

  @OptionGroup var screens: ScreenOptions

  var words: Words { screens.words }

  func perform() throws {
    try screens.open(isPublic ? .publicBoard : .supervisor)
  }
}
