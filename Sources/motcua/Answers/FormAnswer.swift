/// A form as JSON: its pages, or the files it was kept in.
struct FormAnswer: Encodable {
  var form: String
  var pages: [String]?
  var files: [String]?
}
