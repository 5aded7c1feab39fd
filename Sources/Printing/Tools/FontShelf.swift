/// The fonts of this machine that hold every Vietnamese letter.
///
/// A page falls back on other fonts letter by letter where one lacks some, which is ugly and goes
/// unnoticed: Liberation Serif before version 2, as Debian 12 has it in fonts-liberation, does.
public struct FontShelf: Sendable {
  /// The serif fonts of the pages, as their style sheet names them.
  public static let wanted = ["Times New Roman", "Tinos", "Liberation Serif", "Noto Serif"]

  private let tools: PaperTools

  /// The fonts that this machine has.
  public init(_ tools: PaperTools) { self.tools = tools }

  /// Which of the wanted fonts are whole; nil where that cannot be known.
  public func whole() async -> [String]? {
    guard let run = tools.run(.fcList, [":lang=vi", "family"]),
      let outcome = try? await run.outcome(within: .seconds(10)), outcome.status == 0
    else { return nil }
    let families = Set(
      outcome.text.split { $0 == "\n" || $0 == "," }.map { line in
        String(line.drop { $0 == " " })
      })
    return FontShelf.wanted.filter(families.contains)
  }
}
