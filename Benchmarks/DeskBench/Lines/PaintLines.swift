import DeskFiles

/// From the start of a program to its first and its complete picture, and the memory it has then.
struct PaintLines {
  let setting: Setting
  /// How many dossiers are open at the big desk.
  let open: Int

  private struct Times {
    var first = Samples()
    var complete = Samples()
    var resident = 0.0
    var mostResident = 0.0
  }

  func lines() throws -> [TableLine] {
    setting.tell("first pictures, each program in turn")
    try Shown.makeCalendar(setting.work.file("calendar-empty"), entries: 0)
    try Shown.makeCalendar(setting.work.file("calendar-full"), entries: open)
    let empty = try FreshDesk(at: setting.work.file("empty"), from: setting.data, open: 0)
    let programs = [
      Shown.motcua(setting, on: setting.desk, named: "motcua"),
      try Shown.calcurse(setting.work.file("calendar-empty"), entries: 0),
      try Shown.calcurse(setting.work.file("calendar-full"), entries: open),
      try Shown.htop(),
      Shown.motcua(setting, on: empty.folder, named: "motcua, empty"),
    ]
    var times = programs.map { _ in Times() }
    for _ in 1...setting.rounds {
      for (index, program) in programs.enumerated() { try run(program, &times[index]) }
    }
    let (ours, bare) = (times[0], times[4])
    var lines: [TableLine] = []
    for (index, limit) in [(1, 1.0), (2, 1.0), (3, 0.3)] {
      lines.append(
        .time(
          "first picture, desk of \(setting.dossiers)", ours.first.median,
          against: programs[index].name, times[index].first.median, .ratioAtMost(limit)))
    }
    for index in 1...3 {
      lines.append(
        .time(
          "complete picture, desk of \(setting.dossiers)", ours.complete.median,
          against: programs[index].name, times[index].complete.median))
    }
    lines.append(
      .time(
        "complete picture, p99", ours.complete.p99, against: programs[2].name,
        times[2].complete.p99))
    lines.append(
      .time(
        "first picture, empty desk", bare.first.median, against: programs[1].name,
        times[1].first.median))
    lines += [("most ever", \Times.mostResident), ("now", \Times.resident)].map { name, value in
      TableLine(
        what: "resident memory after the complete picture, \(name)", unit: .megabytes,
        ours: ours[keyPath: value] / 1_048_576, peer: programs[2].name,
        theirs: times[2][keyPath: value] / 1_048_576, target: .oursAtMost(64))
    }
    return lines
  }

  private func run(_ program: Shown, _ times: inout Times) throws {
    let run = try TerminalRun(program.command)
    times.first.record(
      try run.wait(for: "the first picture of \(program.name)", Picture.isReadable))
    times.complete.record(
      try run.wait(for: "the complete picture of \(program.name)", program.isComplete))
    // The most that any of the rounds needed.
    times.resident = max(times.resident, run.memory("VmRSS") ?? 0)
    times.mostResident = max(times.mostResident, run.memory("VmHWM") ?? 0)
  }
}
