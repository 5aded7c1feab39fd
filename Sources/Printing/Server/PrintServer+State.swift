extension PrintServer {
  /// What became of a job.
  ///
  /// The print server tells by IPP, which `ipptool` speaks. Without it, all that can be known is
  /// whether the job still waits: the list of finished jobs does not say how they finished.
  public func state(of job: PrintJob) async -> JobState {
    guard PrintQueue.isName(job.queue) else { return .unknown }
    guard tools.ipptool != nil else { return await stateInQueue(of: job) }
    guard let answers = await ask([.job(job), .printer(job.queue)]), let answer = answers.first
    else { return .unanswered }
    if answer.status == "client-error-not-found" { return .unknown }
    guard answer.isGood else { return .unanswered }
    let printer = answers.dropFirst().first { $0.isGood }
    let state = JobState(answer, printer: printer)
    guard state == .printed, let title = answer["job-name"], let device = printer?["device-uri"]
    else { return state }
    return await stateAtPrinter(device, titled: title) ?? state
  }

  /// What the printer itself says of a job that CUPS calls completed; nil where it keeps no list.
  ///
  /// CUPS goes by the first sign that a job has ended, and at times does not hear that the printer
  /// gave it up.
  private func stateAtPrinter(_ device: String, titled title: String) async -> JobState? {
    guard device.hasPrefix("ipp://") || device.hasPrefix("ipps://"),
      let answers = await ask([.endedJobs], at: device, within: min(limit, .seconds(3))),
      let answer = answers.first(where: { $0.isGood && $0["job-name"] == title })
    else { return nil }
    return JobState(answer, printer: nil)
  }

  private func stateInQueue(of job: PrintJob) async -> JobState {
    guard let outcome = try? await outcome(of: .lpstat, ["-r", "-W", "not-completed", "-o"]),
      outcome.text.contains("scheduler is running")
    else { return .unanswered }
    let isWaiting = outcome.text.split(separator: "\n").contains { line in
      line.prefix { $0 != " " } == job.name
    }
    return isWaiting ? .waiting(nil) : .leftQueue
  }

  /// The answers of the print server, as many as were asked for; nil where it is silent.
  func ask(_ questions: [PrinterQuestion]) async -> [PrinterAnswer]? {
    guard tools.ipptool != nil,
      let place = try? await outcome(of: .lpstat, ["-H"])?.text
        .split(whereSeparator: \.isWhitespace).first,
      let answers = await ask(
        questions, at: PrinterQuestion.server(at: String(place)), within: limit),
      answers.count == questions.count
    else { return nil }
    return answers
  }

  private func ask(
    _ questions: [PrinterQuestion], at address: String, within limit: Duration
  ) async -> [PrinterAnswer]? {
    guard let folder = try? PrivateFolder() else { return nil }
    defer { folder.remove() }
    let text = questions.map(\.text).joined()
    guard (try? folder.write(Array(text.utf8), to: "questions")) != nil,
      let outcome = try? await outcome(
        of: .ipptool, ["-tv", address, "\(folder.path)/questions"], within: limit)
    else { return nil }
    return PrinterAnswer.all(in: outcome.text)
  }
}
