/// What is wrong with the settings of a part of the desk, and where in them.
struct SettingsFlaw {
  var problem: ReferenceFault.Problem
  var place: [JSONReader.Step]
}

extension SettingsFlaw {
  /// The flaw of a number; nil where it lies in its range.
  init?(_ value: Int, outside range: ClosedRange<Int>, at place: [JSONReader.Step]) {
    guard !range.contains(value) else { return nil }
    self.init(
      problem: .invalid(value: String(value), expected: .number(range)), place: place)
  }
}
