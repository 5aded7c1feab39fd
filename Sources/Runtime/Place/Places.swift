import Glibc

/// Where the shipped reference data and the desk's folder are.
public struct Places: Sendable {
  private let surroundings: Surroundings

  /// The places as seen from somewhere.
  public init(from surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// The folder of the shipped reference data.
  ///
  /// `MOTCUA_SHARE`, or `share/motcua` beside the installed program, or `data` of the checkout that
  /// holds the program or the current folder.
  public var shippedData: String? {
    if let named = named("MOTCUA_SHARE") { return named }
    if let installed = surroundings.executableFolder.flatMap(Surroundings.parent) {
      let share = "\(installed)/share/motcua"
      if Places.holdsReferenceData(share) { return share }
    }
    return checkout.map { "\($0)/data" }
  }

  /// The desk's folder where nobody names one on the command line.
  ///
  /// `MOTCUA_DATA`, or `data/desk` of the checkout, or `/var/lib/motcua`.
  public var deskFolder: String {
    named("MOTCUA_DATA") ?? checkout.map { "\($0)/data/desk" } ?? "/var/lib/motcua"
  }

  /// Whether somebody chose the desk's folder by the environment.
  public var deskFolderIsNamed: Bool { named("MOTCUA_DATA") != nil }

  /// Whether there is anything at a path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private var checkout: String? {
    for start in [surroundings.executableFolder, surroundings.currentFolder] {
      var folder = start
      while let place = folder {
        if Places.holdsReferenceData("\(place)/data") { return place }
        folder = Surroundings.parent(of: place)
      }
    }
    return nil
  }

  private func named(_ variable: String) -> String? {
    surroundings.variables[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func holdsReferenceData(_ folder: String) -> Bool {
    exists("\(folder)/procedures.json")
  }
}
