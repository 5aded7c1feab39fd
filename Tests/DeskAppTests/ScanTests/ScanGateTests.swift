import Dice
import Canvas
import DeskApp
import DeskOperations
import Testing

/// The gate between the keyboard and the screens, with keys that come at moments of a clock.
@Suite struct ScanGateTests {
  /// A keyboard that presses keys at moments, and what the gate made of them.
  struct Keyboard {
    private(set) var gate = ScanGate()
    private(set) var outputs: [ScanGate.Output] = []
    private(set) var now = 1_000_000
    var acts: (Key) -> Bool = { _ in false }
    var codes: Set<String> = []

    private var knowledge: ScanGate.Knowledge {
      ScanGate.Knowledge(acts: acts, knows: { [codes] in codes.contains($0) })
    }

    mutating func press(_ keys: [Key], every gap: Int) {
      for key in keys { press(.key(key), after: gap) }
    }

    mutating func press(_ input: Input, after gap: Int) {
      rest(gap)
      outputs += gate.take([input], at: now, knowledge)
    }

    /// Lets time go by as the program does: it wakes at the gate's deadline.
    mutating func rest(_ milliseconds: Int) {
      let end = now + milliseconds
      while let deadline = gate.deadline, deadline <= end {
        now = max(now, deadline)
        outputs += gate.take([], at: now, knowledge)
      }
      now = end
    }

    mutating func type(_ text: String, every gap: Int) { press(Keyboard.keys(text), every: gap) }

    static func keys(_ text: String) -> [Key] {
      text.map { $0 == "\t" ? .tab : $0 == "\n" ? .enter : .character($0) }
    }

    var scans: [String] {
      outputs.compactMap { if case .scan(let scanned) = $0 { scanned.text } else { nil } }
    }

    var passed: [Key] {
      outputs.compactMap { if case .input(.key(let key)) = $0 { key } else { nil } }
    }
  }

  static let card =
    "087195000002||Trần Thị Thử|09111995|Nữ|Khóm 3, Phường Mẫu, Đồng Tháp|20122022"

  @Test(arguments: [0, 2, 8, 16, 30, 34])
  func `a card is told at any speed of a scanner, and hardly a key gets through`(gap: Int) {
    var keyboard = Keyboard()
    keyboard.rest(500)
    keyboard.type(ScanGateTests.card + "\n", every: gap)
    #expect(keyboard.scans == [ScanGateTests.card])
    #expect(keyboard.passed.count <= 3 && !keyboard.passed.contains(.enter))
    #expect(keyboard.gate.deadline == nil)
  }

  @Test(arguments: [60, 120, 250, 900])
  func `a card that comes as slowly as a typist is told all the same, and what leaked is named`(
    gap: Int
  ) {
    var keyboard = Keyboard()
    keyboard.rest(500)
    keyboard.type(ScanGateTests.card + "\n", every: gap)
    #expect(keyboard.scans == [ScanGateTests.card])
    #expect(keyboard.passed.count == 12)
    #expect(keyboard.outputs.first == .lineBegins)
    #expect(keyboard.outputs.last == .scan(ScanGate.Scanned(ScanGateTests.card, hasLeaked: true)))
  }

  @Test func `where keys act, none of a card gets through`() {
    var keyboard = Keyboard()
    keyboard.acts = { _ in true }
    keyboard.rest(500)
    keyboard.type(ScanGateTests.card + "\n", every: 12)
    #expect(keyboard.scans == [ScanGateTests.card])
    #expect(keyboard.passed.isEmpty)
  }

  @Test(arguments: [
    "00020101021238570010A0000007", "8934563138164", "https://x.vn/?a=1 b",
  ])
  func `a code that nobody knows does nothing where keys act, but for being told`(code: String) {
    for gap in [0, 8, 45, 70] {
      for end in ["\n", ""] {
        var keyboard = Keyboard()
        keyboard.acts = { _ in true }
        keyboard.rest(500)
        keyboard.type(code + end, every: gap)
        keyboard.rest(500)
        if end.isEmpty { keyboard.press([.enter], every: 200) }
        #expect(keyboard.scans == [code])
        #expect(keyboard.passed.isEmpty)
      }
    }
  }

  @Test func `keys that act are pressed one by one, with a short wait and in their order`() {
    var keyboard = Keyboard()
    keyboard.acts = { _ in true }
    keyboard.type("m4c", every: 120)
    keyboard.rest(120)
    keyboard.type("12345", every: 10)
    keyboard.rest(100)
    #expect(keyboard.passed == Keyboard.keys("m4c12345"))
    #expect(keyboard.scans.isEmpty)
  }

  @Test func `the sign of the kind of code that some scanners send is left out`() {
    var keyboard = Keyboard()
    keyboard.type("]Q1" + ScanGateTests.card + "\n", every: 8)
    #expect(keyboard.scans == [ScanGateTests.card])
    guard case .scan(let scanned)? = keyboard.outputs.last else { return }
    #expect(scanned.typedBefore.isEmpty)
  }

  @Test func `a code is told behind letters that somebody had typed`() {
    var keyboard = Keyboard()
    keyboard.codes = ["H99.34.05-261120-0001"]
    keyboard.type("ba", every: 200)
    keyboard.rest(200)
    keyboard.type("H99.34.05-261120-0001\n", every: 8)
    #expect(
      keyboard.outputs.last
        == .scan(
          ScanGate.Scanned("H99.34.05-261120-0001", typedBefore: "ba", hasLeaked: true)))
  }

  @Test func `tabs may stand for the separators, if no finger is that fast`() {
    let tabs = ScanGateTests.card.replacing("|", with: "\t")
    var keyboard = Keyboard()
    keyboard.type(tabs + "\n", every: 5)
    #expect(keyboard.scans == [tabs])
    #expect(!keyboard.passed.contains(.tab) && !keyboard.passed.contains(.enter))
    var typist = Keyboard()
    typist.type("087195000002\t0999000123\t", every: 90)
    #expect(typist.scans.isEmpty)
    #expect(typist.passed == Keyboard.keys("087195000002\t0999000123\t"))
  }

  @Test func `without Enter a card ends with a pause`() {
    var keyboard = Keyboard()
    keyboard.type(ScanGateTests.card, every: 8)
    #expect(keyboard.scans.isEmpty)
    keyboard.rest(400)
    #expect(keyboard.scans == [ScanGateTests.card])
  }

  @Test func `an Enter that comes late behind a card is swallowed, a later one is not`() {
    var keyboard = Keyboard()
    keyboard.type(ScanGateTests.card, every: 8)
    keyboard.rest(400)
    #expect(keyboard.scans == [ScanGateTests.card])
    keyboard.press([.enter], every: 500)
    #expect(!keyboard.passed.contains(.enter))
    keyboard.press([.enter], every: 500)
    #expect(keyboard.passed.last == .enter)
  }

  @Test func `what somebody typed just before a card is kept apart from it`() {
    var keyboard = Keyboard()
    keyboard.rest(2_000)
    keyboard.type("0999", every: 200)
    keyboard.type(ScanGateTests.card + "\n", every: 8)
    #expect(
      keyboard.outputs.last
        == .scan(
          ScanGate.Scanned(ScanGateTests.card, typedBefore: "0999", hasLeaked: true)))
  }

  @Test func `an input method that works on a card as it comes takes letters back`() {
    var keyboard = Keyboard()
    keyboard.type("087195000002||Trân", every: 8)
    keyboard.press([.backspace, .backspace], every: 1)
    keyboard.type("ần Thị Thử|09111995|Nữ|Xã Mẫu|20122022\n", every: 8)
    #expect(keyboard.scans == ["087195000002||Trần Thị Thử|09111995|Nữ|Xã Mẫu|20122022"])
  }

  @Test func `an input method of the client is no scanner`() {
    var keyboard = Keyboard()
    let burst: [Key] =
      Keyboard.keys("tie") + [.backspace] + Keyboard.keys("êng") + [.backspace, .backspace]
      + [.backspace] + Keyboard.keys("ếng ") + Keyboard.keys("Vieet") + [.enter]
    keyboard.press(burst, every: 1)
    #expect(keyboard.scans.isEmpty)
    #expect(keyboard.passed == burst)
  }

  @Test func `what is typed while the program was busy comes late and whole`() {
    var keyboard = Keyboard()
    keyboard.codes = ["H99.34.05-261120-0001"]
    keyboard.acts = { $0 == .character("x") }
    let text = "nguyeenx vawn maaux\n087195000002\tx123456\n"
    keyboard.type(text, every: 0)
    keyboard.rest(200)
    #expect(keyboard.scans.isEmpty)
    #expect(keyboard.passed == Keyboard.keys(text))
  }

  @Test func `a code of the desk is told where it comes as fast as no finger`() {
    let code = "H99.34.05-261120-0001"
    var keyboard = Keyboard()
    keyboard.codes = [code]
    keyboard.rest(500)
    keyboard.type(code + "\n", every: 8)
    #expect(keyboard.scans == [code])
    #expect(!keyboard.passed.contains(.enter))
    var typist = Keyboard()
    typist.codes = [code]
    typist.type(code + "\n", every: 80)
    #expect(typist.scans.isEmpty)
    #expect(typist.passed == Keyboard.keys(code + "\n"))
  }

  @Test func `a pasted card is a scan, other pastes stay pastes`() {
    var keyboard = Keyboard()
    keyboard.press(.paste(ScanGateTests.card + "\n"), after: 10)
    keyboard.press(.paste("Xã Mẫu | Đồng Tháp"), after: 10)
    #expect(keyboard.scans == [ScanGateTests.card + "\n"])
    #expect(keyboard.outputs.last == .input(.paste("Xã Mẫu | Đồng Tháp")))
  }

  @Test func `of keys at random none is lost or changed, and none stays held`() {
    var dice = SplitMix64(seed: 6)
    let keys: [Key] =
      Keyboard.keys("0123456789abcdH99.-ấ \t\n") + [.backspace, .up, .function(2), .escape]
    for _ in 0..<400 {
      var keyboard = Keyboard()
      let isActing = Bool.random(using: &dice)
      keyboard.acts = { _ in isActing }
      var pressed: [Key] = []
      for _ in 0..<60 {
        let key = keys[Int.random(in: 0..<keys.count, using: &dice)]
        pressed.append(key)
        keyboard.press(
          [key], every: [0, 1, 20, 34, 36, 60, 400][Int.random(in: 0..<7, using: &dice)])
      }
      keyboard.rest(3_000)
      // Keys that act, faster than fingers, are told as a code and do nothing.
      let all = keyboard.outputs.flatMap { output -> [Key] in
        switch output {
        case .input(.key(let key)): [key]
        case .scan(let scanned): Keyboard.keys(scanned.text)
        default: []
        }
      }
      #expect(all.filter { $0 != .enter } == pressed.filter { $0 != .enter })
      #expect(isActing || keyboard.scans.isEmpty && keyboard.passed == pressed)
      #expect(keyboard.gate.deadline == nil)
    }
  }
}
