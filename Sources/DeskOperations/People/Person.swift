public import Vietnamese

/// Somebody who works at the desk or handles its dossiers.
public struct Person: Hashable, Sendable, Codable {
  /// What somebody may do.
  public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// Người tiếp nhận: works at a counter.
    case clerk
    /// Phụ trách: leads the desk.
    case supervisor
    /// Công chức giải quyết: handles dossiers in a specialist unit.
    case officer
    /// Người hướng dẫn: receives and helps citizens (Đội văn minh công sở).
    case guide
  }

  /// A short stable name, as events carry it.
  public var id: String
  /// The full name.
  public var name: String
  /// What the person may do.
  public var role: Role
  /// The post, such as “Công chức Tư pháp – Hộ tịch”.
  public var title: String?
  /// The unit the person belongs to.
  public var unit: String?
  /// The counters a clerk usually sits at.
  public var counters: [Int]?
  /// The fields an officer handles.
  public var fields: [String]?
  /// By which keys the person types Vietnamese; nil means as the desk does.
  public var typing: TypingMethod?
  /// False once the person has left; nil means still there.
  public var active: Bool?

  /// Somebody of the desk; active unless told otherwise.
  public init(
    id: String, name: String, role: Role, title: String? = nil, unit: String? = nil,
    counters: [Int]? = nil, fields: [String]? = nil, typing: TypingMethod? = nil,
    active: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.title = title
    self.unit = unit
    self.counters = counters
    self.fields = fields
    self.typing = typing
    self.active = active
  }

  /// Whether the person still works here.
  public var isActive: Bool { active ?? true }
}

/// Everybody the desk knows.
public struct People: Hashable, Sendable {
  /// In the order of the file.
  public let all: [Person]

  /// The people of a desk.
  public init(_ all: [Person]) {
    self.all = all
  }

  /// The person with that id.
  public subscript(id: String) -> Person? {
    all.first { $0.id == id }
  }

  /// The person's name, or the id where nobody is known by it.
  public func name(of id: String) -> String {
    self[id]?.name ?? id
  }

  /// People in the order of a list: by given name, then by family and middle names.
  public func inOrder(_ ids: some Sequence<String>) -> [String] {
    ids.map { ($0, NameOrder.key(name(of: $0)) + Array($0.utf8)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// The desk's first clerk, who acts where nobody is named.
  public var firstClerk: Person? {
    all.first { $0.role == .clerk && $0.isActive } ?? all.first
  }

  /// Those who may allow what a clerk may not.
  public var supervisors: [Person] { all.filter { $0.role == .supervisor && $0.isActive } }

  /// Those who handle dossiers of a field, or every active officer where nobody is named for it.
  public func officers(for field: String) -> [Person] {
    let officers = all.filter { $0.role == .officer && $0.isActive }
    let matching = officers.filter { $0.fields?.contains(field) ?? false }
    return matching.isEmpty ? officers : matching
  }
}
