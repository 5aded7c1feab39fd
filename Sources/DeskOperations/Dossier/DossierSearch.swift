import Vietnamese

/// What is looked for among dossiers.
public struct DossierSearch: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// What every dossier found holds, in any order and inside words; folded.
  public var words: [String]
  /// Where a dossier found may stand; nil for anywhere.
  public var statuses: Set<DossierStatus>?

  /// A search for what somebody typed, accents or none.
  ///
  /// - Parameter statuses: Where a dossier may stand; nil for anywhere.
  public init(_ text: String, statuses: Set<DossierStatus>? = nil) {
    self.text = text
    words = DossierSearch.words(of: text)
    self.statuses = statuses
  }

  /// The words of a text as they are searched.
  static func words(of text: String) -> [String] {
    DossierSearch.text(of: Cleaning.line(text).text).split(whereSeparator: \.isWhitespace)
      .map { word in isWrittenInGroups(word) ? number(String(word)) : String(word) }
  }

  /// A text as it is searched: folded, and without the two signs that files write in another way.
  static func text(of text: String) -> String {
    let folded = Folding.fold(text)
    func isOtherwise(_ sign: UInt8) -> Bool {
      sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "\\")
    }
    guard folded.utf8.contains(where: isOtherwise) else { return folded }
    return String(decoding: folded.utf8.map { isOtherwise($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether a dossier may stand there.
  public func admits(_ status: DossierStatus) -> Bool { statuses?.contains(status) ?? true }
}

extension DossierSearch {
  /// A number by which a person is known, as it is searched and compared: folded, without what
  /// stands between its groups, and with 0 for +84.
  public static func number(_ text: String) -> String {
    let signs = Folding.fold(text).utf8.filter { !" .-()".utf8.contains($0) }
    let number = String(decoding: signs, as: UTF8.self)
    return number.hasPrefix("+84") ? "0" + number.dropFirst(3) : number.replacing("+", with: "")
  }

  /// The numbers in a text that are written in groups, as they are searched.
  static func numbersInGroups(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).filter(isWrittenInGroups).map { number(String($0)) }
  }

  /// Whether a word is a number in groups, such as `0999.000.111`, and not part of a code such as
  /// `1.001193` or `261120-0001`.
  private static func isWrittenInGroups(_ word: Substring) -> Bool {
    let zero = UInt8(ascii: "0")
    let digits = zero...UInt8(ascii: "9")
    guard let first = word.utf8.first,
      word.utf8.allSatisfy({ digits.contains($0) || ".-()+".utf8.contains($0) })
    else { return false }
    let groups = word.utf8.split(omittingEmptySubsequences: false) { !digits.contains($0) }
    return "+(".utf8.contains(first)
      || first == zero && groups.count > 1 && groups.dropLast().allSatisfy { 3...4 ~= $0.count }
  }
}

extension DossierSearch {
  /// The number of a slip, as far as somebody typed or scanned it.
  struct Slip {
    /// The dossier's code or its end, folded.
    var code: String
    /// Which issue of the slip.
    var issue: Int
  }

  /// A few signs are no code.
  private static let shortestCode = 4

  /// The slip that was typed: its whole number, or the end of it as the list shows codes.
  var slip: Slip? {
    guard words.count == 1, let number = SlipNumber(words[0]),
      number.code.description.utf8.count >= DossierSearch.shortestCode
    else { return nil }
    return Slip(code: number.code.description, issue: number.issue)
  }

  /// The slip of a dossier whose number was typed, void or not; nil where another thing was.
  public func slip(of dossier: Dossier) -> SlipNumber? {
    guard let slip, slip.issue <= dossier.slipIssue else { return nil }
    let code = Folding.fold(dossier.code.description)
    guard code.hasSuffix(slip.code) else { return nil }
    let before = code.dropLast(slip.code.count).last
    guard before.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    return SlipNumber(dossier.code, issue: slip.issue)
  }
}

/// A dossier that was found, at hand or put away.
public enum FoundDossier: Hashable, Sendable {
  /// It is at hand, or on its way out.
  case atHand(DossierCode)
  /// It was put away.
  case closed(ClosedPlace)
}
