package import DeskFiles
import Vietnamese

/// What the portal answered about one file or one dossier.
public struct PortalAnswer: Hashable, Sendable {
  /// The file; nil where the answer names none.
  public var file: String?
  /// The dossier; nil for all of a file.
  public var code: String?
  /// The export, where the answer names it; else the last that fits.
  public var export: String?
  /// What it comes to.
  public var outcome: LedgerLine.Outcome
  /// As it came.
  public var errorCode: String
  /// As it came, cleaned and cut: it only explains, so it never costs the answer.
  public var message: String

  /// The most characters of a message.
  private static let messageLimit = 1000

  /// Reads one object, or a list of them; what is no answer is told by its place in the file from 1,
  /// and by the code of its dossier where it has one.
  ///
  /// - Parameters:
  ///   - export: The export for answers that name none.
  ///   - file: The file for answers that name none.
  package static func read(
    _ value: JSONValue, export: String?, file: String?, by mapping: PortalMapping
  ) -> (answers: [PortalAnswer], unreadable: [(place: Int, code: String?)]) {
    let records = value.records
    guard !records.isEmpty else { return ([], [(1, nil)]) }
    var answers: [PortalAnswer] = []
    var unreadable: [(place: Int, code: String?)] = []
    for (index, record) in records.enumerated() {
      if let answer = PortalAnswer(record, export: export, file: file, by: mapping) {
        answers.append(answer)
      } else {
        unreadable.append((index + 1, (try? record.line("MaHoSo", limit: 60)) ?? nil))
      }
    }
    return (answers, unreadable)
  }

  private init?(
    _ value: JSONValue, export givenExport: String?, file givenFile: String?,
    by mapping: PortalMapping
  ) {
    guard let errorCode = try? value.line("error_code", limit: 50) else { return nil }
    do throws(UncleanText) {
      file = try value.line("file", limit: 100) ?? givenFile
      code = try value.line("MaHoSo", limit: 60)
      export = try value.line("export", limit: 60) ?? givenExport
    } catch {
      return nil
    }
    message = Cleaning.line(value.text("message") ?? "", maxLength: PortalAnswer.messageLimit).text
    guard file != nil || code != nil else { return nil }
    self.errorCode = errorCode
    let isThere = Folding.fold(message).contains(Folding.fold(mapping.answers.alreadyThere))
    outcome =
      mapping.answers.success.contains(errorCode) ? .accepted : isThere ? .exists : .failed
  }
}
