import DeskOperations
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// The books of closed dossiers as far as they went at one moment.
///
/// Nothing is kept in memory but what was read last: a million keys are gone through where they lie.
struct Book: ClosedDossiers {
  /// How far the books go.
  let extent: BookExtent
  /// What dossiers are about.
  let subjects: [DossierSubject]

  private let folder: DeskFolder
  private let disk: Disk
  private let subjectTexts: [[UInt8]]
  /// Of those that were put away more than once, where each was put away last.
  private let putAwayAgain: [Int: (part: Int, offset: Int)]
  /// What was read lately and what went wrong.
  let reading: BookReading

  var days: Int { extent.days }

  /// The books of a folder.
  ///
  /// - Throws: `StoreTrouble.brokenBook` where a file does not go that far.
  init(
    _ folder: DeskFolder, disk: Disk, extent: BookExtent, reading: BookReading
  ) throws(StoreTrouble) {
    self.folder = folder
    self.disk = disk
    self.extent = extent
    subjects = try BookSubjects.read(folder, disk: disk, bytes: extent.subjects)
    subjectTexts = subjects.map { Array($0.searchedText.utf8) }
    self.reading = reading
    reading.forgetPlaces()
    putAwayAgain = extent.months.indices.reduce(into: [:]) { again, part in
      for (ordinal, offset) in extent.months[part].again { again[ordinal] = (part, offset) }
    }
    for (file, size) in extent.files(in: folder) where size > 0 {
      guard let status = Disk.status(of: file), Int(status.st_size) >= size else {
        throw .brokenBook(file: file)
      }
    }
  }

  func place(of code: DossierCode) -> ClosedPlace? {
    if let known = reading.place(of: code) { return known }
    let search = DossierSearch(code.description)
    guard search.words.count == 1 else { return nil }
    for place in places(holding: search, limit: .max, until: { dossier(at: $0)?.code == code }) {
      if let dossier = dossier(at: place), dossier.code == code {
        reading.keep(place, of: code)
        return place
      }
    }
    return nil
  }

  func places(matching search: DossierSearch, limit: Int) -> [ClosedPlace] {
    places(holding: search, limit: limit)
  }

  /// The places that fit, the last put away first; no further month once one passes the test.
  private func places(
    holding search: DossierSearch, limit: Int, until isEnough: ((ClosedPlace) -> Bool)? = nil
  ) -> [ClosedPlace] {
    let query = BookQuery(search, subjects: subjectTexts)
    var found: [ClosedPlace] = []
    var parts = extent.months.indices.reversed()[...]
    // The months before are looked through while the last ones are.
    var portion = 2
    while !parts.isEmpty, found.count < limit {
      let next = Array(parts.prefix(portion))
      parts = parts.dropFirst(portion)
      portion *= 4
      let here = places(in: next) { keys, part in
        var places: [ClosedPlace] = []
        query.lines(of: keys) { line in
          if let status = line.status, !search.admits(status) || isOutdated(line, part) { return }
          places.append(line.place(in: part))
        }
        return places
      }
      for places in here {
        found += places
        if isEnough.map({ places.contains(where: $0) }) ?? false { return found }
      }
    }
    return Array(found.prefix(limit))
  }

  /// What `find` answers for the keys of some months, two months at a time; in the order of the months,
  /// the last line first.
  private func places(
    in parts: [Int], _ find: @Sendable (KeyScan, Int) -> [ClosedPlace]
  ) -> [[ClosedPlace]] {
    let answers = Mutex([[ClosedPlace]](repeating: [], count: parts.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(2, parts.count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < parts.count else { return }
        var places: [ClosedPlace] = []
        scan(parts[index]) { places += find($0, parts[index]) }
        answers.withLock { $0[index] = places.reversed() }
      }
    }
    return answers.withLock { $0 }
  }

  /// Whether a later key has taken the place of a key, because the dossier was taken back and put away
  /// again.
  private func isOutdated(_ line: BookKeyLine, _ part: Int) -> Bool {
    guard !putAwayAgain.isEmpty, case let numbers = line.numbers,
      let last = putAwayAgain[numbers.ordinal]
    else { return false }
    return (part, numbers.offset) < (last.part, last.offset)
  }

  func places(touching days: ClosedRange<CivilDate>, onlyBacklog: Bool) -> [ClosedPlace] {
    var places: [ClosedPlace] = []
    lines(touching: days) { line, part in
      if !onlyBacklog || line.isBacklog { places.append(line.place(in: part)) }
    }
    return places.sorted { $0.ordinal < $1.ordinal }
  }

  func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void
  ) {
    lines(touching: days) { line, _ in
      guard let key = line.key, subjects.indices.contains(line.numbers.subject) else {
        return reading.note(.brokenBook(file: folder.bookFolder))
      }
      body(key, subjects[line.numbers.subject])
    }
  }

  func dossier(at place: ClosedPlace) -> Dossier? {
    if let known = reading.dossier(at: place) { return known }
    guard extent.months.indices.contains(place.part) else { return nil }
    let file = folder.dossiersFile(of: extent.months[place.part].month)
    do throws(StoreTrouble) {
      let dossier = try read(place, in: file)
      reading.keep(dossier, at: place)
      return dossier
    } catch {
      reading.note(error)
      return nil
    }
  }

  func log(touching days: ClosedRange<CivilDate>) -> DeskLog {
    var log = DeskLog()
    let first = String(days.lowerBound.description.prefix(7))
    for month in extent.months where month.log > 0 && month.month >= first {
      do throws(StoreTrouble) {
        let file = folder.logFile(of: month.month)
        let bytes = try disk.read(file).prefix(month.log)
        for line in bytes.split(separator: UInt8(ascii: "\n"))
        where Book.mayTouch(days, line) {
          let kept = try Book.decode(BookWriter.LogLine.self, from: line, in: file)
          log = log.followed(by: kept.log.touching(days))
        }
      } catch {
        reading.note(error)
      }
    }
    return log
  }

  /// Whether a line of the log can hold something of a period, by the dates with which it begins.
  private static func mayTouch(
    _ days: ClosedRange<CivilDate>, _ line: ArraySlice<UInt8>
  ) -> Bool {
    // {"day":"2026-11-20","first":"2026-11-18",…
    let dates = [8, 29].map { start in
      CivilDate(String(decoding: line.dropFirst(start).prefix(10), as: UTF8.self))
    }
    guard let day = dates[0], let first = dates[1] else { return true }
    return first <= days.upperBound && day > days.lowerBound
  }

  private func read(_ place: ClosedPlace, in file: String) throws(StoreTrouble) -> Dossier {
    let bytes: [UInt8]
    do {
      let descriptor = try disk.open(file, O_RDONLY)
      defer { close(descriptor) }
      bytes = try Disk.bytes(of: descriptor, from: place.offset, count: place.length)
    } catch {
      throw .cannotRead(file: file, error)
    }
    let record = try Book.decode(Desk.AtHand.self, from: bytes[...], in: file)
    guard record.ordinal == place.ordinal, let dossier = Dossier(replaying: record.events) else {
      throw .brokenBook(file: file)
    }
    return dossier
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: ArraySlice<UInt8>, in file: String
  ) throws(StoreTrouble) -> Value {
    guard Seal.holds(bytes),
      let value = try? JSONDecoder().decode(type, from: Data(bytes))
    else { throw .brokenBook(file: file) }
    return value
  }

  /// Hands over the key of each dossier once, as it was put away last.
  private func lines(
    touching days: ClosedRange<CivilDate>, _ body: (BookKeyLine, Int) -> Void
  ) {
    let (first, last) = (days.lowerBound.asNumber, days.upperBound.asNumber)
    let month = String(days.lowerBound.description.prefix(7))
    // What was put away in earlier months had ended before.
    for part in extent.months.indices where first == 0 || extent.months[part].month >= month {
      scan(part) { keys in
        keys.lines { line in
          if line.touches(first, last), !isOutdated(line, part) { body(line, part) }
        }
      }
    }
  }

  /// Hands over the keys of a month, some whole lines at a time.
  ///
  /// The first time, sees that they are what was written; each time would take as long as the reading.
  private func scan(_ part: Int, _ body: (KeyScan) -> Void) {
    let month = extent.months[part]
    guard month.keys > 0 else { return }
    let file = folder.keysFile(of: month.month)
    do {
      let descriptor = try disk.open(file, O_RDONLY)
      defer { close(descriptor) }
      let areSound = reading.areSound(keys: month.keysHash)
      var checksum = Checksum()
      let isWhole = try KeyScan.pieces(of: descriptor, upTo: month.keys) { keys in
        if !areSound { checksum.take(keys.bytes) }
        body(keys)
      }
      guard isWhole, areSound || checksum.text == month.keysHash else {
        return reading.note(.brokenBook(file: file))
      }
      reading.noteSound(keys: month.keysHash)
    } catch {
      reading.note(.cannotRead(file: file, error))
    }
  }
}

extension BookKeyLine {
  /// Where the dossier of this key lies.
  func place(in part: Int) -> ClosedPlace {
    let numbers = numbers
    return ClosedPlace(
      ordinal: numbers.ordinal, part: part, offset: numbers.offset, length: numbers.length)
  }
}
