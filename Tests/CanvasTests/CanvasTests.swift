import Dice
import Canvas
import Testing

@Suite struct CanvasTests {
  @Test(arguments: 0..<200)
  func `writing anything anywhere leaves no half of a wide character`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let letters = [
      "a", "Đ", "ễ", "e\u{302}\u{303}", "東", "京", "한", "🙂", "👨‍👩‍👧", "❤️", "\u{301}", "\n", "\u{1B}",
      "\r\n",
      "\u{202E}", "\u{200B}", "ก\u{E33}", "x\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "🇻🇳", " ",
    ]
    let size = Size(
      rows: Int.random(in: 0...4, using: &random), columns: Int.random(in: 0...12, using: &random))
    var canvas = Canvas(size)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? ""
      }.joined()
      let region = Region(
        row: Int.random(in: -2...4, using: &random),
        column: Int.random(in: -4...12, using: &random),
        rows: Int.random(in: 0...5, using: &random), columns: Int.random(in: 0...9, using: &random))
      let position = Position(
        row: Int.random(in: -2...3, using: &random), column: Int.random(in: -5...9, using: &random))
      switch Int.random(in: 0...5, using: &random) {
      case 0: canvas.fill(region, with: "東", style: .alert)
      case 1: canvas.box(region, title: text)
      default:
        let before = canvas
        let used = canvas.write(text, at: position, in: region, style: .done)
        #expect(used >= 0 && used <= region.columns)
        expectUntouched(canvas, before, outside: region)
      }
      expectWholeCharacters(canvas)
    }
  }

  private func expectWholeCharacters(_ canvas: Canvas) {
    for row in 0..<canvas.size.rows {
      var column = 0
      while column < canvas.size.columns {
        let cell = canvas[row, column]
        #expect(cell.columns == 1 || cell.columns == 2)
        #expect(TextWidth.columns(of: cell.character) == cell.columns)
        #expect(cell.character.unicodeScalars.count <= 5)
        if cell.columns == 2 {
          #expect(column + 1 < canvas.size.columns)
          #expect(canvas[row, column + 1].isContinuation)
          #expect(canvas[row, column + 1].style == cell.style)
        }
        column += max(1, cell.columns)
      }
    }
  }

  /// Beside the region only the other half of an overwritten wide character may change, to empty.
  private func expectUntouched(_ canvas: Canvas, _ before: Canvas, outside region: Region) {
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns
      where !region.contains(Position(row: row, column: column)) {
        let cell = canvas[row, column]
        #expect(cell == before[row, column] || cell.character == " ")
      }
    }
  }

  @Test func `text is clipped to its region`() {
    var canvas = Canvas(Size(rows: 2, columns: 12))
    let region = Region(row: 1, column: 2, rows: 1, columns: 5)
    let used = canvas.write("Nguyễn Văn Mẫu", in: region)
    let usedBelow = canvas.write("không thấy", at: Position(row: 1, column: 0), in: region)
    #expect(used == 5)
    #expect(usedBelow == 0)
    #expect(canvas.picture == "\n  Nguyễ")
  }

  @Test func `a wide character cut by the edge becomes empty`() {
    var canvas = Canvas(Size(rows: 1, columns: 4))
    canvas.write("a東b京", at: Position(row: 0, column: -2))
    #expect(canvas.picture == " b京")
    canvas.write("x", at: Position(row: 0, column: 3))
    #expect(canvas.picture == " b x")
  }

  @Test func `letters in pieces are drawn whole and control characters as dots`() {
    var canvas = Canvas(Size(rows: 1, columns: 10))
    canvas.write("Nguye\u{302}\u{303}n\u{1B}[1m")
    #expect(canvas.picture == "Nguyễn·[1m")
    #expect(Array(canvas.picture.utf8) == Array("Nguyễn·[1m".utf8))
  }

  @Test func `the styled picture lists the pieces and the cursor`() {
    var canvas = Canvas(Size(rows: 2, columns: 16))
    canvas.write("Hồ sơ", style: .title)
    canvas.write("QUÁ HẠN", at: Position(row: 1, column: 3), style: .alert)
    canvas.write("!", at: Position(row: 1, column: 12), style: .normal.underline)
    canvas.cursor = Position(row: 1, column: 3)
    #expect(
      canvas.styledPicture == """
        Hồ sơ
           QUÁ HẠN  !

        row 0, columns 0–4: bold title
        row 1, columns 3–9: bold alert
        row 1, column 12: underline
        cursor at row 1, column 3
        """)
  }

  @Test func `a box has a title and leaves room inside`() {
    var canvas = Canvas(Size(rows: 4, columns: 14))
    let inside = canvas.box(canvas.region, title: "Hôm nay")
    canvas.paragraph("một hai ba bốn năm sáu", in: inside)
    #expect(
      canvas.picture == """
        ┌ Hôm nay ───┐
        │một hai ba  │
        │bốn năm sáu │
        └────────────┘
        """)
  }

  @Test func `regions are taken apart without getting larger`() {
    let region = Region(row: 2, column: 3, rows: 10, columns: 20)
    #expect(region.rows(from: 8, count: 5) == Region(row: 10, column: 3, rows: 2, columns: 20))
    #expect(region.columns(from: 5) == Region(row: 2, column: 8, rows: 10, columns: 15))
    #expect(region.lastRows(1) == Region(row: 11, column: 3, rows: 1, columns: 20))
    #expect(region.inset(rows: 6).isEmpty)
    #expect(region.split(leftColumns: 8).right == Region(row: 2, column: 12, rows: 10, columns: 11))
  }

  @Test func `every role but ordinary ones shows without colours`() {
    let plain = Role.allCases.filter { $0.plainAttributes.isEmpty }
    #expect(plain == [.normal, .done, .border])
  }
}
