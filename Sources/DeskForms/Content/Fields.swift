import Vietnamese

/// The values of a form by name, ready for a template.
///
/// Every text is cleaned again on its way to paper, because settings and old files may hold what an
/// intake would refuse; an empty text counts as absent.
struct Fields {
  private enum Value {
    case text(String)
    case flag(Bool)
    case list([Fields])
  }

  private var values: [FieldName: Value] = [:]

  /// Sets a text; nil and white space leave the field absent.
  mutating func set(_ name: FieldName, _ text: String?) {
    let clean = text.map { Cleaning.line($0).text } ?? ""
    values[name] = clean.isEmpty ? nil : .text(clean)
  }

  /// Sets a number.
  mutating func set(_ name: FieldName, _ number: Int) {
    values[name] = .text(Amount.grouped(number))
  }

  /// Sets a picture as an address that holds all of it.
  mutating func setPicture(_ name: FieldName, svg: String) {
    values[name] = .text(PictureAddress.address(of: Array(svg.utf8), type: "image/svg+xml"))
  }

  /// Sets something that is so or not.
  mutating func set(_ name: FieldName, _ flag: Bool) {
    values[name] = .flag(flag)
  }

  /// Sets a list of which each element has its own fields.
  mutating func set(_ name: FieldName, _ list: [Fields]) {
    values[name] = .list(list)
  }

  /// Sets a list made of elements, each with its own fields and its number from 1.
  mutating func setRows<Element>(
    _ name: FieldName, _ elements: some Sequence<Element>,
    _ fill: (inout Fields, Element) -> Void
  ) {
    set(
      name,
      elements.enumerated().map { index, element in
        var fields = Fields()
        fields.set(.rowNumber, index + 1)
        fill(&fields, element)
        return fields
      })
  }

  /// Whether a field has a value.
  func has(_ name: FieldName) -> Bool { values[name] != nil }

  /// The values as the template engine takes them.
  var forTemplate: [String: Any] {
    var result: [String: Any] = [:]
    for (name, value) in values {
      switch value {
      case .text(let text): result[name.rawValue] = text
      case .flag(let flag): result[name.rawValue] = flag
      case .list(let list): result[name.rawValue] = list.map(\.forTemplate)
      }
    }
    return result
  }
}

/// Numbers as Vietnamese papers write them.
enum Amount {
  /// `8.000`: groups of three with a full stop.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[max(0, end - 3)..<end])
    }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ".")
  }

  /// `05`: at least two digits, as forms write counts.
  static func twoDigits(_ number: Int) -> String {
    (0...9).contains(number) ? "0\(number)" : String(number)
  }
}
