import DeskOperations
import Vietnamese

extension Fields {
  /// The fields of the summary of a period.
  mutating func setSummary(_ sheet: SummarySheet, in setting: FormSetting) {
    let summary = sheet.figures.summary
    setClosing(of: sheet, in: setting.rulebook.people)
    let total = summary.total
    setFigures(of: total)
    set(.totals, [Fields(row: total, name: "")])
    set(.fieldRows, summary.fields.map { Fields(row: $0, name: $0.field) })
    set(
      .channels,
      Channel.allCases.map { channel in
        var fields = Fields()
        fields.set(.channelName, channel.wording)
        fields.set(.channelCount, summary.receivedByChannel[channel] ?? 0)
        return fields
      })
    setWays(of: summary)
    setHelp(of: summary)
    set(.returnedCount, summary.returned)
    set(.refusedCount, summary.refused)
    set(.withdrawnCount, summary.withdrawn)
    set(.supplementsRequested, summary.supplementsRequested)
    set(.repeatedSupplements, summary.repeatedSupplements)
    set(.supplementsCompleted, summary.supplementsCompleted)
    set(.feesCollected, summary.feesCollected)
    set(.feesRefunded, summary.feesRefunded)
    set(.handedOverAtOnce, summary.handedOverAtOnce)
    set(.uncollected, summary.uncollected)
    setLists(of: summary)
    setClerks(of: sheet, in: setting.rulebook.people)
    setQueue(summary.queue)
    set(.chainHead, setting.chainHead)
  }

  private mutating func setWays(of summary: DaySummary) {
    let special =
      SubChannel.allCases.map { ($0.wording, summary.receivedBySubChannel[$0] ?? 0) }
      + Procedure.OnlineLevel.allCases.map { ($0.wording, summary.receivedByLevel[$0] ?? 0) }
      + [("Phi địa giới hành chính", summary.receivedForElsewhere)]
    set(
      .specialWays,
      special.filter { $0.1 > 0 }.map { name, count in
        var fields = Fields()
        fields.set(.channelName, name)
        fields.set(.channelCount, count)
        return fields
      })
    set(.filedCount, summary.filed)
    set(.awaitingCount, summary.awaitingAcceptance)
  }

  private mutating func setHelp(of summary: DaySummary) {
    set(.guidanceCount, summary.guidance)
    set(.notAcceptedCount, summary.notAccepted)
    set(.assistCount, summary.assists.values.reduce(0, +))
    set(
      .assistRows,
      Assist.Kind.allCases.compactMap { kind in
        summary.assists[kind].map { count in
          var fields = Fields()
          fields.set(.assistName, kind.wording)
          fields.set(.assistCount, count)
          return fields
        }
      })
  }

  private mutating func setFigures(of row: DaySummary.FieldRow) {
    set(.carriedOver, row.carriedOver)
    set(.receivedCount, row.received)
    set(.finishedCount, row.finished.total)
    set(.earlyCount, row.finished.early)
    set(.onTimeCount, row.finished.onTime)
    set(.lateCount, row.finished.late)
    set(.closedCount, row.closed)
    set(.openCount, row.openInTime + row.openLate + row.waiting)
    set(.openInTime, row.openInTime)
    set(.openLate, row.openLate)
    set(.waitingCount, row.waiting)
    set(.unbalanced, !row.isBalanced)
  }

  private init(row: DaySummary.FieldRow, name: String) {
    self.init()
    set(.fieldName, name)
    setFigures(of: row)
  }

  private mutating func setLists(of summary: DaySummary) {
    func joined(_ codes: [DossierCode]) -> String {
      codes.map(\.description).joined(separator: ", ")
    }
    set(.overdueCount, summary.overdue.count)
    set(.overdueCodes, joined(summary.overdue))
    set(.nextWorkingDay, summary.nextWorkingDay.map { "\($0.weekday.wording) \($0.slashed)" })
    set(.dueNextCount, summary.dueNextWorkingDay.count)
    set(.dueNextCodes, joined(summary.dueNextWorkingDay))
    set(.withoutSlipCount, summary.withoutSlip.count)
    set(.withoutSlipCodes, joined(summary.withoutSlip))
  }

  private mutating func setClerks(of sheet: SummarySheet, in people: People) {
    let clerks = sheet.figures.summary.receivedByClerk.map { id, count in
      (name: sheet.name(of: id, in: people), count: count)
    }
    set(
      .clerkRows,
      clerks.sorted {
        $0.count == $1.count ? NameOrder.precedes($0.name, $1.name) : $0.count > $1.count
      }.map { clerk in
        var fields = Fields()
        fields.set(.clerkName, clerk.name)
        fields.set(.clerkReceived, clerk.count)
        return fields
      })
  }

  private mutating func setQueue(_ queue: QueueTotals) {
    set(.queueIssued, queue.issued)
    set(.queueServed, queue.served)
    set(.queueMissed, queue.missed)
    set(.queueCancelled, queue.cancelled)
    set(.queueWaiting, queue.waiting)
    set(.queueInService, queue.inService)
    set(.queueBroughtOver, queue.broughtOver)
    set(.queueCarriedOver, queue.carriedOver)
  }
}
