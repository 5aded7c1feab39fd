/// Names for files that must not take the place of others.
enum UnusedName {
  /// A path in the folder that nothing has yet: `stem.ending`, or else `stem-2.ending` and so on.
  static func path(in folder: String, stem: String, ending: String) -> String {
    var number = 1
    while true {
      let path = "\(folder)/\(stem)\(number == 1 ? "" : "-\(number)")\(ending)"
      if Disk.status(of: path) == nil { return path }
      number += 1
    }
  }
}
