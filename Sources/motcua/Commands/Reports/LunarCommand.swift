import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Says which day of the lunar calendar a day is.
struct LunarCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "lunar", abstract: "Đổi ngày dương lịch sang âm lịch, từ năm 1968 đến năm 2100.")

  @Argument(help: ArgumentHelp("Ngày, như 2026-11-20; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let date =
      try date.map { try Reading.date($0, of: "lunar") } ?? clock.clock().now.date
    guard let lunar = date.lunar else {
      throw CommandFailure.refused(
        words(
          "Chỉ đổi được ngày từ 01/01/1968 đến 31/12/2100. Vui lòng chọn ngày trong khoảng đó.",
          "Only days from 01/01/1968 to 31/12/2100 can be told. Please choose one of them."))
    }
    let answer = LunarAnswer(date, lunar, words)
    try output.answer(answer, text: answer.text(words))
  }
}
