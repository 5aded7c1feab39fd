import DeskOperations

/// Reads what people type after an option, and says what is wrong with it.
enum Reading {
  /// No honest argument is longer.
  private static let mostBytes = 10_000

  /// No desk has papers from before; `0026` is a year typed in haste, and would be kept for ever.
  private static let firstYear = 1900

  /// Looks at the words of a command line before anything is made of them.
  static func check(_ arguments: [String]) throws {
    for argument in arguments {
      // What is not UTF-8 was replaced before it came here, and would be kept that way for ever.
      guard !argument.unicodeScalars.contains("\u{FFFD}") else {
        throw CommandFailure.usage(
          "Dòng lệnh có chữ không phải UTF-8. Hãy lưu kịch bản với bảng mã UTF-8 rồi chạy lại.")
      }
      guard argument.utf8.count <= mostBytes else {
        throw CommandFailure.usage(
          "“\(argument.prefix(20))…” dài quá \(mostBytes) byte. Hãy viết ngắn lại.")
      }
    }
  }

  /// A moment such as `2026-11-20T16:30`.
  static func moment(_ text: String, of option: String) throws -> Moment {
    guard let moment = Moment(text), moment.date.year >= firstYear else {
      throw CommandFailure.usage(
        "“\(text)” ở \(option) không phải là thời điểm có thật từ năm \(firstYear); hãy viết như 2026-11-20T16:30."
      )
    }
    return moment
  }

  /// A day such as `2026-11-20`.
  static func date(_ text: String, of option: String) throws -> CivilDate {
    guard let date = CivilDate.typed(text), date.year >= firstYear else {
      throw CommandFailure.usage(
        "“\(text)” ở \(option) không phải là ngày có thật từ năm \(firstYear); hãy viết như 2026-11-20."
      )
    }
    return date
  }

  /// The days from one to another, as `--from` and `--to` name them.
  ///
  /// - Parameter today: The last day where none is named, or the first where it lies after it; also
  ///   the first day where neither is named.
  static func days(
    from: String?, to: String?, until today: CivilDate
  ) throws -> ClosedRange<CivilDate> {
    let first = try from.map { try date($0, of: "--from") }
    let last = try to.map { try date($0, of: "--to") } ?? max(today, first ?? today)
    guard (first ?? last) <= last else {
      throw CommandFailure.usage("--from sau --to. Hãy đổi lại hai ngày.")
    }
    return (first ?? last)...last
  }

  /// A time of day such as `15:00`.
  static func time(_ text: String, of option: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text), time.minutes < 1440 else {
      throw CommandFailure.usage(
        "“\(text)” ở \(option) không phải là giờ có thật; hãy viết như 15:00.")
    }
    return time
  }

  /// A wait such as `2026-11-20T09:00/2026-11-24T10:00`, open where nothing follows the slash.
  static func wait(_ text: String, of option: String) throws -> Wait {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw CommandFailure.usage(
        "“\(text)” ở \(option) phải là TỪ/ĐẾN, như 2026-11-20T09:00/2026-11-24T10:00.")
    }
    let from = try moment(parts[0], of: option)
    guard !parts[1].isEmpty else { return Wait(from: from) }
    let to = try moment(parts[1], of: option)
    guard from <= to else {
      throw CommandFailure.usage(
        "Lần chờ “\(text)” ở \(option) kết thúc trước khi bắt đầu; hãy đổi lại TỪ/ĐẾN.")
    }
    return Wait(from: from, to: to)
  }
}
