import DeskOperations
import FoundationEssentials
import Glibc

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
  private let subjectTexts: [FoldedSubject]
  /// What was read lately and what went wrong.
  let reading: BookReading

  private typealias FoldedSubject = [UInt8]

  var days: Int { extent.days }

  /// The books of a folder.
  ///
  /// - Throws: `StoreTrouble.brokenBook` where a file does not go that far.
  init(
    _ folder: DeskFolder, disk: Disk, extent: BookExtent, reading: BookReading = BookReading()
  ) throws(StoreTrouble) {
    self.folder = folder
    self.disk = disk
    self.extent = extent
    subjects = try BookSubjects.read(folder, disk: disk, bytes: extent.subjects)
    subjectTexts = subjects.map { Array($0.searchedText.utf8) }
    self.reading = reading
    reading.forgetPlaces()
    for month in extent.months {
      for (file, size) in [
        (folder.dossiersFile(of: month.month), month.dossiers),
        (folder.keysFile(of: month.month), month.keys),
        (folder.logFile(of: month.month), month.log),
      ] where size > 0 {
        guard let status = Disk.status(of: file), Int(status.st_size) >= size else {
          throw .brokenBook(file: file)
        }
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
    var again = PutAwayAgain()
    var buffer: [UInt8] = []
    for part in extent.months.indices.reversed() {
      var here: [ClosedPlace] = []
      again.enter(extent.months[part])
      scan(part, into: &buffer) { keys in
        query.lines(of: keys) { line in
          if let status = line.status, !search.admits(status) || again.isOutdated(line) { return }
          here.append(line.place(in: part))
        }
      }
      found += here.reversed()
      if found.count >= limit || isEnough.map({ here.contains(where: $0) }) ?? false { break }
    }
    return Array(found.prefix(limit))
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
    guard let seal = Seal.read(bytes), seal.written == seal.computed,
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
    // A dossier that was put away again has a later key, so the last month comes first.
    var again = PutAwayAgain()
    var buffer: [UInt8] = []
    for part in extent.months.indices.reversed() {
      // What was put away in earlier months had ended before.
      if first > 0, extent.months[part].month < month { break }
      again.enter(extent.months[part])
      scan(part, into: &buffer) { keys in
        keys.lines { line in
          if line.touches(first, last), !again.isOutdated(line) { body(line, part) }
        }
      }
    }
  }

  /// Reads the keys of a month into a buffer that is used again for the next one.
  private func scan(_ part: Int, into buffer: inout [UInt8], _ body: (KeyScan) -> Void) {
    let month = extent.months[part]
    guard month.keys > 0 else { return }
    let file = folder.keysFile(of: month.month)
    if buffer.count < month.keys {
      buffer = [UInt8](repeating: 0, count: month.keys + month.keys / 4)
    }
    do {
      let descriptor = try disk.open(file, O_RDONLY)
      defer { close(descriptor) }
      let count = try Disk.fill(&buffer, upTo: month.keys, from: descriptor)
      guard count == month.keys else { return reading.note(.brokenBook(file: file)) }
      buffer.withUnsafeBytes {
        body(KeyScan(bytes: UnsafeRawBufferPointer(rebasing: $0[..<count])))
      }
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
