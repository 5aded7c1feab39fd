import Vietnamese

extension Dossier {
  /// Whose dossier it is to go on with: the desk's, an officer's or a unit's.
  public enum Keeper: Hashable, Sendable {
    /// Nobody has it yet, or it came back.
    case desk
    /// One person, by id.
    case officer(String)
    /// A unit as a whole, or an agency that works on a leg.
    case unit(String)
  }

  /// Who has to go on with it.
  public var keeper: Keeper {
    if let holder { return holder.officer.map(Keeper.officer) ?? .unit(holder.unit) }
    return legs.first { stage(of: $0) == .underway }.map { .unit($0.agency) } ?? .desk
  }
}

extension People {
  /// Keepers in the order of a list: the desk, the officers by given name, the units.
  public func inOrder(_ keepers: Set<Dossier.Keeper>) -> [Dossier.Keeper] {
    keepers.map { ($0, place(of: $0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  private func place(of keeper: Dossier.Keeper) -> [UInt8] {
    switch keeper {
    case .desk: [0]
    case .officer(let id): [1] + NameOrder.key(name(of: id)) + Array(id.utf8)
    case .unit(let name): [2] + Array(name.utf8)
    }
  }
}
