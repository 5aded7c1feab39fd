public import DeskOperations

// Dates and times in tests are written as text; a wrong one stops the test run at once.
extension CivilDate: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = CivilDate(text)!
  }
}

extension TimeOfDay: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = TimeOfDay(text)!
  }
}

extension Moment: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = Moment(text)!
  }
}

extension Session: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = Session(text)!
  }
}
