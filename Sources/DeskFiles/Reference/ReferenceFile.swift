import FoundationEssentials
import Glibc
import Vietnamese

/// One file that people edit.
public struct ReferenceFile: Hashable, Sendable {
  /// Where it is.
  public let path: String

  /// The version of the form of these files.
  static let schemaVersion = 1
  /// No honest file is longer.
  private static let limitInMegabytes = 64

  /// The file at a path.
  public init(_ path: String) {
    self.path = path
  }

  /// Changes the file and keeps everything else in it: unknown keys, their order, the numbers.
  ///
  /// The new text is checked before it takes the place of the old one.
  ///
  /// - Parameters:
  ///   - folder: The desk, whose lock keeps others from changing the file at the same time.
  ///   - change: Changes the value that the file holds.
  public func rewrite(
    in folder: DeskFolder, _ change: (inout JSONValue) throws(StoreTrouble) -> Void
  ) throws(StoreTrouble) {
    let lock = FolderLock(path: folder.lockFile, patience: 10, disk: .real)
    try lock.take(for: nil)
    defer { lock.release() }
    try rewriteUnderLock(change)
  }

  /// Changes the file while the lock is held already.
  func rewriteUnderLock(
    _ change: (inout JSONValue) throws(StoreTrouble) -> Void
  ) throws(StoreTrouble) {
    var value = try tree(of: try bytes())
    try change(&value)
    try Disk.real.replace(path, with: Array(value.formatted.utf8))
  }

  /// What the file holds.
  package func bytes() throws(StoreTrouble) -> [UInt8] {
    var bytes: [UInt8]
    do throws(StoreTrouble) {
      bytes = try Disk.real.read(path, limitInMegabytes: ReferenceFile.limitInMegabytes)
    } catch {
      guard case .cannotRead(_, let cause) = error, cause.meansMissing else { throw error }
      throw fault(.missingFile)
    }
    // Editors on Windows put a mark before the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw fault(.notUTF8, line: line.map { $0 + 1 })
    }
    // Editors on a Mac may put letters and their marks (U+0300 to U+037F) side by side.
    let isInPieces = [0xCC, 0xCD].contains { memchr(bytes, $0, bytes.count) != nil }
    return isInPieces ? Array(text.composed.utf8) : bytes
  }

  /// The text as JSON, with everything in it.
  package func tree(of bytes: [UInt8]) throws(StoreTrouble) -> JSONValue {
    do {
      return try JSONReader.read(bytes)
    } catch {
      throw fault(.notJSON(column: error.column), line: error.line)
    }
  }

  /// The content as a type of the domain.
  package func decode<Content: Decodable>(
    _ type: Content.Type, from bytes: [UInt8]
  ) throws(StoreTrouble) -> Content {
    do {
      return try JSONDecoder().decode(Document<Content>.self, from: Data(bytes)).content
    } catch let newer as NewerFormat {
      throw .newerFormat(
        file: path, found: newer.version, supported: ReferenceFile.schemaVersion)
    } catch let error as DecodingError {
      _ = try tree(of: bytes)
      throw trouble(error, in: bytes)
    } catch {
      throw fault(.notJSON(column: 1))
    }
  }

  /// A fault of this file.
  package func fault(
    _ problem: ReferenceFault.Problem, at keyPath: String = "", line: Int? = nil
  ) -> StoreTrouble {
    .brokenReference(
      ReferenceFault(file: path, keyPath: keyPath, line: line, problem: problem))
  }

  private func trouble(_ error: DecodingError, in bytes: [UInt8]) -> StoreTrouble {
    let path = error.place
    var steps = path.steps
    if case .keyNotFound = error { steps.removeLast() }
    let found = JSONReader.find(steps, in: bytes)
    return fault(
      error.problem(value: found?.value), at: path.keyPath, line: found?.line)
  }

  private struct NewerFormat: Error {
    var version: Int
  }

  /// The content of a file whose form is known.
  private struct Document<Content: Decodable>: Decodable {
    var content: Content

    private enum CodingKeys: String, CodingKey { case schemaVersion }

    init(from decoder: any Decoder) throws {
      let version = try decoder.container(keyedBy: CodingKeys.self)
        .decodeIfPresent(Int.self, forKey: .schemaVersion)
      if let version, version > ReferenceFile.schemaVersion {
        throw NewerFormat(version: version)
      }
      content = try Content(from: decoder)
    }
  }
}
