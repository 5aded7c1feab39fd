import ArgumentParser
import DeskFiles
import DeskOperations
import Runtime

/// Which desk: on every command.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thư mục của bộ phận (hoặc biến môi trường MOTCUA_DATA).", valueName: "dir"))
  var data: String?

  /// The path of the desk's folder.
  var folder: String { data ?? places.deskFolder }

  /// The desk's folder.
  var deskFolder: DeskFolder { DeskFolder(folder) }

  /// The folder of the shipped reference data, where there is one.
  var shippedDataIfAny: String? { places.shippedData }

  /// The folder of the shipped reference data.
  ///
  /// - Throws: A refusal where it is nowhere.
  func shippedData() throws -> String {
    guard let folder = shippedDataIfAny else {
      throw CommandFailure.refused(
        "Không tìm thấy dữ liệu gốc đi kèm chương trình. Hãy đặt MOTCUA_SHARE vào thư mục có procedures.json."
      )
    }
    guard Places.exists("\(folder)/procedures.json") else {
      throw CommandFailure.refused(
        "Ở \(folder) không có dữ liệu gốc của chương trình. Hãy đặt MOTCUA_SHARE vào thư mục có procedures.json."
      )
    }
    return folder
  }

  /// The rules of the desk, or the shipped ones where there is no desk.
  func rulesOfDeskOrShipped() throws -> Rulebook {
    let hasDesk =
      data != nil || places.deskFolderIsNamed || Places.exists(deskFolder.settingsFile)
    return try ReferenceData.load(hasDesk ? deskFolder : DeskFolder(try shippedData()))
  }

  private var places: Places { Places(from: .current) }
}
