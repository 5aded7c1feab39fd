import DeskOperations

extension IntakeForm {
  /// The form as it is kept outside the program.
  func draft(id: String, _ context: Context) -> IntakeDraft {
    var fields: [String: String] = [:]
    for text in IntakeText.allCases where !self[text].isEmpty {
      fields[text.rawValue] = self[text]
    }
    fields[IntakeChoice.timeCase.rawValue] = timeCase?.name
    fields[IntakeChoice.periodKind.rawValue] = periodKind?.rawValue
    fields[IntakeChoice.channel.rawValue] = channel.rawValue
    fields["subChannel"] = subChannel?.rawValue
    fields["isForElsewhere"] = isForElsewhere ? "true" : nil
    fields[IntakeChoice.onlineLevel.rawValue] = onlineLevel?.rawValue
    fields[IntakeChoice.returnMethod.rawValue] = returnMethod.rawValue
    fields[IntakeChoice.feeKind.rawValue] = feeKind?.rawValue
    fields[IntakeChoice.feeMeans.rawValue] = feeMeans?.rawValue
    fields[IntakeChoice.exemption.rawValue] = exemption?.id
    // Names hold no line breaks: the catalogue is cleaned text.
    fields["legs"] = chosenLegs?.joined(separator: "\n")
    fields["backlog"] = isBacklog ? "true" : nil
    fields["applicantCard"] = facts[.applicant]?.kept
    fields["submitterCard"] = facts[.submitter]?.kept
    for (index, paper) in papers.enumerated() {
      fields["paper.\(index)"] = paper.name
      paper.lookup?.keep(index, in: &fields)
      fields["copies.\(index)"] = String(paper.copies)
    }
    var draft = IntakeDraft(
      id: id, savedAt: context.now, person: context.person.id, fields: fields,
      procedure: procedure?.code, ticked: papers.indices.filter { papers[$0].isTicked })
    draft.ticket = ticket
    return draft
  }

  /// The form that a draft keeps, as far as the catalogue still knows its procedure.
  init(_ draft: IntakeDraft, _ context: Context) {
    self.init()
    isBacklog = draft.fields["backlog"] != nil
    facts[.applicant] = draft.fields["applicantCard"].flatMap(HolderFacts.init(kept:))
    facts[.submitter] = draft.fields["submitterCard"].flatMap(HolderFacts.init(kept:))
    if let procedure = draft.procedure.flatMap({ context.rules.catalogue[$0] }),
      procedure.status == .current || isBacklog
    {
      choose(procedure)
    }
    for text in IntakeText.allCases { self[text] = draft.fields[text.rawValue] ?? "" }
    func kept<Value: RawRepresentable<String>>(_ choice: IntakeChoice) -> Value? {
      draft.fields[choice.rawValue].flatMap(Value.init(rawValue:))
    }
    timeCase = cases.first { $0.name == draft.fields[IntakeChoice.timeCase.rawValue] }
    periodKind = kept(.periodKind)
    channel = kept(.channel) ?? .counter
    subChannel = draft.fields["subChannel"].flatMap(SubChannel.init)
    isForElsewhere = draft.fields["isForElsewhere"] != nil
    onlineLevel = kept(.onlineLevel)
    returnMethod = kept(.returnMethod) ?? .counter
    feeKind = kept(.feeKind)
    feeMeans = kept(.feeMeans)
    exemption = exemptions(context).first {
      $0.id == draft.fields[IntakeChoice.exemption.rawValue]
    }
    ticket = draft.ticket
    if let ticked = draft.fields["legs"]?.split(separator: "\n").map(String.init) {
      for index in legs.indices { legs[index].isTicked = ticked.contains(legs[index].step.name) }
    }
    restorePapers(draft)
  }

  /// Ticks papers by their names, so that a list that has changed since ticks no other paper.
  private mutating func restorePapers(_ draft: IntakeDraft) {
    var places = Set(papers.indices)
    let ticked = Set(draft.ticked)
    var index = 0
    while let name = draft.fields["paper.\(index)"] {
      let place = papers.indices.first { places.contains($0) && papers[$0].name == name }
      let lookup = PaperLookup(index, in: draft.fields)
      let isFiled = ticked.contains(index) || lookup != nil
      if place == nil, isFiled { papers.append(IntakePaper(own: name)) }
      if let position = place ?? (isFiled ? papers.count - 1 : nil) {
        places.remove(position)
        papers[position].isTicked = ticked.contains(index)
        papers[position].lookup = lookup
        let copies = draft.fields["copies.\(index)"].flatMap { Int($0) }
        if let copies, (1...999).contains(copies) { papers[position].copies = copies }
      }
      index += 1
    }
  }
}
