import ArgumentParser
import Runtime

/// Which desk to ask, when, and how to answer: on every query.
struct QueryOptions: ParsableArguments {
  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  /// The desk, read to its last event.
  func openDesk() throws -> OpenDesk {
    try OpenDesk(place: place, clock: clock, words: output.words)
  }
}
