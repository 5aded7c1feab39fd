import DeskOperations

extension Desk {
  /// The dossiers that what somebody typed finds.
  func search(_ typed: String, limit: Int = .max) -> [Dossier] {
    find(DossierSearch(typed), most: limit).prefix(limit).compactMap { self[$0] }
  }
}
