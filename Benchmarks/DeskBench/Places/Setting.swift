import DeskFiles

/// What a run measures with.
struct Setting {
  /// The program as it is installed.
  var motcua: String
  /// The shipped reference data.
  var data: String
  /// The big desk.
  var desk: DeskFolder
  /// How many dossiers it was asked to have.
  var dossiers: Int
  /// How many times everything is measured in turn.
  var rounds: Int
  /// Where the run keeps what it makes.
  var work: WorkFolder

  /// The moment of the desk's last day, at which the screens are shown.
  static let now = "2026-11-20T09:00"
  /// The other programs.
  let peers = ["calcurse", "htop", "rg"]

  /// Says how far the run is.
  func tell(_ what: String) { print("… \(what)") }
}
