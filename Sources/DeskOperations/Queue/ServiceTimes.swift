/// How long services took lately: of the same errand, of the same line, of the same class of
/// priority, of all.
struct ServiceTimes: Hashable, Sendable, Codable {
  /// What services are compared by, the nearest first.
  enum Kind: Hashable, Codable, Comparable {
    case errand(group: String, service: String)
    case group(String)
    case priority(String)
    case all

    private var order: (Int, String, String) {
      switch self {
      case .errand(let group, let service): (0, group, service)
      case .group(let id): (1, id, "")
      case .priority(let id): (2, id, "")
      case .all: (3, "", "")
      }
    }

    static func < (left: Kind, right: Kind) -> Bool { left.order < right.order }
  }

  private struct Sample: Hashable, Codable {
    var ticket: TicketID
    var seconds: Int
  }

  private struct Entry: Codable {
    var kind: Kind
    var samples: [Sample]
  }

  /// How many of each kind are kept; a desk can ask for fewer, not for more.
  private static let most = 50

  private var samples: [Kind: [Sample]] = [:]

  /// Takes the service of a ticket in.
  mutating func add(_ ticket: Ticket, errand: Errand, seconds: Int) {
    for kind in ServiceTimes.kinds(of: ticket, errand) {
      samples[kind, default: []].append(Sample(ticket: ticket.id, seconds: seconds))
      if samples[kind]?.count ?? 0 > ServiceTimes.most { samples[kind]?.removeFirst() }
    }
  }

  /// Forgets the last service of a ticket, which was undone.
  mutating func removeLast(of ticket: Ticket, errand: Errand) {
    for kind in ServiceTimes.kinds(of: ticket, errand) {
      guard let index = samples[kind]?.lastIndex(where: { $0.ticket == ticket.id }) else {
        continue
      }
      samples[kind]?.remove(at: index)
    }
  }

  /// The last services most like that of a ticket, in seconds, the shortest first; nil where there
  /// are too few even of all kinds.
  func seconds(for ticket: Ticket, by rules: QueueSettings.Estimate) -> [Int]? {
    for kind in ServiceTimes.kinds(of: ticket, ticket.errand) {
      let last = samples[kind]?.suffix(rules.samples) ?? []
      if last.count >= max(1, rules.least) { return last.map(\.seconds).sorted() }
    }
    return nil
  }

  private static func kinds(of ticket: Ticket, _ errand: Errand) -> [Kind] {
    let service = errand.service.map { Kind.errand(group: errand.group, service: $0) }
    let priority = ticket.priority.map { Kind.priority($0.id) }
    return [service, .group(errand.group), priority, .all].compactMap { $0 }
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let entries = try decoder.singleValueContainer().decode([Entry].self)
    samples = Dictionary(entries.map { ($0.kind, $0.samples) }) { _, last in last }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      samples.map { Entry(kind: $0.key, samples: $0.value) }.sorted { $0.kind < $1.kind })
  }
}
