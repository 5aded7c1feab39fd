import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Makes what is derived from the history again.
struct RebuildCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Dựng lại state.json và sổ lưu từ nhật ký.")

  /// What was made again, as JSON.
  struct Answer: Encodable {
    var events: Int
    var days: Int
  }

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    _ = try ReferenceData.load(place.deskFolder)
    let progress = ProgressLine()
    defer { progress.clear() }
    var days: Set<CivilDate> = []
    let events = try Verification.rebuild(place.deskFolder) { day, events in
      days.insert(day)
      progress.show(words.reading(day, events: events), at: events)
    }
    progress.clear()
    try output.answer(
      Answer(events: events, days: days.count),
      text: words(
        "Đã dựng lại state.json và sổ lưu từ \(events) sự kiện của \(days.count) ngày.",
        "Made state.json and the books again from \(events) events of \(days.count) days."))
  }
}
