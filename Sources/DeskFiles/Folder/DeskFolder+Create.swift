extension DeskFolder {
  /// Makes a new desk from shipped reference data.
  ///
  /// - Parameters:
  ///   - path: Where; the folder must be missing or empty.
  ///   - shippedData: The folder with the five reference files and `forms`.
  @discardableResult
  public static func create(
    at path: String, from shippedData: String
  ) throws(StoreTrouble) -> DeskFolder {
    throw .missingFolder(folder: shippedData)
  }
}
