import ArgumentParser
import DeskApp
import DeskOperations

/// In whose name something is done that is no request of the desk.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Ai làm; mặc định người tiếp nhận đầu tiên.", valueName: "person"))
  var person: String?

  /// Who it is.
  ///
  /// - Throws: A refusal where nobody of that id works here.
  func person(at desk: OpenDesk) throws -> Person {
    let id = person ?? desk.rules.people.firstClerk?.id ?? ""
    guard let person = desk.rules.people[id], person.isActive else {
      throw desk.inWords(.unknownPerson(id))
    }
    return person
  }
}
