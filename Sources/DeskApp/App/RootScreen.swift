/// The screen on which all others are put, and which is never left but by ending the program.
public enum RootScreen: Hashable, Sendable {
  /// The clerk's day.
  case overview
  /// The queue and what is late, for those who lead the desk.
  case supervisor
  /// The numbers called, for everybody in the room.
  case publicBoard
  /// Where citizens take their numbers.
  case kiosk

  /// The screen itself, as it begins.
  var screen: any Screen {
    switch self {
    case .overview: OverviewScreen()
    case .supervisor: SupervisorScreen()
    case .publicBoard: PublicBoardScreen()
    case .kiosk: KioskScreen()
    }
  }
}
