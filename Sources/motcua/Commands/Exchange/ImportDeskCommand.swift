import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Takes over the dossiers of a second desk that worked apart.
struct ImportDeskCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Gộp hồ sơ của một quầy làm việc riêng vào đây; làm lại thì chỉ thêm phần mới.",
    discussion: """
      Xem trước khi gộp; chỉ ghi khi có --accept. Xem trước và gộp đều cần người phụ trách: \
      --as với mã của người đó.
      """)

  @Argument(help: ArgumentHelp("Thư mục của quầy kia.", valueName: "dir"))
  var folder: String

  @Flag(help: "Ghi vào nhật ký ở đây.")
  var accept = false

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    var unit: String
    var accepted: Bool
    var new: Int
    var continued: [DossierCode]
    var events: Int
    var parted: [DossierCode]
    var leftBehind: [String: Int]
    var unknownPeople: [String]
  }

  func perform() throws {
    let desk = try query.openDesk()
    let other = try history()
    let request = MergeRequest(
      by: try actor.person(at: desk).id, key: RequestKey.fresh(), reason: reason)
    let merging: Merging
    do {
      merging =
        accept
        ? try desk.store.merge(other, as: request, at: desk.now)
        : try desk.desk.merging(other, as: request, at: desk.now, by: desk.rules)
    } catch let refusal as Refusal {
      throw desk.inWords(refusal)
    } catch let refusal as MergeRefusal {
      throw CommandFailure.refused(words.refusal(refusal))
    }
    try query.output.answer(
      Answer(
        unit: other.unit, accepted: accept && !merging.events.isEmpty, new: merging.newDossiers,
        continued: merging.continued.sorted(), events: max(0, merging.events.count - 1),
        parted: merging.parted.sorted(),
        leftBehind: Dictionary(
          uniqueKeysWithValues: merging.leftBehind.map { ($0.key.rawValue, $0.value) }),
        unknownPeople: merging.unknownPeople.sorted()),
      text: text(of: merging, from: other.unit))
  }

  private func history() throws -> ForeignHistory {
    do {
      return try ForeignHistory(reading: DeskFolder(folder))
    } catch .missingFolder, .notADesk {
      throw CommandFailure.refused(
        words(
          "\(folder) không phải thư mục của một quầy motcua (không có desk.json). Hãy kiểm tra lại đường dẫn.",
          "\(folder) is not the folder of a desk: it has no desk.json. Check the path."))
    }
  }

  private func text(of merging: Merging, from unit: String) -> String {
    guard !merging.events.isEmpty else {
      return words("Quầy \(unit) không có gì mới.", "The desk \(unit) has nothing new.")
    }
    let (new, continued) = (merging.newDossiers, merging.continued.count)
    let events = merging.events.count - 1
    var lines = [
      accept
        ? words(
          "Đã gộp từ quầy \(unit): \(new) hồ sơ mới, \(continued) hồ sơ có thêm việc, \(events) sự kiện.",
          "Took over from \(unit): \(new) new dossiers, \(continued) with more done, \(events) events."
        )
        : words(
          "Quầy \(unit) có \(new) hồ sơ mới, \(continued) hồ sơ có thêm việc, \(events) sự kiện. Thêm --accept để gộp.",
          "The desk \(unit) has \(new) new dossiers, \(continued) with more done, \(events) events. Add --accept to take them over."
        )
    ]
    let left = merging.leftBehind.values.reduce(0, +)
    if left > 0 {
      lines.append(
        words(
          "Để lại \(left) sự kiện không thuộc hồ sơ nào (số thứ tự, quầy, trực, hướng dẫn): chúng là việc của quầy kia.",
          "\(left) events about no dossier stay there (tickets, counters, duties, guidance): they are the other desk's."
        ))
    }
    if !merging.parted.isEmpty {
      let codes = merging.parted.sorted().map(\.description).joined(separator: ", ")
      lines.append(
        words(
          "Không gộp thêm vì ở đây cũng đã xử lý: \(codes). Hãy ghi tay phần còn lại.",
          "Not taken further because this desk has worked on them too: \(codes). Enter the rest by hand."
        ))
    }
    if !merging.unknownPeople.isEmpty {
      let ids = merging.unknownPeople.sorted().joined(separator: ", ")
      lines.append(
        words(
          "Người chưa có trong people.json ở đây (vẫn giữ mã trong lịch sử): \(ids).",
          "Not in people.json here (their ids stay in the history): \(ids)."))
    }
    return lines.joined(separator: "\n")
  }
}
