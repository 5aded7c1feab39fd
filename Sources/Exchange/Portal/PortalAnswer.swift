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
  /// As it came.
  public var message: String

  /// Reads one object, or a list of them; what is no answer is counted.
  ///
  /// - Parameters:
  ///   - export: The export for answers that name none.
  ///   - file: The file for answers that name none.
  package static func read(
    _ value: JSONValue, export: String?, file: String?, by mapping: PortalMapping
  ) -> (answers: [PortalAnswer], unreadable: Int) {
    let records = value.records
    let answers = records.compactMap {
      PortalAnswer($0, export: export, file: file, by: mapping)
    }
    return (answers, records.isEmpty ? 1 : records.count - answers.count)
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
      message = try value.line("message", limit: 1000) ?? ""
    } catch {
      return nil
    }
    guard file != nil || code != nil else { return nil }
    self.errorCode = errorCode
    let isThere = Folding.fold(message).contains(Folding.fold(mapping.answers.alreadyThere))
    outcome =
      mapping.answers.success.contains(errorCode) ? .accepted : isThere ? .exists : .failed
  }
}
