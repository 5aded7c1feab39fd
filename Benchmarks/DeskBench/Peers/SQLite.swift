import CSQLite

/// A database of SQLite, as a careful program would use it: statements prepared once, WAL, and
/// every transaction on disk before it counts.
final class SQLite {
  struct Failure: Error {
    var what: String
  }

  /// A statement that is prepared once and used many times.
  final class Statement {
    private let handle: OpaquePointer?
    private let base: SQLite

    fileprivate init(_ text: String, in base: SQLite) throws(Failure) {
      var handle: OpaquePointer?
      guard sqlite3_prepare_v2(base.handle, text, -1, &handle, nil) == SQLITE_OK else {
        throw base.failure
      }
      self.handle = handle
      self.base = base
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs it with values in the place of its question marks and answers the number it finds.
    @discardableResult
    func run(_ values: [Value] = []) throws(Failure) -> Int? {
      defer { sqlite3_reset(handle) }
      var found: Int?
      try bind(values)
      while true {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: found = found ?? Int(sqlite3_column_int64(handle, 0))
        case SQLITE_DONE: return found
        default: throw base.failure
        }
      }
    }

    /// Runs it and answers the text it finds first.
    func text() throws(Failure) -> [UInt8] {
      defer { sqlite3_reset(handle) }
      guard sqlite3_step(handle) == SQLITE_ROW, let bytes = sqlite3_column_text(handle, 0) else {
        throw base.failure
      }
      return Array(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, 0))))
    }

    /// Runs it to its end and answers how many rows came.
    func rows() throws(Failure) -> Int {
      defer { sqlite3_reset(handle) }
      var count = 0
      while true {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: count += 1
        case SQLITE_DONE: return count
        default: throw base.failure
        }
      }
    }

    private func bind(_ values: [Value]) throws(Failure) {
      for (index, value) in values.enumerated() {
        let place = Int32(index + 1)
        let result =
          switch value {
          case .number(let number): sqlite3_bind_int64(handle, place, Int64(number))
          // SQLite copies the bytes, as the language asks of it.
          case .text(let bytes):
            bytes.withUnsafeBytes {
              sqlite3_bind_text(
                handle, place, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count),
                unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
          case .nothing: sqlite3_bind_null(handle, place)
          }
        guard result == SQLITE_OK else { throw base.failure }
      }
    }
  }

  enum Value {
    case number(Int)
    case text([UInt8])
    case nothing
  }

  private var handle: OpaquePointer?

  /// Opens a database with a log that is written ahead and put on disk at each transaction.
  init(_ path: String, patience milliseconds: Int32 = 60_000) throws(Failure) {
    guard sqlite3_open(path, &handle) == SQLITE_OK else { throw failure }
    sqlite3_busy_timeout(handle, milliseconds)
    try execute("PRAGMA journal_mode=WAL")
    try execute("PRAGMA synchronous=FULL")
  }

  deinit { sqlite3_close(handle) }

  /// The version of the library.
  static var version: String { String(cString: sqlite3_libversion()) }

  /// Runs a text of statements.
  func execute(_ text: String) throws(Failure) {
    guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// A statement that is prepared once.
  func prepare(_ text: String) throws(Failure) -> Statement { try Statement(text, in: self) }

  private var failure: Failure { Failure(what: String(cString: sqlite3_errmsg(handle))) }
}
