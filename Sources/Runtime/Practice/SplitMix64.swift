/// A small generator with a seed, so that the same seed always tells the same story.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something that happens this often in a hundred times happens now.
  mutating func happens(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// One of several things; nil where there is none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &self)
  }

  /// One of several things, each as likely as its weight; nil where all weights are zero.
  mutating func pick<Element>(_ elements: [Element], weight: (Element) -> Int) -> Element? {
    let total = elements.reduce(0) { $0 + weight($1) }
    guard total > 0 else { return nil }
    var rest = Int.random(in: 0..<total, using: &self)
    for element in elements {
      rest -= weight(element)
      if rest < 0 { return element }
    }
    return nil
  }
}
