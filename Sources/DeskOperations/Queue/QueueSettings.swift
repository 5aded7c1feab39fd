/// The rules of a desk's queue, as its `desk.json` says them.
///
/// No national text orders them: the law asks for a queue machine and leaves numbers, priority and
/// hours to the desk (Nghị định 61/2018/NĐ-CP, Điều 13 khoản 2), so all of it is data.
public struct QueueSettings: Hashable, Sendable {
  /// A line of its own, with numbers of its own (nhóm việc).
  public struct Group: Hashable, Sendable, Codable {
    /// A short stable name.
    public var id: String
    /// What citizens read on the kiosk.
    public var name: String
    /// The letters before its numbers; no other group has the same.
    public var prefix: String
    /// The first number of a day; nil for that of the desk.
    public var firstNumber: Int?
    /// The last number of a day; nil for that of the desk.
    public var lastNumber: Int?
    /// The counters that serve it; nil for all.
    public var counters: [Int]?

    /// A line of its own.
    public init(
      id: String, name: String, prefix: String, firstNumber: Int? = nil, lastNumber: Int? = nil,
      counters: [Int]? = nil
    ) {
      self.id = id
      self.name = name
      self.prefix = prefix
      self.firstNumber = firstNumber
      self.lastNumber = lastNumber
      self.counters = counters
    }
  }

  /// People who are called as if they had come earlier (đối tượng ưu tiên).
  public struct PriorityClass: Hashable, Sendable, Codable {
    /// A short stable name.
    public var id: String
    /// What people read.
    public var name: String
    /// By how many minutes.
    public var headStart: Int
    /// Who set it.
    public var source: String?

    /// A class with its head start in minutes.
    public init(id: String, name: String, headStart: Int, source: String? = nil) {
      self.id = id
      self.name = name
      self.headStart = headStart
      self.source = source
    }
  }

  /// How far from the booked moment somebody may come and still be called as of it.
  public struct Window: Hashable, Sendable, Codable {
    /// So many minutes too early.
    public var early: Int
    /// So many minutes too late.
    public var late: Int

    /// A window in minutes around the booked moment.
    public init(early: Int, late: Int) {
      self.early = early
      self.late = late
    }
  }

  /// How waits are estimated.
  public struct Estimate: Hashable, Sendable, Codable {
    /// How many of the last services are looked at.
    public var samples: Int
    /// With fewer nothing is said.
    public var least: Int
    /// The range is widened to whole steps of so many minutes.
    public var roundTo: Int

    /// How waits are estimated.
    public init(samples: Int = 20, least: Int = 10, roundTo: Int = 5) {
      self.samples = samples
      self.least = least
      self.roundTo = roundTo
    }
  }

  /// Minutes from which the supervisor's board marks something.
  public struct Thresholds: Hashable, Sendable, Codable {
    /// Somebody waits so long.
    public var waiting: Int
    /// Somebody is served so long.
    public var serving: Int
    /// A break lasts so long.
    public var pause: Int
    /// A counter is idle so long while somebody waits whom it could serve.
    public var idle: Int

    /// Minutes from which something is marked.
    public init(waiting: Int = 30, serving: Int = 30, pause: Int = 20, idle: Int = 3) {
      self.waiting = waiting
      self.serving = serving
      self.pause = pause
      self.idle = idle
    }
  }

  /// What becomes of those who still wait when the day ends.
  public enum Overnight: String, CaseIterable, Hashable, Sendable, Codable {
    /// Their numbers are given up.
    case close
    /// They wait on, first in line the next day.
    case carryOver
    /// They count as absent.
    case noShow
  }

  /// Reasons to choose from, so that a digit is enough; any other can be typed.
  public struct Reasons: Hashable, Sendable, Codable {
    /// For a break.
    public var pause: [String]
    /// For holding a ticket.
    public var hold: [String]
    /// For calling out of order.
    public var pick: [String]

    /// Reasons to choose from.
    public init(pause: [String] = [], hold: [String] = [], pick: [String] = []) {
      self.pause = pause
      self.hold = hold
      self.pick = pick
    }
  }

  /// The first number of a day, where a group says nothing else.
  public var firstNumber: Int
  /// The last number of a day, where a group says nothing else.
  public var lastNumber: Int
  /// The lines in the order of the kiosk's keys; empty for one line without a prefix.
  public var groups: [Group] = []
  /// The classes of priority in the order of the kiosk's keys.
  public var priorities: [PriorityClass] = []
  /// The window of an appointment.
  public var appointments = Window(early: 15, late: 15)
  /// How often a number is called before it must be left.
  public var calls = 3
  /// Behind how many others somebody comes back who was absent when called.
  public var lateReturnBehind = 3
  /// How many minutes a ticket may be held at most.
  public var longestHold = 60
  /// What becomes of those who still wait when the day ends.
  public var overnight = Overnight.noShow
  /// How waits are estimated.
  public var estimate = Estimate()
  /// From when the supervisor's board marks something.
  public var thresholds = Thresholds()
  /// Reasons to choose from.
  public var reasons = Reasons()

  /// A queue with one line and the numbers of a day.
  public init(firstNumber: Int, lastNumber: Int) {
    self.firstNumber = firstNumber
    self.lastNumber = lastNumber
  }

  /// The lines of the desk; one without name or prefix where the file names none.
  public var lines: [Group] {
    groups.isEmpty ? [Group(id: "", name: "", prefix: "")] : groups
  }

  /// The line with that id.
  public func group(_ id: String) -> Group? {
    lines.first { $0.id == id }
  }

  /// The class of priority with that id.
  public func priority(_ id: String) -> PriorityClass? {
    priorities.first { $0.id == id }
  }

  /// Whether a counter serves a line; a line that is no longer in the file is everybody's.
  public func isServed(_ group: String, by counter: Int) -> Bool {
    self.group(group)?.counters?.contains(counter) ?? true
  }
}

extension QueueSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case firstNumber, lastNumber, groups, priorities, appointments, calls, lateReturnBehind
    case longestHold, overnight, estimate, thresholds, reasons
  }

  /// Decodes the numbers, and what else the file says of the queue.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, or own: Value) throws -> Value {
      try container.decodeIfPresent(Value.self, forKey: key) ?? own
    }
    self.init(
      firstNumber: try container.decode(Int.self, forKey: .firstNumber),
      lastNumber: try container.decode(Int.self, forKey: .lastNumber))
    groups = try value(.groups, or: groups)
    priorities = try value(.priorities, or: priorities)
    appointments = try value(.appointments, or: appointments)
    calls = try value(.calls, or: calls)
    lateReturnBehind = try value(.lateReturnBehind, or: lateReturnBehind)
    longestHold = try value(.longestHold, or: longestHold)
    overnight = try value(.overnight, or: overnight)
    estimate = try value(.estimate, or: estimate)
    thresholds = try value(.thresholds, or: thresholds)
    reasons = try value(.reasons, or: reasons)
  }
}

extension DeskSettings {
  /// The line for an errand: the one named, else that of a counter which takes the field.
  public func group(for service: String) -> QueueSettings.Group? {
    let takers = counters.filter { $0.fields.contains(service) || $0.name == service }
    return queue.lines.first { group in
      group.name == service
        || takers.contains { group.counters?.contains($0.number) ?? false }
    }
  }

  /// Whether a counter helps other lines when its own is empty, unless the day says otherwise.
  func helps(_ counter: Int) -> Bool {
    counters.first { $0.number == counter }?.helps ?? false
  }
}
