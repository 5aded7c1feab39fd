import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Exchange
import Runtime

/// Writes the catalogue in the shape in which the national portal gives its own away.
struct CatalogueExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "In danh mục thủ tục theo dạng trường của Cổng, để bộ phận khác nhận vào.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let rules = try ReferenceData.load(place.deskFolder)
    let mapping = try PortalMapping.load(place.deskFolder)
    try Console.write(
      JSONValue.portalCatalogue(of: rules.catalogue.procedures, by: mapping).formatted)
  }
}
