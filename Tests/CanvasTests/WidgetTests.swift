import Dice
import Canvas
import Testing
import Vietnamese

@Suite struct WidgetTests {
  private func line(_ columns: Int, _ draw: (inout Canvas, Region) -> Void) -> Canvas {
    var canvas = Canvas(Size(rows: 1, columns: columns))
    draw(&canvas, canvas.region)
    return canvas
  }

  @Test func `one Backspace takes a letter with all its marks`() {
    var field = TextField("Nguye\u{302}\u{303}")
    #expect(field.cursor == 5)
    let isForText = [Key.backspace, .function(1), .enter].map { field.handle($0, typing: nil) }
    #expect(isForText == [true, false, false])
    #expect(field.value == "Nguy")
  }

  @Test func `a mark typed after its letter joins it`() {
    var field = TextField()
    for letter: Character in ["a", "\u{302}", "\u{301}", "n"] {
      _ = field.handle(.character(letter), typing: nil)
    }
    #expect(Array(field.value.utf8) == Array("ấn".utf8))
    #expect(field.cursor == 2)
  }

  @Test func `editing happens at the cursor`() {
    var field = TextField("một ba")
    for _ in 0..<2 { _ = field.handle(.left, typing: nil) }
    for letter in "hai " { _ = field.handle(.character(letter), typing: nil) }
    #expect(field.value == "một hai ba")
    _ = field.handle(.control("w"), typing: nil)
    #expect(field.value == "một ba")
    _ = field.handle(.home, typing: nil)
    _ = field.handle(.delete, typing: nil)
    #expect(field.value == "ột ba")
    _ = field.handle(.end, typing: nil)
    _ = field.handle(.delete, typing: nil)
    #expect(field.value == "ột ba")
    _ = field.handle(.control("u"), typing: nil)
    #expect(field.isEmpty)
  }

  private func type(
    _ keys: String, into field: inout TextField, _ typing: TypingSettings? = TypingSettings()
  ) {
    for key in keys {
      _ = field.handle(key == "⌫" ? .backspace : .character(key), typing: typing)
    }
  }

  @Test func `words are typed in Vietnamese, codes and searches for codes as they are`() {
    var words = TextField(maximumLength: 12)
    type("Nguyeenx Vawn", into: &words)
    #expect(words.value == "Nguyễn Văn")
    type("⌫⌫", into: &words)
    type("ew", into: &words, nil)
    #expect(words.value == "Nguyễn Vew")
    type("⌫⌫⌫⌫", into: &words)
    #expect(words.value == "Nguyễn")
    var code = TextField(content: .code)
    type("EE123as", into: &code)
    #expect(code.value == "EE123as")
    var search = TextField(content: .search)
    type("A12 nguye6n4", into: &search, TypingSettings(.vni))
    #expect(search.value == "A12 nguyễn")
  }

  @Test func `a name that was pasted or stored is never written anew by what is typed beside it`() {
    var field = TextField("Trần Thị Hoà")
    type(" bis", into: &field)
    #expect(field.value == "Trần Thị Hoà bí")
    field = TextField("Trần Thị Hoà")
    type("q", into: &field)
    #expect(field.value == "Trần Thị Hoàq")
    field.insert(paste: "aas")
    #expect(field.value == "Trần Thị Hoàqaas")
  }

  @Test func `in the middle of a word a mark finds its letter and a letter its place`() {
    var field = TextField("", maximumLength: 30)
    type("Nguyeen", into: &field)
    for _ in 0..<2 { _ = field.handle(.left, typing: TypingSettings()) }
    type("x", into: &field)
    #expect(field.value == "Nguyễn" && field.cursor == 4)
    type("h", into: &field)
    #expect(field.value == "Nguyhễn")
  }

  @Test func `a word that outgrows its field keeps what is in it`() {
    var field = TextField("", maximumLength: 4)
    type("vieejtnam", into: &field)
    #expect(field.value == "việt")
  }

  @Test func `a paste becomes one clean line that fits`() {
    var field = TextField("Ông ", maximumLength: 12)
    let wasChanged = field.insert(paste: "Nguyễn\u{1B}[31m\nVăn Mẫu")
    #expect(wasChanged)
    #expect(field.value == "ÔngNguyễn Vă")
    var other = TextField()
    let otherWasChanged = other.insert(paste: "số 1,\n đường A")
    #expect(!otherWasChanged)
    #expect(other.value == "số 1, đường A")
  }

  @Test func `a field never grows beyond its length`() {
    var field = TextField(maximumLength: 3)
    for letter in "abcd\u{7}" { _ = field.handle(.character(letter), typing: nil) }
    #expect(field.value == "abc")
  }

  @Test func `a long text scrolls with the cursor`() {
    var field = TextField("0123456789abcdef")
    var canvas = line(8) { field.draw(on: &$0, in: $1) }
    #expect(canvas.picture == "…def")
    #expect(canvas.cursor == Position(row: 0, column: 4))
    _ = field.handle(.home, typing: nil)
    canvas = line(8) { field.draw(on: &$0, in: $1) }
    #expect(canvas.picture == "0123456…")
    #expect(canvas.cursor == .zero)
    canvas = line(8) { field.draw(on: &$0, in: $1, isFocused: false) }
    #expect(canvas.cursor == nil)
  }

  @Test(arguments: 0..<100)
  func `the selected entry is always in view`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var list = ListState(count: Int.random(in: 0...30, using: &random))
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    for _ in 0..<50 {
      let rows = Int.random(in: 1...12, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 {
        list.setCount(Int.random(in: 0...30, using: &random))
      }
      _ = list.handle(keys.randomElement(using: &random) ?? .up, rows: rows)
      let visible = list.visible(rows: rows)
      #expect(visible.count == min(rows, list.count))
      #expect(list.selected.map(visible.contains) ?? (list.count == 0))
    }
  }

  @Test func `a list scrolls only when the selection leaves the view`() {
    var list = ListState(count: 10)
    for _ in 0..<4 { _ = list.handle(.down, rows: 4) }
    #expect(list.visible(rows: 4) == 1..<5)
    _ = list.handle(.up, rows: 4)
    #expect(list.visible(rows: 4) == 1..<5)
    _ = list.handle(.end, rows: 4)
    #expect(list.visible(rows: 4) == 6..<10)
    let isForLists = list.handle(.enter, rows: 4)
    #expect(!isForLists)
  }

  @Test func `a table shares out its width and marks the selected row`() {
    let table = Table([
      TableColumn("Số", width: .fixed(3), alignment: .right),
      TableColumn("Người nộp", width: .flexible(atLeast: 8)),
      TableColumn("Hạn", width: .fixed(7)),
    ])
    let names = ["Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Thị Mẫu"]
    var list = ListState(count: names.count)
    list.select(1)
    var canvas = Canvas(Size(rows: 4, columns: 26))
    table.draw(on: &canvas, in: canvas.region, list: list) { index in
      TableRow(["\(index + 1)", TableCell(names[index]), TableCell("QUÁ HẠN", style: .alert)])
    }
    #expect(
      canvas.styledPicture == """
           Số Người nộp    Hạn
            1 Nguyễn Văn … QUÁ HẠN
        ›   2 Trần Thị Thử QUÁ HẠN
            3 Lê Thị Mẫu   QUÁ HẠN

        row 0, columns 0–25: underline muted
        row 1, columns 19–25: bold alert
        row 2, columns 0–25: selection
        row 3, columns 19–25: bold alert
        """)
  }

  @Test func `the key bar drops whole keys from the right and dims what is not possible`() {
    let bar = KeyBar([
      .init("F1", "Giúp"), .init("F2", "Tiếp nhận", isAvailable: false), .init("Esc", "Thoát"),
    ])
    #expect(
      line(24) { bar.draw(on: &$0, in: $1) }.styledPicture == """
         F1 Giúp  F2 Tiếp nhận

        row 0, column 0: keyBar
        row 0, columns 1–2: bold keyBar
        row 0, columns 3–9: keyBar
        row 0, columns 10–21: dim keyBar
        row 0, columns 22–23: keyBar
        """)
    #expect(bar.fitting(columns: 22).count == 2)
    #expect(bar.fitting(columns: 21).count == 1)
    #expect(bar.fitting(columns: 200).count == 3)
  }

  @Test func `a bar shows eighths and never hides a small part`() {
    #expect(Bar(1, of: 2).text(columns: 4) == "██")
    #expect(Bar(5, of: 16).text(columns: 4) == "█▎")
    #expect(Bar(1, of: 1000).text(columns: 4) == "▏")
    #expect(Bar(9, of: 3).text(columns: 4, plain: true) == "####")
    #expect(Bar(0, of: 0).text(columns: 4).isEmpty)
  }

  @Test func `a sparkline shows the newest numbers`() {
    #expect(Sparkline([9, 0, 1, 50, 100]).text(columns: 4) == "▁▂▅█")
    #expect(Sparkline([0, 1, 50, 100]).text(columns: 9, plain: true) == "_.=#")
    #expect(Sparkline([0, 0]).text(columns: 9) == "▁▁")
  }
}
