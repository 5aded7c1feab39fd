public import DeskApp
import DeskOperations

/// Why nobody can sit down at a seat.
public enum SeatTrouble: Error, Hashable, Sendable {
  /// Nobody of the desk has that id.
  case unknownPerson(String)
  /// The desk has no such counter.
  case unknownCounter(Int)
  /// The desk has no people.
  case nobody
  /// The system gives no more pipes or threads.
  case noDescriptors

  /// Who sits at a seat and at which counter.
  static func check(
    _ seat: DeskSession.Seat, by rules: Rulebook
  ) throws(SeatTrouble) -> (person: Person, counter: Int?) {
    let person: Person
    if let id = seat.person {
      guard let found = rules.people[id], found.isActive else { throw .unknownPerson(id) }
      person = found
    } else {
      let leader = seat.root == .supervisor ? rules.people.supervisors.first : nil
      guard let first = leader ?? rules.people.firstClerk else { throw .nobody }
      person = first
    }
    if let counter = seat.counter {
      guard rules.settings.counters.contains(where: { $0.number == counter }) else {
        throw .unknownCounter(counter)
      }
      return (person, counter)
    }
    let usual = seat.root == .supervisor ? nil : rules.settings.counters.first?.number
    return (person, person.counters?.first ?? usual)
  }
}

extension Words {
  /// Why nobody can sit down, and what to do.
  public func trouble(_ trouble: SeatTrouble) -> String {
    switch trouble {
    case .unknownPerson(let id):
      self(
        "Không có người nào mã “\(id)” ở bộ phận này. Xem danh sách: motcua people",
        "Nobody at this desk has the id “\(id)”. See the list: motcua people")
    case .unknownCounter(let number):
      self(
        "Bộ phận này không có quầy \(number). Xem “counters” trong desk.json.",
        "This desk has no counter \(number). See “counters” in desk.json.")
    case .nobody:
      self(
        "people.json chưa có ai. Hãy thêm bằng: motcua people add",
        "people.json names nobody. Add somebody with: motcua people add")
    case .noDescriptors:
      self(
        "Hệ thống không cho mở thêm tệp hoặc luồng. Hãy đóng bớt chương trình rồi thử lại.",
        "The system gives no more files or threads. Close some programs, then try again.")
    }
  }
}
