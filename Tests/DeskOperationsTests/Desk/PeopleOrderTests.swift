import DeskOperations
import Testing

/// People in a list stand by their given names.
@Suite struct PeopleOrderTests {
  @Test func `given names go first, then family names, then ids`() {
    let people = People([
      Person(id: "a", name: "Trần Văn Thử", role: .clerk),
      Person(id: "b", name: "Nguyễn Thị Ánh", role: .clerk),
      Person(id: "d", name: "Lê Thị Đào", role: .officer),
      Person(id: "c", name: "Lê Thị Đào", role: .officer),
      Person(id: "e", name: "Nguyễn Văn Anh", role: .clerk),
    ])
    #expect(people.inOrder(["a", "b", "c", "d", "e"]) == ["e", "b", "c", "d", "a"])
    #expect(people.inOrder([String]()).isEmpty)
  }
}
