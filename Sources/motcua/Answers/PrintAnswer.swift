import DeskApp
import DeskOperations

/// A printing as JSON.
struct PrintAnswer: Encodable {
  var id: String
  var form: String
  var title: String
  var at: String
  var by: String
  var counter: Int?
  var reprint: Int
  var state: String
  var job: String?
  var message: String?
  var files: [String]

  init(_ record: PrintRecord, _ words: Words) {
    id = record.id
    form = record.order.form
    title = record.order.title
    at = record.at.description
    by = record.order.by
    counter = record.order.counter
    reprint = record.order.reprint
    state = record.state.rawValue
    job = record.job
    message = record.message
    files = record.files
  }

  /// A line of the print log.
  static func line(_ record: PrintRecord, _ words: Words) -> String {
    let again =
      record.order.reprint > 0
      ? words(" (in lại lần \(record.order.reprint))", " (reprint \(record.order.reprint))") : ""
    return [
      record.at.time.description, words.state(of: record.state), record.order.title + again,
      record.job, record.state == .printed ? nil : record.message, record.id,
    ].compactMap(\.self).joined(separator: " · ")
  }
}
