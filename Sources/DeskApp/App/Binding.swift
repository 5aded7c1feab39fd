public import Canvas

/// Something a key does on a screen; the one source of the key bar, of F1 and of the palette.
public struct Binding: Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What it does.
  public var action: Action
  /// One or two words for the key bar.
  public var label: String
  /// Why it cannot be done now; nil where it can.
  public var unavailableBecause: String?
  /// Whether the key bar names it; false where the screen itself does, or a second key does the same.
  public var isInKeyBar: Bool

  /// A key with what it does.
  public init(
    _ key: Key, _ action: Action, _ label: String, unavailableBecause: String? = nil,
    isInKeyBar: Bool = true
  ) {
    self.key = key
    self.action = action
    self.label = label
    self.unavailableBecause = unavailableBecause
    self.isInKeyBar = isInKeyBar
  }
}

extension Binding {
  /// Enter on a list of dossiers.
  static func openDossier(isThere: Bool, _ words: Words) -> Binding {
    Binding(
      .enter, .open, words("Mở hồ sơ", "Open"),
      unavailableBecause: isThere
        ? nil
        : words("Danh sách này không có hồ sơ nào để mở.", "There is no dossier here to open."))
  }
}

/// Everything a key can be asked to do.
public enum Action: String, CaseIterable, Hashable, Sendable {
  case help, palette, back, quit
  case toggleTyping, changeTyping, recallPerson, openScanner
  case openCertification, receiveAtOnce
  case openFeeStatement, openCommitments, openReviews, review
  case openIntake, openDossiers, openDeadlines, openQueue, openProcedures, openSummary
  case closePeriod, changePeriod, openFigures
  case openGuidance, openDuty, tellStatus, beginDuty, endDuty
  case helpReception, helpOnlineFiling, helpForm, helpAccount, helpMobility, helpOther
  case openHandOver, openUncollected, passGroup, openTomorrow, openReminders
  case openReports, narrow, recount, export
  case open, confirm, save, explain, preview, print, next, previous, toggle, choose, clear
  case takeTicket, callNext, recall, beginTicket, finishTicket, missTicket, cancelTicket
  case holdTicket, transferTicket, splitTicket, undoTicket, pickTicket, serveWalkUp, bringBack
  case switchList, openCounter, pauseCounter, closeCounter, takeOverCounter, helpOthers
  case bookAppointment, checkIn, cancelAppointment
  case openSupervisor, openQueueReport, closeTicket, reopenTicket
  case pass, requestSupplement, completeSupplement, finish, returnResult, returnPapers, refuse,
    withdraw
  case accept, startClock, handBack, extend, stop, correct, lookUp, shelve, contact, moreDeeds
  case demandPayment, pay, exempt, refund, startLeg, finishLeg, returnLeg, voidCertification
  case toggleBacklog
  case openPapers, printNew, openApplication, openRekey, copyField
  case openPrintLog, cancelPrint, showQR
  case discardDraft, resumeDraft, changeFilter, changeFilterBack, chooseFilter, nextGroup
}
