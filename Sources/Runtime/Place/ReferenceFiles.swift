public import DeskOperations
import FoundationEssentials

/// Provisional: replaced by DeskFiles' ReferenceData.
public enum ReferenceFiles {
  private struct P: Decodable { var procedures: [Procedure] }
  private struct Q: Decodable { var people: [Person] }
  public static func load(_ folder: String) throws -> Rulebook {
    func read<T: Decodable>(_ name: String) throws -> T {
      try JSONDecoder().decode(T.self, from: Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
    let p: P = try read("procedures.json")
    let q: Q = try read("people.json")
    return Rulebook(
      settings: try read("desk.json"), catalogue: try Catalogue(p.procedures),
      people: People(q.people), holidays: try read("calendar.json"))
  }
}
