import Vietnamese

/// Checks of what people type or send, at the edge of the desk.
///
/// Composes letters, trims and folds white space; refuses what could draw on a screen, hide text or
/// break a form.
enum CleanField {
  /// One line of text; nil where nothing, or nothing but white space, was given.
  static func line(
    _ text: String?, _ field: Refusal.Field, limit: Int
  ) throws(Refusal) -> String? {
    try accepted(Cleaning.line(text ?? "", maxLength: limit), field, limit: limit)
  }

  /// Text of several lines; nil where nothing, or nothing but white space, was given.
  static func paragraph(
    _ text: String?, _ field: Refusal.Field, limit: Int
  ) throws(Refusal) -> String? {
    try accepted(Cleaning.paragraph(text ?? "", maxLength: limit), field, limit: limit)
  }

  /// A number from 1 to a limit.
  static func count(_ number: Int, _ field: Refusal.Field, limit: Int) throws(Refusal) {
    guard number > 0 else { throw .malformed(field, String(number)) }
    guard number <= limit else { throw .aboveLimit(field, limit) }
  }

  private static func accepted(
    _ cleaned: Cleaned, _ field: Refusal.Field, limit: Int
  ) throws(Refusal) -> String? {
    if cleaned.wasCut { throw .tooLong(field, limit: limit) }
    if cleaned.removedSomething { throw .unclean(field) }
    return cleaned.text.isEmpty ? nil : cleaned.text
  }
}

extension Intake {
  /// The same intake with every text cleaned and checked.
  ///
  /// - Parameters:
  ///   - moment: When it is accepted or filed.
  ///   - now: When it is written down, up to which papers may have been looked up.
  /// - Throws: A refusal that names the field.
  func checked(at moment: Moment, now: Moment) throws(Refusal) -> Intake {
    var intake = self
    intake.applicant = try applicant.checked(nameField: .name)
    intake.submitter = try submitter.flatMap { party throws(Refusal) in
      try party.checked(nameField: .submitter)
    }
    try CleanField.count(sets, .sets, limit: 999)
    if let feePaid, !(0...FeePayment.limit).contains(feePaid) {
      throw .malformed(.fee, String(feePaid))
    }
    intake.papers = []
    for paper in papers {
      guard let name = try CleanField.line(paper.name, .papers, limit: 1000) else {
        throw .missing(.papers)
      }
      guard (paper.lookup == nil ? 1...999 : 0...999).contains(paper.copies) else {
        throw .malformed(.papers, String(paper.copies))
      }
      let lookup = try paper.lookup.flatMap { lookup throws(Refusal) in
        try lookup.checked(at: now)
      }
      intake.papers.append(
        Paper(name: name, kind: paper.kind, copies: paper.copies, lookup: lookup))
    }
    intake.note = try CleanField.paragraph(note, .note, limit: 1000)
    if let givenTime {
      guard let source = try CleanField.line(givenTime.source, .timeSource, limit: 300) else {
        throw .missing(.timeSource)
      }
      intake.givenTime = GivenTime(period: givenTime.period, source: source)
    }
    intake.subChannel = channel == .counter ? subChannel : nil
    if let filedAt, filedAt > moment {
      throw .momentOutOfOrder(filedAt, earliest: nil, latest: moment)
    }
    if let postal {
      intake.postal = Postal(
        item: try CleanField.line(postal.item, .item, limit: 50),
        minutes: try CleanField.line(postal.minutes, .postal, limit: 50))
    }
    intake.competentAgency = try CleanField.line(competentAgency, .agency, limit: 200)
    intake.otherCode = try CleanField.line(otherCode, .otherCode, limit: 60)
    return intake
  }
}

extension Intake.Lookup {
  /// The same look-up with its texts cleaned and checked; it cannot lie in the future.
  func checked(at moment: Moment) throws(Refusal) -> Intake.Lookup {
    guard let source = try CleanField.line(source, .database, limit: 200) else {
      throw .missing(.database)
    }
    guard let result = try CleanField.line(result, .lookup, limit: 500) else {
      throw .missing(.lookup)
    }
    guard at <= moment else { throw .momentOutOfOrder(at, earliest: nil, latest: moment) }
    return Intake.Lookup(source: source, at: at, result: result, found: found)
  }
}

extension Intake.Party {
  /// The same party with every text cleaned and checked.
  func checked(nameField: Refusal.Field) throws(Refusal) -> Intake.Party {
    guard let name = try CleanField.line(name, nameField, limit: 200) else {
      throw .missing(nameField)
    }
    var party = self
    party.name = name
    party.personalID = try checked(personalID, .personalID, limit: 20) { text in
      text.utf8.count >= 6
        && text.utf8.allSatisfy { byte in
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
        }
    }
    party.phone = try checked(phone, .phone, limit: 20) { text in
      let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return (8...15).contains(digits.count)
        && text.allSatisfy { $0.isASCII && ($0.isNumber || " +.-()".contains($0)) }
    }
    party.address = try checked(address, .address, limit: 300) { _ in true }
    party.email = try checked(email, .email, limit: 100) { text in
      text.contains("@") && !text.contains(" ")
    }
    return party
  }

  private func checked(
    _ text: String?, _ field: Refusal.Field, limit: Int, _ looksRight: (String) -> Bool
  ) throws(Refusal) -> String? {
    guard let text, let line = try CleanField.line(text, field, limit: limit) else { return nil }
    guard looksRight(line) else { throw .malformed(field, line) }
    return line
  }
}
