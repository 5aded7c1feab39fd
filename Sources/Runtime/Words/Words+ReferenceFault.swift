import DeskApp
import DeskFiles
import DeskOperations

extension Words {
  /// What is wrong in a file that people edit, with file, line and key path.
  func fault(_ fault: ReferenceFault) -> String {
    let place = [fault.file, fault.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let key = fault.keyPath.isEmpty ? self("cả tệp", "the file") : "“\(fault.keyPath)”"
    return "\(place): \(problem(fault.problem, at: key))"
  }

  private func problem(_ problem: ReferenceFault.Problem, at key: String) -> String {
    switch problem {
    case .missingFile:
      self(
        "không có tệp này. Hãy chép lại từ bản sao lưu của bộ phận.",
        "the file is not there. Copy it from a backup of the desk.")
    case .missing: self("thiếu \(key). Hãy bổ sung.", "\(key) is missing. Please add it.")
    case .wrongKind(let expected):
      self(
        "\(key) phải là \(kind(expected)). Hãy sửa lại.",
        "\(key) should be \(kind(expected)). Please correct it.")
    case .invalid(let value, let expected):
      self(
        "\(key)\(quoted(value)) phải \(form(expected)). Hãy sửa lại.",
        "\(key)\(quoted(value)) should be \(form(expected)). Please correct it.")
    case .notJSON(let column):
      self(
        "không đúng cú pháp JSON từ cột \(column). Hãy sửa chỗ đó; thường là thiếu hoặc thừa dấu phẩy, dấu ngoặc.",
        "this is not JSON from column \(column) on. Correct it there; often a comma or bracket is missing."
      )
    case .notUTF8:
      self(
        "tệp không phải UTF-8. Hãy lưu lại với bảng mã UTF-8.",
        "the file is not UTF-8. Save it again as UTF-8.")
    case .empty:
      self(
        "\(key) đang trống, cần ít nhất một mục.", "\(key) is empty; it needs at least one entry.")
    case .repeated(let value):
      self(
        "\(key) có “\(value)” hai lần. Hãy bỏ một.", "\(key) has “\(value)” twice. Remove one.")
    case .unknownName(let value):
      self(
        "\(key) nhắc đến “\(value)” mà không tệp nào có. Hãy sửa lại tên.",
        "\(key) names “\(value)”, which no file knows. Please correct the name.")
    }
  }

  private func quoted(_ value: String?) -> String {
    value.map { " “\($0)”" } ?? ""
  }

  private func kind(_ kind: ReferenceFault.Kind) -> String {
    switch kind {
    case .text: self("chữ trong ngoặc kép", "a text")
    case .number: self("số", "a number")
    case .truth: self("true hoặc false", "true or false")
    case .list: self("danh sách [ … ]", "a list [ … ]")
    case .object: self("đối tượng { … }", "an object { … }")
    case .value: self("một giá trị", "a value")
    }
  }

  private func form(_ form: ReferenceFault.Form) -> String {
    switch form {
    case .date: self("là ngày như 2026-11-20", "a date such as 2026-11-20")
    case .moment:
      self(
        "là thời điểm như 2026-11-20T08:15:03+07:00", "a moment such as 2026-11-20T08:15:03+07:00")
    case .time: self("là giờ như 07:30", "a time such as 07:30")
    case .session: self("là buổi như 07:30-11:30", "a session such as 07:30-11:30")
    case .codePattern:
      self(
        "là mẫu như {unit}-{yyMMdd}-{serial:4}", "a pattern such as {unit}-{yyMMdd}-{serial:4}")
    case .code:
      self("là mã gồm chữ không dấu, số, không dấu cách", "a code of letters and digits")
    case .prefix:
      self(
        "là một hoặc hai chữ in hoa A–Z, mỗi hàng một khác",
        "one or two letters A–Z, for each line its own")
    case .letters: self("là một đến ba chữ cái in hoa A–Z", "one to three letters A–Z")
    case .amounts(let limit):
      self(
        "có số tiền từ 0 đến \(money(limit)), trang tăng dần từ 1",
        "amounts from 0 to \(money(limit)), pages rising from 1")
    case .entries(let range):
      self(
        "có từ \(range.lowerBound) đến \(range.upperBound) mục",
        "a list of \(range.lowerBound) to \(range.upperBound) entries")
    case .calendar(let fault): calendar(fault)
    case .wholeNumbers:
      self(
        "có số nguyên, không quá lớn, ở chỗ cần số nguyên (như 1, không như 1.5)",
        "such that its numbers are whole where they must be (1, not 1.5), and not too large")
    case .number(let range) where range.upperBound == .max:
      self("là số từ \(range.lowerBound) trở lên", "a number from \(range.lowerBound) on")
    case .number(let range):
      self(
        "là số từ \(range.lowerBound) đến \(range.upperBound)",
        "a number from \(range.lowerBound) to \(range.upperBound)")
    case .oneOf(let names):
      self(
        "là một trong: \(names.joined(separator: ", "))",
        "one of \(names.joined(separator: ", "))")
    case .word:
      self("là một từ có trong lược đồ docs/schema", "one of the words in docs/schema")
    // Whoever checked the value said it in English, which is no answer to a clerk.
    case .other(let words): self("đúng như mô tả trong lược đồ docs/schema", "right: \(words)")
    }
  }

  private func calendar(_ fault: CalendarFault) -> String {
    switch fault {
    case .sessionsOutOfOrder(let weekday):
      self(
        "có các buổi của \(weekday.rawValue) theo thứ tự, không chồng nhau",
        "such that the sessions of \(weekday.rawValue) are in order and do not overlap")
    case .wrongYear(let date, let year):
      self(
        "ghi ngày \(date.slashed) dưới năm của ngày đó, không phải năm \(year)",
        "such that \(date) stands under its own year, not \(year)")
    case .listedTwice(let date):
      self("chỉ ghi ngày \(date.slashed) một lần", "such that \(date) stands there once")
    case .unfitSessions(let date):
      self(
        "có các buổi của ngày \(date.slashed) theo thứ tự, không chồng nhau; ngày nghỉ thì không có buổi nào",
        "such that the sessions of \(date) are in order and do not overlap; a day off has none")
    }
  }
}
