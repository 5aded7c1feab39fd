public import DeskOperations

/// The files that people edit.
public enum ReferenceData {
  private struct ProcedureList: Decodable {
    var procedures: [Procedure]
  }

  private struct PersonList: Decodable {
    var people: [Person]
  }

  /// Reads and checks the files of a desk.
  ///
  /// - Throws: The first fault, with file, place and line.
  @discardableResult
  public static func load(_ folder: DeskFolder) throws(StoreTrouble) -> Rulebook {
    try folder.require()
    try FolderFormat.require(in: folder)
    return try loadOfAnyFormat(folder)
  }

  /// Reads and checks the files of a desk that is on its way to the present format.
  static func loadOfAnyFormat(_ folder: DeskFolder) throws(StoreTrouble) -> Rulebook {
    let settingsFile = ReferenceFile(folder.settingsFile)
    let settings = try settingsFile.decode(DeskSettings.self, from: try settingsFile.bytes())
    let catalogue = try catalogue(of: ReferenceFile(folder.proceduresFile))
    let people = try people(of: ReferenceFile(folder.peopleFile))
    let calendarFile = ReferenceFile(folder.calendarFile)
    let calendar = try calendarFile.decode(
      HolidayCalendar.self, from: try calendarFile.bytes())
    try check(settings, of: settingsFile, against: catalogue)
    let codes =
      Disk.isFile(folder.codesFile) ? try codes(of: ReferenceFile(folder.codesFile)) : nil
    let law = try law(of: ReferenceFile(folder.lawFile), against: catalogue)
    return Rulebook(
      settings: settings, catalogue: catalogue, people: people, holidays: calendar, codes: codes,
      law: law, reporting: try reporting(of: ReferenceFile(folder.reportsFile)))
  }

  /// The desk's settings alone, read before anything else; nil where they cannot be.
  public static func settings(of folder: DeskFolder) -> DeskSettings? {
    let file = ReferenceFile(folder.settingsFile)
    return try? file.decode(DeskSettings.self, from: try file.bytes())
  }

  /// Every kind of certification has a known procedure and register, and one way to be priced.
  private static func law(
    of file: ReferenceFile, against catalogue: Catalogue
  ) throws(StoreTrouble) -> Law {
    let bytes = try file.bytes()
    let law = try file.decode(Law.self, from: bytes)
    let registers = Set((law.certification?.registers ?? []).map(\.symbol))
    var seen: Set<String> = []
    for (index, kind) in (law.certification?.kinds ?? []).enumerated() {
      func fault(_ problem: ReferenceFault.Problem, _ key: String) -> StoreTrouble {
        let steps: [JSONReader.Step] = [
          .key("certification"), .key("kinds"), .index(index), .key(key),
        ]
        return file.fault(
          problem, at: "certification.kinds[\(index)].\(key)",
          line: JSONReader.find(steps, in: bytes)?.line)
      }
      guard seen.insert(kind.id).inserted else { throw fault(.repeated(value: kind.id), "id") }
      guard catalogue[kind.procedure] != nil else {
        throw fault(.unknownName(value: kind.procedure), "procedure")
      }
      guard registers.contains(kind.register) else {
        throw fault(.unknownName(value: kind.register), "register")
      }
      guard (kind.perCase == nil) != (kind.perPage?.isEmpty ?? true) else {
        throw fault(.missing, kind.perCase == nil ? "perCase" : "perPage")
      }
      guard kind.isPriced else {
        throw fault(
          .invalid(value: kind.id, expected: .amounts(limit: FeePayment.limit)),
          kind.perCase == nil ? "perPage" : "perCase")
      }
    }
    return law
  }

  /// What a form, an identity or the index names is there, and no name stands for two things.
  private static func reporting(of file: ReferenceFile) throws(StoreTrouble) -> Reporting {
    let bytes = try file.bytes()
    let reporting = try file.decode(Reporting.self, from: bytes)
    if let flaw = reporting.flaw {
      throw file.fault(
        flaw.problem, at: flaw.place.keyPath, line: JSONReader.find(flaw.place, in: bytes)?.line)
    }
    return reporting
  }

  /// Adds somebody to `people.json`; everything else in it stays as it is.
  public static func addPerson(
    _ person: Person, to folder: DeskFolder
  ) throws(StoreTrouble) {
    let file = ReferenceFile(folder.peopleFile)
    let known = try people(of: file)
    guard known[person.id] == nil else { throw .personExists(id: person.id) }
    try file.rewrite(in: folder) { value throws(StoreTrouble) in
      guard case .list(var all) = value["people"] else { throw file.fault(.missing, at: "people") }
      // Somebody else may have added the same person while we waited for the lock.
      guard !all.contains(where: { $0["id"] == .text(person.id) }) else {
        throw .personExists(id: person.id)
      }
      all.append(person.asJSON)
      value["people"] = .list(all)
    }
  }

  static func catalogue(
    of file: ReferenceFile, _ content: [UInt8]? = nil
  ) throws(StoreTrouble) -> Catalogue {
    let bytes = if let content { content } else { try file.bytes() }
    let list = try file.decode(ProcedureList.self, from: bytes)
    try checkSteps(of: list.procedures, in: file, bytes)
    do {
      return try Catalogue(list.procedures)
    } catch {
      switch error {
      case .duplicateCode(let code): throw .duplicateProcedure(file: file.path, code: code)
      }
    }
  }

  /// Each step has a name of its own and follows an earlier one of the same procedure.
  private static func checkSteps(
    of procedures: [Procedure], in file: ReferenceFile, _ bytes: [UInt8]
  ) throws(StoreTrouble) {
    for (position, procedure) in procedures.enumerated() {
      var earlier: Set<String> = []
      for (index, step) in (procedure.steps ?? []).enumerated() {
        func fault(_ problem: ReferenceFault.Problem, _ key: String) -> StoreTrouble {
          let steps: [JSONReader.Step] = [
            .key("procedures"), .index(position), .key("steps"), .index(index), .key(key),
          ]
          return file.fault(
            problem, at: "procedures[\(position)].steps[\(index)].\(key)",
            line: JSONReader.find(steps, in: bytes)?.line)
        }
        if let after = step.after, !earlier.contains(after) {
          throw fault(.unknownName(value: after), "after")
        }
        guard earlier.insert(step.name).inserted else {
          throw fault(.repeated(value: step.name), "name")
        }
      }
    }
  }

  private static func people(of file: ReferenceFile) throws(StoreTrouble) -> People {
    let list = try file.decode(PersonList.self, from: try file.bytes())
    guard !list.people.isEmpty else { throw file.fault(.empty, at: "people") }
    var seen: Set<String> = []
    for person in list.people where !seen.insert(person.id).inserted {
      throw .duplicatePerson(file: file.path, id: person.id)
    }
    return People(list.people)
  }

  /// Each state has one code, and the code is one of the portal's.
  private static func codes(of file: ReferenceFile) throws(StoreTrouble) -> NationalCodes {
    let bytes = try file.bytes()
    let codes = try file.decode(NationalCodes.self, from: bytes)
    var seen: Set<DossierStatus> = []
    for (index, entry) in codes.states.enumerated() {
      func fault(_ problem: ReferenceFault.Problem, _ key: String) -> StoreTrouble {
        let steps: [JSONReader.Step] = [.key("states"), .index(index), .key(key)]
        return file.fault(
          problem, at: "states[\(index)].\(key)", line: JSONReader.find(steps, in: bytes)?.line)
      }
      guard seen.insert(entry.state).inserted else {
        throw fault(.repeated(value: entry.state.rawValue), "state")
      }
      guard codes.status(of: entry.state) != nil else {
        throw fault(.unknownName(value: String(entry.code)), "code")
      }
    }
    return codes
  }

  private static func check(
    _ settings: DeskSettings, of file: ReferenceFile, against catalogue: Catalogue
  ) throws(StoreTrouble) {
    func fault(
      _ problem: ReferenceFault.Problem, _ steps: [JSONReader.Step]
    ) -> StoreTrouble {
      let line = (try? file.bytes()).flatMap { JSONReader.find(steps, in: $0)?.line }
      return file.fault(problem, at: steps.keyPath, line: line)
    }
    guard !settings.counters.isEmpty else { throw fault(.empty, [.key("counters")]) }
    var numbers: Set<Int> = []
    for (index, counter) in settings.counters.enumerated()
    where !numbers.insert(counter.number).inserted {
      throw fault(
        .repeated(value: String(counter.number)),
        [.key("counters"), .index(index), .key("number")])
    }
    if let desk = settings.dossierCode.desk {
      let letters = desk.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      guard letters, (1...3).contains(desk.utf8.count) else {
        throw fault(
          .invalid(value: desk, expected: .letters), [.key("dossierCode"), .key("desk")])
      }
    }
    if let flaw = settings.queue.flaw(counters: numbers) {
      throw fault(flaw.problem, [.key("queue")] + flaw.place)
    }
    if let flaw = settings.printing?.flaw(counters: numbers) {
      throw fault(flaw.problem, [.key("printing")] + flaw.place)
    }
    let lists = [
      ("committedTimes", settings.committedTimes),
      ("confirmedTimes", settings.confirmedTimes ?? []),
    ]
    for (name, times) in lists {
      for (index, time) in times.enumerated() {
        guard let procedure = catalogue[time.procedure] else {
          throw fault(
            .unknownName(value: time.procedure),
            [.key(name), .index(index), .key("procedure")])
        }
        // Only the whole can be promised sooner; a step is confirmed, as the source left it open.
        let steps = name == "confirmedTimes" ? procedure.linkedSteps.map(\.name) : []
        if let step = time.step, !steps.contains(step) {
          throw fault(
            .unknownName(value: step), [.key(name), .index(index), .key("step")])
        }
      }
    }
  }
}

extension Person {
  /// The person as `people.json` holds one.
  fileprivate var asJSON: JSONValue {
    var value = JSONValue.object([
      .init("id", .text(id)), .init("name", .text(name)), .init("role", .text(role.rawValue)),
    ])
    value["title"] = title.map(JSONValue.text)
    value["unit"] = unit.map(JSONValue.text)
    value["counters"] = .list((counters ?? []).map { .number(String($0)) })
    value["fields"] = .list((fields ?? []).map(JSONValue.text))
    value["active"] = .truth(isActive)
    return value
  }
}
