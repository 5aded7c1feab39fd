import DeskApp
import DeskFiles
import DeskOperations

/// What a backup holds, as JSON.
struct BackupAnswer: Encodable {
  /// The backup's file.
  var file: String
  /// How many bytes it has.
  var size: Int
  /// The desk's folder, where one was made of it.
  var folder: String?
  /// When it was made.
  var madeAt: Moment
  /// The format of the desk's folder.
  var format: Int
  var files: Int
  var events: Int
  var days: Int
  /// The day of the last event.
  var day: CivilDate?
  /// The hash of the last event; nil where nothing has happened yet.
  var head: String?

  init(_ manifest: BackupManifest, file: String, size: Int) {
    self.file = file
    self.size = size
    madeAt = manifest.madeAt
    format = manifest.deskFormat
    files = manifest.files.count
    events = manifest.journal.sequence
    days = manifest.days
    day = manifest.journal.day
    head = day == nil ? nil : manifest.journal.hash
  }

  /// The line that witnesses all of the history, as `verify` writes it.
  func seal(in words: Words) -> [String] {
    guard let day, let head else { return [] }
    return [words("Mã niêm phong ngày \(day.slashed): ", "Seal of \(day): ") + head]
  }
}

extension Words {
  /// A number of bytes as people say it.
  func size(_ bytes: Int) -> String {
    guard bytes >= 1 << 20 else { return "\((bytes + 1023) >> 10) KB" }
    let tenths = (bytes * 10) >> 20
    return self("\(tenths / 10),\(tenths % 10) MB", "\(tenths / 10).\(tenths % 10) MB")
  }
}
