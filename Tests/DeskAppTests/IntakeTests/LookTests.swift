import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct Look {
  @Test func look() throws {
    let r = try Rehearsal()
    r.press(.function(2))
    r.type("dk khai sinh")
    print(r.picture)
    r.press(.enter)
    print(r.picture)
    r.type("Tran Thi Thu")
    r.press(.enter, .enter, .enter, .enter, .enter, .enter)
    print(r.picture)
    r.press(.function(10))
    print(r.picture)
    r.press(.function(9))
    r.press(.function(8))
    print(r.picture)
    r.press(.function(8))
    r.resize(rows: 43, columns: 132)
    print(r.picture)
    r.press(.function(10))
    print(r.picture)
    print(r.takeEffects())
    r.press(.function(2))
    r.type("1012756")
    r.press(.enter)
    print(r.picture)
  }
}
