/// Every name a template may use, so that a mistyped one is told instead of leaving a blank.
enum FieldName: String, CaseIterable, Hashable {
  // The desk and the paper.
  case unitName, unitParent, unitShort, place, deskAddress, deskEmail
  case formTitle, officialNumber, formSource, formalDate, printedAt, clerk, a5, landscape, model
  case number, reprint, qr, twoOnA4, roll58, pageHeight, footCode

  // Mẫu số 01.
  case code, copies, copyNumber, kept
  case applicant, applicantID, address, phone, email
  case submitter, submitterID, submitterAddress, submitterPhone
  case procedure, procedureCode, channel
  case papers, paperNumber, paperName, originalCount, certifiedCount, copyCount, shownOnly
  case sets, statutoryTime, committedTime, committedDecision
  case receivedAt, due, dueUncertain, movedDue, movedAfter, feePaid
  case returnAtDesk, returnByPost, returnOnline, receiver, bringer
  case awaitedAgency, otherCode, filedAt, postalItem
  case slipNumber, replacedSlip, registerYear, registerNumber
  case legs, legName, legAgency, legDate, legLate
  case extendedTo, extendedBy, exemption, exemptionGround, returnAtHome

  // Papers about a dossier.
  case items, itemName, reason, round, answerBy, official, officialTitle
  case previousDue, newDue, signatory, stage, askedOn, fees, withoutResult, legResults
  case leadAgency, otherAgencies, rows, rowNumber, giver, taker, at, giverName, takerName, outcome
  case recipient, authorisation, result, originals, originalName, handedAt, method
  case guidanceMeans, notAccepted

  // Lists.
  case lists, unit, batch, from, to, count, agency, passedAt, resultAt, returnedAt
  case returnMethod, signedBy, remarks, hasFee, byPost, firstNumber, lastNumber
  case received, sent, itemCode, minutes, isComplete
  case counts, timeLeft, apology, request

  // Money.
  case receiptForm, receiptSymbol, copyPlace, payer, feeRows, feeName, feeKind, amount
  case feeTotal, chargeTotal, total, amountInWords, means, meansRows
  case fee, charge, refunded, net, exempted, payOverBy, payOverSource

  // Certification.
  case documents, documentName, pages, copyTotal, documentFee, documentNumber
  case registerSymbol, requester, signer, voidCount, certificationKind

  // Application forms.
  case applicantUpper, applicantBirth, applicantSex, applicantMale, applicantFemale
  case applicantIDIssued
  case submitterUpper, submitterBirth, submitterSex, submitterIDIssued, submitterEmail

  // The back.
  case hotlineComplaints, hotlineNote, hotlineSupport, hours, hoursDays, hoursTimes

  // The number of a queue.
  case ticketNumber, longNumber, group, hasPriority, bookedAt, takenAt, waits, before

  // The summary of a period.
  case weekday, period, periodName, periodEnd, closedAt, correction
  case differences, figureName, figureBefore, figureAfter
  case unfinished, equations, equationName, equation, books
  case bookName, missingCount, bookSource
  case receivedCount, channels, channelName, channelCount
  case specialWays, filedCount, awaitingCount
  case guidanceCount, notAcceptedCount, assistCount, assistRows, assistName
  case finishedCount, earlyCount, onTimeCount, lateCount, returnedCount
  case refusedCount, withdrawnCount, closedCount
  case supplementsRequested, repeatedSupplements, supplementsCompleted, feesCollected, feesRefunded,
    handedOverAtOnce
  case carriedOver, openCount, openInTime, openLate, waitingCount, uncollected
  case overdueCount, overdueCodes, nextWorkingDay, dueNextCount, dueNextCodes
  case withoutSlipCount, withoutSlipCodes
  case fieldRows, fieldName, totals, unbalanced
  case clerkRows, clerkName, clerkReceived
  case queueIssued, queueServed, queueMissed, queueCancelled, queueWaiting, queueInService
  case queueBroughtOver, queueCarriedOver
  case chainHead

  // A report.
  case tableTitle, lines, line, headings, subheadings, columnNumbers, hasGroups, hasNumbers
  case caption, span, height, cells, text, rowClass, cellClass, isTotal, isHeading
  case checks, columnWidths, textHeadings, legend, isRecord, isWide
}
