import DeskOperations
import Foundation
import Testing

/// A line of a case file.
struct CardCase: Sendable, CustomTestStringConvertible {
  var group: String
  /// The text, its escapes read: `\t`, `\r`, `\n`, `\\` and `\u{1B}`.
  var text: String
  /// What the rest of the line says.
  var expected: String

  var testDescription: String { "\(group): \(text)" }

  /// The lines of a file.
  static func file(_ name: String) -> [CardCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.unicodeScalars.split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return CardCase(
        group: columns[0], text: plain(columns[1]), expected: columns.count > 2 ? columns[2] : "")
    }
  }

  private static func plain(_ escaped: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = escaped.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        text.append(scalar)
        continue
      }
      switch kind {
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "n": text.append("\n")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        if let value = UInt32(String(digits), radix: 16), let named = Unicode.Scalar(value) {
          text.append(named)
        }
        rest.removeFirst(digits.count + 2)
      default: text.append(kind)
      }
    }
    return String(text)
  }
}

extension IdentityCard {
  /// What a case file says of a card.
  func value(of key: String) -> String? {
    switch key {
    case "number": number
    case "old": oldNumber ?? "-"
    case "name": name
    case "suspect": "\(isNameSuspect)"
    case "suggest": suggestedName ?? "-"
    case "birth": birth?.description ?? "-"
    case "birthYear": "\(birthYear)"
    case "sex": sex?.rawValue ?? "-"
    case "address": address ?? "-"
    case "addressIsOld": "\(addressIsOld)"
    case "issued": issued?.description ?? "-"
    case "doubts": doubts.map(\.rawValue).joined(separator: ",")
    default: nil
    }
  }
}
