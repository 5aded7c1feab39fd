public import DeskOperations

/// The files that people edit.
public enum ReferenceData {
  /// Reads and checks the files of a desk.
  public static func load(_ folder: DeskFolder) throws(StoreTrouble) -> Rulebook {
    throw .notADesk(folder: folder.path)
  }

  /// Adds somebody to `people.json`; everything else in it stays as it is.
  public static func addPerson(
    _ person: Person, to folder: DeskFolder
  ) throws(StoreTrouble) {
    throw .notADesk(folder: folder.path)
  }
}
