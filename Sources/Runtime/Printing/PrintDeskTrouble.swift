/// Why a printing does not even begin.
public enum PrintDeskTrouble: Error, Hashable, Sendable {
  /// The same paper is on its way already; its job where it has one.
  case underWay(title: String, job: String?)
}
