/// One figure of a ticket: how long something took, or why that cannot be told, and to whom it belongs.
struct QueueSample: Sendable {
  /// What took its time.
  enum Kind: Sendable {
    /// From taking the number to the first call.
    case wait
    /// From a call to the counter.
    case walk
    /// An errand at the counter, from the person's being there to its end.
    case service
  }

  /// How long, or why it cannot be told.
  enum Reading: Sendable {
    case seconds(Int)
    case leftOut(Durations.LeftOut)
  }

  var kind: Kind
  var group: String
  var priority: String?
  var counter: Int?
  var reading: Reading
}

extension Ticket {
  /// What the ticket adds to the figures of a day.
  func samples(on date: CivilDate) -> [QueueSample] {
    waitSamples(on: date) + walkSamples(on: date) + serviceSamples(on: date)
  }

  private func sample(
    _ kind: QueueSample.Kind, of stint: Stint, _ reading: QueueSample.Reading
  ) -> QueueSample {
    QueueSample(
      kind: kind, group: stint.errand.group, priority: priority?.id, counter: stint.counter,
      reading: reading)
  }

  private func waitSamples(on date: CivilDate) -> [QueueSample] {
    guard let first = stints.first, first.calledAt.date == date else { return [] }
    let reading: QueueSample.Reading =
      if let waitedSeconds {
        .seconds(waitedSeconds)
      } else {
        .leftOut(isWalkUp ? .walkUp : .overNight)
      }
    return [sample(.wait, of: first, reading)]
  }

  /// Nobody walks who did not come, who is still on the way, or who was only away for a while.
  private func walkSamples(on date: CivilDate) -> [QueueSample] {
    zip(stints, [nil] + stints.dropLast()).compactMap { stint, before in
      guard stint.calledAt.date == date, stint.outcome != .missed else { return nil }
      if before?.outcome == .held, stint.begunAt == stint.calledAt { return nil }
      if isWalkUp, before == nil { return sample(.walk, of: stint, .leftOut(.walkUp)) }
      guard let begun = stint.begunAt else {
        return stint.outcome == nil ? nil : sample(.walk, of: stint, .leftOut(.notBegun))
      }
      return sample(.walk, of: stint, .seconds(begun.seconds(since: stint.calledAt)))
    }
  }

  private func serviceSamples(on date: CivilDate) -> [QueueSample] {
    let services = services
    return services.enumerated().compactMap { position, service in
      let isLast = position == services.count - 1
      guard let last = service.stints.last, dayOfEnd(of: last) == date,
        let reading = reading(of: service, isLast: isLast)
      else { return nil }
      return sample(.service, of: last, reading)
    }
  }

  /// What a night ends belongs to the day it was left open.
  private func dayOfEnd(of stint: Stint) -> CivilDate? {
    stint.outcome == .forgotten ? lastDay ?? stint.endedAt?.date : stint.endedAt?.date
  }

  /// How long a service took; nil while it lasts, and where it was none.
  private func reading(of service: Service, isLast: Bool) -> QueueSample.Reading? {
    switch service.outcome {
    case nil, .missed: return nil
    case .forgotten: return .leftOut(.forgotten)
    case .transferred: return .leftOut(.sentOn)
    // Away when the ticket was ended from outside.
    case .held: return isLast && state == .served ? .leftOut(.forgotten) : nil
    case .served: break
    }
    guard service.isOfOneDay else { return .leftOut(.overNight) }
    var seconds = 0
    for stint in service.stints {
      guard let begun = stint.begunAt, let end = stint.endedAt else { return .leftOut(.notBegun) }
      seconds += end.seconds(since: begun)
    }
    return .seconds(seconds)
  }
}
