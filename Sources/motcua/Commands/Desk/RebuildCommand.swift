import ArgumentParser
import DeskApp
import DeskFiles

/// Makes what is derived from the history again.
struct RebuildCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Dựng lại state.json từ nhật ký.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    _ = try ReferenceData.load(place.deskFolder)
    let events = try Verification.rebuild(place.deskFolder)
    try output.answer(
      ["events": events],
      text: words(
        "Đã dựng lại từ \(events) sự kiện.", "Made again from \(events) events."))
  }
}
