public import DeskFiles
public import DeskOperations

/// Dossiers that citizens filed on the portal, read from objects in its field shape.
public struct PortalFiling: Sendable {
  /// One dossier as it would be filed here.
  public struct Entry: Hashable, Sendable {
    /// The portal's code.
    public var code: String
    /// What was handed in.
    public var intake: Intake

    /// The key under which it is filed, so that it is filed once.
    public var key: String { Dossier.portalKey(code) }
  }

  /// Why an object is no dossier that could be filed.
  public enum Flaw: Hashable, Sendable {
    /// A field without which nothing can be filed is blank.
    case blank(String)
    /// A field holds characters that are not shown, or too many.
    case unclean(String)
    /// It is no longer newly filed: the code of its state.
    case notNew(String)
    /// It was not filed online: the code of its channel.
    case notOnline(String)
    /// A field is no moment like 20261120081503.
    case noMoment(String)
  }

  /// What can be filed.
  public private(set) var entries: [Entry] = []
  /// The codes of what this desk has, and of what stands twice in the file.
  public private(set) var known: [String] = []
  /// What cannot, by its place in the file from 1 and its code where it has one.
  public private(set) var flawed: [(place: Int, code: String?, flaw: Flaw)] = []

  /// Reads a list of objects, a list under `data`, or one object.
  public init(_ value: JSONValue, at desk: Desk, by rules: Rulebook, _ mapping: PortalMapping) {
    let filed = rules.codes?.status(of: .filed).map { String($0.code) }
    var seen: Set<String> = []
    for (index, record) in value.records.enumerated() {
      let code = (try? record.line("MaHoSo", limit: 60)) ?? nil
      if let code, seen.contains(code) || desk.has(portalCode: code) {
        known.append(code)
        continue
      }
      do throws(Failure) {
        let entry = try PortalFiling.entry(record, filed: filed, mapping)
        seen.insert(entry.code)
        entries.append(entry)
      } catch {
        flawed.append((index + 1, code, error.flaw))
      }
    }
  }

  private struct Failure: Error {
    var flaw: Flaw
  }

  private static func entry(
    _ record: JSONValue, filed state: String?, _ mapping: PortalMapping
  ) throws(Failure) -> Entry {
    func line(_ key: String, limit: Int = 200) throws(Failure) -> String? {
      do { return try record.line(key, limit: limit) } catch {
        throw Failure(flaw: .unclean(error.field))
      }
    }
    func needed(_ key: String, limit: Int = 200) throws(Failure) -> String {
      guard let text = try line(key, limit: limit) else { throw Failure(flaw: .blank(key)) }
      return text
    }
    let code = try needed("MaHoSo", limit: 60)
    if let found = try line("TrangThaiHoSo", limit: 20), found != state {
      throw Failure(flaw: .notNew(found))
    }
    let channel = try needed("KenhThucHien")
    guard channel == mapping.code("KenhThucHien", Channel.online.rawValue) else {
      throw Failure(flaw: .notOnline(channel))
    }
    let filed = try needed("NgayNopHoSo")
    guard let filedAt = Moment(portalText: filed) else {
      throw Failure(flaw: .noMoment("NgayNopHoSo"))
    }
    var identity = try line("SoGiayToChuHoSo", limit: 20)
    if let first = record.values("DinhDanhCHS").first {
      do { identity = try first.line("SoDinhDanh", limit: 20) } catch {
        throw Failure(flaw: .unclean("SoDinhDanh"))
      }
    }
    var intake = Intake(
      procedure: try needed("MaTTHC", limit: 20),
      applicant: Intake.Party(
        name: try needed("ChuHoSo"), personalID: identity,
        phone: try line("SoDienThoai", limit: 20), email: try line("Email", limit: 100)),
      channel: .online)
    intake.filedAt = filedAt
    intake.otherCode = code
    intake.note = try line("GhiChu", limit: 1000)
    return Entry(code: code, intake: intake)
  }
}

extension Desk {
  /// Whether a dossier of that code is here: sent to the portal by this desk, or filed from there.
  fileprivate func has(portalCode code: String) -> Bool {
    DossierCode(code).flatMap { self[$0] } != nil || !dossiers(underOtherCode: code).isEmpty
  }
}
