import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `The app` {
  /// The keys that lead to each screen from the overview.
  static let places: [(name: String, keys: [Key])] = [
    ("overview", []), ("help", [.function(1)]), ("intake", [.function(2)]),
    ("dossiers", [.function(3)]), ("dossier", [.enter]), ("deadlines", [.function(4)]),
    ("queue", [.function(5)]), ("number", [.function(5), .character("5")]),
    ("cancelling", [.function(5), .character("6")]), ("procedures", [.function(6)]),
    ("found", [.function(6), .character("k"), .character("h")]),
    ("procedure", [.function(6), .enter]), ("day end", [.function(7)]),
    ("summary", [.function(7), .character("s")]),
    ("palette", [.control("k")]), ("fees", [.control("f")]),
    ("commitments", [.control("r")]), ("reviews", [.control("p")]),
    ("review", [.function(6), .enter, .function(9)]), ("tomorrow", [.function(10)]),
  ]

  private func rehearsal(
    at keys: [Key], rows: Int = 24, columns: Int = 80, language: Language = .vietnamese
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(
      .ordinaryDay(), rows: rows, columns: columns, language: language)
    for key in keys { rehearsal.press(key) }
    _ = rehearsal.takeEffects()
    return rehearsal
  }

  @Test(arguments: places.indices)
  func `every key a screen names does something or says why not`(place: Int) throws {
    let keys = `The app`.places[place].keys
    let bindings = try rehearsal(at: keys).model.allBindings
    #expect(Set(bindings.map(\.key)).count == bindings.count)
    for binding in bindings {
      let rehearsal = try rehearsal(at: keys)
      let before = rehearsal.picture
      rehearsal.press(binding.key)
      let effects = rehearsal.takeEffects()
      if let reason = binding.unavailableBecause {
        #expect(rehearsal.model.notice == Notice(.warning, reason))
        #expect(rehearsal.requests.isEmpty && effects.isEmpty)
      } else {
        #expect(
          rehearsal.picture != before || !effects.isEmpty || !rehearsal.requests.isEmpty,
          "\(`The app`.places[place].name): \(binding.key) does nothing")
      }
    }
  }

  @Test(arguments: places.indices)
  func `the key bar holds whole entries of true keys, and F1 at any width`(place: Int) throws {
    for columns in [60, 80, 100, 132, 200] {
      for language in Language.allCases {
        let rehearsal = try rehearsal(
          at: `The app`.places[place].keys, columns: columns, language: language)
        let bindings = rehearsal.model.allBindings
        let names = Set(bindings.map { "\($0.key.label) \($0.label)" })
        let shown = rehearsal.model.keyBar.fitting(columns: columns)
        #expect(shown.count == rehearsal.model.keyBar.entries.count)
        for entry in shown {
          #expect(names.contains("\(entry.key) \(entry.label)"))
          rehearsal.expect(shows: "\(entry.key) \(entry.label)")
        }
        #expect(shown.contains { $0.key == "F1" })
        if let first = rehearsal.model.top.bindings(rehearsal.model.context).first(
          where: \.isInKeyBar)
        {
          #expect(shown.contains { $0.key == first.key.label })
        }
      }
    }
  }

  @Test(arguments: places.indices)
  func `every key has words in both languages`(place: Int) throws {
    let keys = `The app`.places[place].keys
    let vietnamese = try rehearsal(at: keys)
    let english = try rehearsal(at: keys, language: .english)
    let pairs = zip(vietnamese.model.allBindings, english.model.allBindings)
    #expect(vietnamese.model.allBindings.count == english.model.allBindings.count)
    for (left, right) in pairs {
      #expect(left.key == right.key && left.action == right.action)
      #expect(!left.label.isEmpty && !right.label.isEmpty && left.label != right.label)
      #expect((left.unavailableBecause == nil) == (right.unavailableBecause == nil))
    }
    let titles = [vietnamese, english].map { $0.model.top.title($0.model.context) }
    #expect(titles[0] != titles[1] && !titles.contains(""))
  }

  @Test(arguments: places.indices)
  func `every screen draws at any size without leaving the window`(place: Int) throws {
    let rehearsal = try rehearsal(at: `The app`.places[place].keys)
    for (rows, columns) in [(20, 60), (24, 80), (25, 119), (43, 132), (50, 200), (10, 40), (1, 1)] {
      rehearsal.resize(rows: rows, columns: columns)
      #expect(rehearsal.frame.size == Size(rows: rows, columns: columns))
    }
    rehearsal.resize(rows: 24, columns: 80)
    let again = try self.rehearsal(at: `The app`.places[place].keys)
    #expect(rehearsal.picture == again.picture)
    _ = rehearsal.takeEffects()
  }

  @Test func `a window that is too small says how large it must be and loses nothing`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(6))
    rehearsal.type("khai")
    let before = rehearsal.picture
    rehearsal.resize(rows: 10, columns: 40)
    rehearsal.expectPicture("window-40x10")
    rehearsal.type("x")
    rehearsal.press(.enter)
    rehearsal.resize(rows: 24, columns: 80)
    #expect(rehearsal.picture == before)
  }

  @Test func `a refusal is read to its end in a narrow window`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: 20, columns: 60)
    let refusal = Refusal.clockWentBack(
      now: SampleDesk.morning, last: SampleDesk.morning.advanced(bySeconds: 86_400))
    rehearsal.tell(.answered(key: "other", .refused(refusal)))
    rehearsal.expect(shows: "Đồng hồ máy đang là 08:15 20/11/2026", "ghi đó sai ngày.")
    rehearsal.expectPicture("refusal-60x20")
  }

  @Test func `the function keys bring an open screen back instead of opening it twice`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(6))
    rehearsal.type("khai")
    rehearsal.press(.function(4), .function(5), .function(6))
    rehearsal.expect(shows: "khai")
    #expect(rehearsal.model.screens.count == 4)
    rehearsal.press(.escape, .escape, .escape, .escape)
    rehearsal.expect(shows: "› Hôm nay")
  }

  @Test func `the clock stays in the head line at any width`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    for columns in [60, 70, 80, 132] {
      rehearsal.resize(rows: 24, columns: columns)
      let head = rehearsal.picture.split(separator: "\n").first ?? ""
      #expect(head.hasSuffix("08:15 · Telex") && !head.contains("…"))
    }
  }

  @Test func `the first screen offers drafts of the person who sits here`() throws {
    func draft(_ person: String) -> IntakeDraft {
      IntakeDraft(
        id: person, savedAt: SampleDesk.moment("2026-11-20T08:12"), person: person, fields: [:],
        procedure: nil, ticked: [])
    }
    let rehearsal = try Rehearsal(.ordinaryDay(), drafts: [draft("mau"), draft("thu")])
    rehearsal.expect(shows: "Có 1 hồ sơ nhập dở từ 08:12 – F2 để tiếp tục")
    let other = try Rehearsal(.ordinaryDay(), drafts: [draft("thu")])
    other.expect(hides: "nhập dở")
  }

  @Test func `the end of the known calendar is told sixty days ahead`() throws {
    let early = try Rehearsal(at: SampleDesk.moment("2027-11-01T08:00"))
    early.expect(hides: "2028")
    let late = try Rehearsal(at: SampleDesk.moment("2027-11-03T08:00"))
    late.expect(shows: "Chưa có lịch nghỉ năm 2028")
  }
}
