extension JobState {
  /// What the print server says of a job and of its printer.
  init(_ job: PrinterAnswer, printer: PrinterAnswer?) {
    let message = job["job-printer-state-message"] ?? ""
    switch job["job-state"] {
    case "pending": self = .waiting(JobState.condition(of: printer))
    case "pending-held": self = .held
    case "processing", "processing-stopped": self = .printing(JobState.condition(of: printer))
    case "completed": self = JobState.end(of: job, message)
    case "canceled": self = .cancelled(message)
    case "aborted":
      self = .failed(message.isEmpty ? job.keywords("job-state-reasons").first ?? "" : message)
    default: self = .unanswered
    }
  }

  /// Some jobs are called completed although the printer gave them up, and it is named why.
  private static func end(of job: PrinterAnswer, _ message: String) -> JobState {
    let errors: Set = [
      "aborted-by-system", "document-access-error", "document-format-error",
      "document-unprintable-error", "job-canceled-at-device", "job-canceled-by-operator",
      "job-canceled-by-user", "unsupported-document-format",
    ]
    guard let error = job.keywords("job-state-reasons").first(where: errors.contains) else {
      return .printed
    }
    return .failed(message.isEmpty ? error : message)
  }

  private static func condition(of printer: PrinterAnswer?) -> PrinterCondition? {
    guard let printer else { return nil }
    return PrinterCondition.all(
      reasons: printer.keywords("printer-state-reasons"),
      message: printer["printer-state-message"] ?? "",
      isStopped: printer["printer-state"] == "stopped"
    ).first
  }
}
