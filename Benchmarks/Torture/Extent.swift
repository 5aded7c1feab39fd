/// How much is tried: all there is, or as much as fits beside the other tests.
enum Extent: String {
  case full, quick

  /// How many programs are killed.
  var kills: Int { self == .full ? 1000 : 20 }
  /// How many bytes lie between two cuts, but for the last two lines, which are cut at each byte.
  var bytesBetweenCuts: Int { self == .full ? 1 : 97 }
  /// Of how many calls one fails.
  var callsBetweenFailures: Int { self == .full ? 1 : 2 }
  /// How much more room each disk has than the one before.
  var bytesBetweenDisks: Int { self == .full ? 13 : 499 }
  /// Before how many calls the power goes once.
  var callsBetweenPowerCuts: Int { self == .full ? 1 : 3 }
  /// How many pictures of each power cut are looked at: what lasts alone, and others with chance parts.
  var picturesOfEachPowerCut: Int { self == .full ? 6 : 4 }
  /// Before how many calls a program is killed once.
  var callsBetweenKills: Int { self == .full ? 1 : 3 }
}
