public import DeskOperations

extension ForeignHistory {
  /// Reads the whole history of a desk in another folder and verifies its chain.
  ///
  /// - Throws: `StoreTrouble.brokenJournal` at the first line that is not what it must be.
  public init(reading folder: DeskFolder) throws(StoreTrouble) {
    let rules = try ReferenceData.load(folder)
    self.init(unit: rules.settings.dossierCode.identifier, people: rules.people, lines: [])
    var all: [Line] = []
    try JournalReader(folder: folder, disk: .real).read(after: .start) { day in
      all += zip(day.events, day.hashes).map { Line(event: $0, hash: $1) }
    }
    lines = all
  }
}
