extension Desk {
  /// Documents to be certified are logged like any dossier, whether they are handed over at once or
  /// a slip promises the hour (Nghị định 23/2015/NĐ-CP, Điều 7).
  func certifying(
    _ order: CertificationOrder, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let rules = circumstances.rules
    guard let law = rules.law.certification else { throw .lawSilent(.certify) }
    guard let kind = law.kind(order.kind) else { throw .unknownName(.kind, order.kind) }
    _ = try order.requester.checked(nameField: .name)
    let request = try request(order, kind)
    var receipt = try receipt(for: rules.intake(for: order, kind, circumstances), circumstances)
    receipt.certification = request
    let money = try money(for: order, request, receipt, circumstances)
    let received: [Change] = [.dossierReceived(receipt)]
    guard order.isHandedOver else { return received + money }
    let isExempt = order.exemption != nil
    guard isExempt || order.means != nil || request.total == 0 else { throw .missing(.fee) }
    return received
      + [entered(request, receipt.code, isExempt: isExempt, circumstances)] + money + [
        .dossierFinished(DossierFinished(code: receipt.code)),
        .dossierReturned(
          DossierReturned(
            code: receipt.code, recipient: receipt.intake.applicant.name, method: .counter)),
      ]
  }

  /// The numbers of a dossier whose documents were kept, given on the day they are certified.
  func numbering(
    _ dossier: Dossier, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    guard let request = dossier.certificationRequest, dossier.certification.isEmpty else {
      return []
    }
    // A number of yesterday would stand behind those of today.
    guard circumstances.moment == circumstances.at else { throw .notAfterwards }
    return [entered(request, dossier.code, isExempt: dossier.exemption != nil, circumstances)]
  }

  /// An entry declared void keeps its number, so that the register has no gap.
  func voiding(
    _ number: BookNumber, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code)
    guard dossier.certification.contains(where: { $0.number == number && $0.voidedAt == nil })
    else { throw .unknownEntry(number) }
    try circumstances.requireReason()
    return [.certificationVoided(CertificationVoided(code: code, number: number))]
  }

  private func request(
    _ order: CertificationOrder, _ kind: CertificationRules.Kind
  ) throws(Refusal) -> CertificationRequest {
    guard !order.documents.isEmpty else { throw .missing(.documents) }
    var lines: [CertificationRequest.Line] = []
    for document in order.documents {
      let document = try document.checked()
      lines.append(CertificationRequest.Line(document: document, fee: kind.fee(for: document)))
    }
    guard let signer = try CleanField.line(order.signer, .signatory, limit: 200) else {
      throw .missing(.signatory)
    }
    return CertificationRequest(
      kind: kind.id, kindName: kind.name, register: kind.register, lines: lines, signer: signer)
  }

  /// One number for each document; its copies share it (Thông tư 01/2020/TT-BTP).
  private func entered(
    _ request: CertificationRequest, _ code: DossierCode, isExempt: Bool,
    _ circumstances: Circumstances
  ) -> Change {
    let first = numbers.next(in: request.register, year: circumstances.at.date.year)
    return .certified(
      Certified(
        code: code,
        entries: request.lines.enumerated().map { offset, line in
          CertificationEntry(
            number: BookNumber(
              book: first.book, year: first.year, number: first.number + offset),
            document: line.document, signer: request.signer, fee: isExempt ? 0 : line.fee)
        }))
  }

  private func money(
    for order: CertificationOrder, _ request: CertificationRequest, _ receipt: Receipt,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    // An exemption is written by the same rule as for any receipt.
    let exempted = try money(on: receipt, circumstances)
    guard order.exemption == nil, let means = order.means, request.total > 0 else {
      return exempted
    }
    let lines = request.lines.filter { $0.fee > 0 }.map { line in
      FeePayment.Line(
        name: "\(request.kindName): \(line.document.name)", kind: .fee, amount: line.fee)
    }
    let payment = FeePayment(payer: receipt.intake.applicant.name, lines: lines, means: means)
    return [try paid(payment, for: receipt.code, circumstances)]
  }
}

extension Rulebook {
  /// When documents handed in now to be certified would be due.
  ///
  /// - Throws: Where the time is known neither from the catalogue nor from the law.
  public func forecast(
    for kind: CertificationRules.Kind, receivedAt moment: Moment
  ) throws(Refusal) -> Forecast {
    let intake = intake(of: kind, for: Intake.Party(name: ""), on: moment.date)
    return try forecast(for: intake, receivedAt: moment)
  }

  fileprivate func intake(
    for order: CertificationOrder, _ kind: CertificationRules.Kind, _ circumstances: Circumstances
  ) -> Intake {
    var intake = intake(of: kind, for: order.requester, on: circumstances.moment.date)
    intake.papers = order.documents.map { document in
      Intake.Paper(name: document.name, kind: .present, copies: 1)
    }
    intake.exemption = order.exemption
    intake.ticket = order.ticket
    return intake
  }

  private func intake(
    of kind: CertificationRules.Kind, for requester: Intake.Party, on date: CivilDate
  ) -> Intake {
    var intake = Intake(procedure: kind.procedure, applicant: requester)
    if let procedure = catalogue[kind.procedure], statutoryTime(of: procedure, on: date) == nil {
      intake.givenTime = kind.time
    }
    return intake
  }
}
