extension Desk {
  func openingCounter(_ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    let (counter, opening) = try seat(circumstances)
    guard !opening.isEmpty else { throw .counterNotPossible(counter, .open) }
    return opening
  }

  func pausingCounter(_ circumstances: Circumstances) throws(Refusal) -> CounterMark {
    let counter = try ownOpenCounter(circumstances)
    try circumstances.requireReason()
    return CounterMark(counter: counter)
  }

  /// A clerk closes the own counter; a supervisor any, with a reason.
  func closingCounter(
    _ counter: Int, _ circumstances: Circumstances
  ) throws(Refusal) -> CounterMark {
    guard let state = queue.counters[counter], state.mode != .closed else {
      throw .counterNotPossible(counter, .closed)
    }
    if state.person != circumstances.person.id { try requireSupervisor(circumstances) }
    try requireFree(counter, circumstances)
    return CounterMark(counter: counter)
  }

  /// Everything at the counter is the stand-in's from then on: who is served there, who is held,
  /// who was sent there (Nghị định 118/2025/NĐ-CP, Điều 11 khoản 8).
  func takingOverCounter(_ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    guard let counter = circumstances.counter else { throw .counterNeeded }
    guard let state = queue.counters[counter], state.mode != .closed else {
      return [.counterOpened(CounterMark(counter: counter))]
    }
    guard state.person != circumstances.person.id else {
      throw .counterNotPossible(counter, state.mode)
    }
    let taking = QueueChange.counterTakenOver(
      CounterTakenOver(counter: counter, from: state.person))
    return state.mode == .open ? [taking] : [taking, .counterOpened(CounterMark(counter: counter))]
  }

  func helping(
    _ isHelping: Bool, _ circumstances: Circumstances
  ) throws(Refusal) -> CounterHelping {
    guard let counter = circumstances.counter else { throw .counterNeeded }
    try requireOwn(counter, circumstances)
    guard queue.isHelping(counter, by: circumstances.rules.settings) != isHelping else {
      throw .counterNotPossible(counter, queue.mode(of: counter))
    }
    return CounterHelping(counter: counter, isHelping: isHelping)
  }

  private func ownOpenCounter(_ circumstances: Circumstances) throws(Refusal) -> Int {
    guard let counter = circumstances.counter else { throw .counterNeeded }
    guard let state = queue.counters[counter], state.mode == .open else {
      throw .counterNotPossible(counter, queue.mode(of: counter))
    }
    try requireOwn(counter, circumstances)
    try requireFree(counter, circumstances)
    return counter
  }

  /// Nobody is left sitting at a counter that stops.
  private func requireFree(_ counter: Int, _ circumstances: Circumstances) throws(Refusal) {
    if let busy = ticketInService(at: counter, on: circumstances.at.date) {
      throw .counterBusy(counter, busy.id)
    }
  }
}
