import DeskOperations

extension PrintRecord {
  /// A printing that has come some way.
  static func sample(
    _ id: String, _ steps: [(State, String?)] = [], name: String = "Giấy tiếp nhận",
    form: String = "slip", at: Moment = SampleDesk.morning, reprint: Int = 0,
    files: [String]? = nil, job: String? = nil
  ) -> PrintRecord {
    var record = PrintRecord(
      id: id,
      order: Order(
        form: form, document: form, name: name, subject: "H1-0001", by: "mau", counter: 1,
        reprint: reprint,
        slipOf: nil, machine: "quay-1", process: 1), at: at)
    for (state, message) in steps {
      record.take(Step(at: at, state: state, files: files, job: job, message: message))
    }
    return record
  }
}
