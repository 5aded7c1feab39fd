extension Desk {
  /// What the state keeps of a desk, in parts that can be read each by itself; dossiers come besides.
  public struct Kept: Sendable, Codable {
    /// How the last finished dossiers of each procedure went.
    public var courses: KeptCourses
    /// What is neither of the others.
    public var desk: Rest
    /// The requests carried out lately.
    public var handled: HandledRequests
    /// The last numbers given.
    public var numbers: GivenNumbers
    /// Tickets, counters and appointments.
    public var queue: DeskQueue

    /// Parts that were read each by itself.
    public init(
      courses: KeptCourses, desk: Rest, handled: HandledRequests, numbers: GivenNumbers,
      queue: DeskQueue
    ) {
      (self.courses, self.desk, self.handled) = (courses, desk, handled)
      (self.numbers, self.queue) = (numbers, queue)
    }

    /// What is small.
    public struct Rest: Sendable, Codable {
      /// Nil where nothing was ever closed.
      var closings: Closings?
      var daysPutAway: Int
      var dossiersTaken: Int
      var lastMoment: Moment?
      var log: DeskLog
      var merged: [DeskMerged]?
    }
  }

  /// What the state keeps besides the dossiers at hand.
  public var kept: Kept {
    Kept(
      courses: courses,
      desk: Kept.Rest(
        closings: closings.marks.isEmpty ? nil : closings, daysPutAway: daysPutAway,
        dossiersTaken: dossiersTaken, lastMoment: lastMoment, log: log,
        merged: mergedDesks.isEmpty ? nil : mergedDesks.values.sorted { $0.unit < $1.unit }),
      handled: handledRequests, numbers: numbers, queue: queue)
  }
}
