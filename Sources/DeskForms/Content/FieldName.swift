/// Every name a template may use, so that a mistyped one is told instead of leaving a blank.
enum FieldName: String, CaseIterable, Hashable {
  // The desk and the paper.
  case unitName, unitParent, unitShort, place, deskAddress, deskEmail
  case formTitle, officialNumber, formSource, formalDate, printedAt, clerk, a5

  // Mẫu số 01.
  case code, copies, copyNumber, kept
  case applicant, applicantID, address, phone, email
  case submitter, submitterID, submitterAddress, submitterPhone
  case procedure, procedureCode, channel
  case papers, paperNumber, paperName, originalCount, certifiedCount, copyCount, shownOnly
  case sets, statutoryTime, committedTime, committedDecision
  case receivedAt, due, dueUncertain, movedDue, feePaid
  case returnAtDesk, returnByPost, returnOnline, receiver, bringer
  case awaitedAgency, otherCode

  // The back.
  case hotlineComplaints, hotlineNote, hotlineSupport, hours, hoursDays, hoursTimes

  // The end-of-day summary.
  case weekday, receivedCount, channels, channelName, channelCount
  case specialWays, filedCount, awaitingCount
  case guidanceCount, notAcceptedCount, assistCount, assistRows, assistName
  case finishedCount, earlyCount, onTimeCount, lateCount, returnedCount
  case refusedCount, withdrawnCount, closedCount
  case supplementsRequested, repeatedSupplements, supplementsCompleted, feesCollected
  case carriedOver, openCount, openInTime, openLate, waitingCount, uncollected
  case overdueCount, overdueCodes, nextWorkingDay, dueNextCount, dueNextCodes
  case withoutSlipCount, withoutSlipCodes
  case fieldRows, fieldName, totals, unbalanced
  case clerkRows, clerkName, clerkReceived
  case queueIssued, queueServed, queueMissed, queueCancelled, queueWaiting, queueInService
  case chainHead
}
