import Vietnamese

/// Text as a part of a workbook holds it.
enum XMLText {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A reader that finds a longer cell calls the whole file damaged (ECMA-376, limits of Excel).
  private static let longestCell = 32_767

  /// The text without what XML 1.0 cannot hold, its signs written out.
  static func escaped(_ text: String) -> String {
    var clean = Cleaning.line(text).text
    if clean.utf16.count > longestCell {
      clean = String(String.UnicodeScalarView(clean.unicodeScalars.prefix(longestCell / 2)))
    }
    var result = String.UnicodeScalarView()
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
