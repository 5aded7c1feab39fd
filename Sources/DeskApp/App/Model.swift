import Canvas
public import DeskOperations

/// The whole state of the clerk's program.
public struct Model: Sendable {
  /// What screens may look at.
  public internal(set) var context: Context
  /// The screens on top of each other; the last is seen, the first is the root.
  public internal(set) var screens: [any Screen]
  /// The sentence in the notice line.
  public internal(set) var notice: Notice?
  /// Half-filled intakes that wait to be taken up again.
  public var drafts: [IntakeDraft] { context.drafts }

  /// The desk as its events have left it, while the screens show it as the day finds it; nil where
  /// that is the same.
  private var leftDesk: Desk?
  /// The key pressed last, where the screen that was seen then has a use of its own for it.
  var ownKey: Key?
  /// Whether the program was just asked to end while something typed is not on the disk.
  var isWarnedOfLoss = false
  /// What was seen before the line that is being typed.
  var beforeLine: (screens: [any Screen], ids: [ScreenID], drafts: [IntakeDraft])?
  /// Marks the requests of this run, so that keys of two terminals never meet.
  let session: String
  var requestCount = 0
  /// Which screen waits for the answer to which key.
  var awaiting: [String: ScreenID] = [:]
  /// The identities of `screens`, so that an answer never reaches a screen opened since.
  var screenIDs = [ScreenID(number: 0)]

  /// A program that shows its root screen.
  ///
  /// - Parameter session: A text unique to this run of the program.
  public init(context: Context, session: String, root: RootScreen = .overview) {
    self.context = context
    self.session = session
    screens = [root.screen]
    openDay(of: context.desk)
    screens[0].refresh(self.context)
  }

  /// Shows a desk as the day of the clock finds it.
  mutating func openDay(of desk: Desk? = nil) {
    let left = desk ?? leftDesk ?? context.desk
    leftDesk = left.isLeft(before: context.now) ? left : nil
    context.desk = left.opened(at: context.now, by: context.rules)
  }

  /// Takes events in.
  mutating func take(_ events: [Event]) {
    guard var left = leftDesk else {
      for event in events { context.desk.apply(event) }
      return
    }
    for event in events { left.apply(event) }
    openDay(of: left)
  }

  /// The screen that is seen.
  public var top: any Screen { screens[screens.count - 1] }

  /// The moment at which the app next wants to hear of the clock: the coming minute.
  public func nextWake(after now: Moment) -> Moment {
    now.advanced(bySeconds: 60 - now.secondOfDay % 60)
  }

  /// Tells a screen from every other of this run.
  struct ScreenID: Hashable, Sendable {
    var number: Int
  }

  mutating func push(_ screen: any Screen) {
    requestCount += 1
    screens.append(screen)
    screenIDs.append(ScreenID(number: requestCount))
    screens[screens.count - 1].refresh(context)
  }

  /// Puts a screen that lies below others on top again, as it was left.
  mutating func raise(from level: Int) {
    screens.append(screens.remove(at: level))
    screenIDs.append(screenIDs.remove(at: level))
  }

  /// Closes all screens from a level upward, but never the first.
  mutating func close(from level: Int) {
    screens.removeSubrange(max(1, level)...)
    screenIDs.removeSubrange(max(1, level)...)
  }

  mutating func nextKey() -> String {
    requestCount += 1
    return "\(session)-\(requestCount)"
  }
}
