import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Makes a desk to practise on, with invented people.
struct DemoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Tạo một bộ phận để tập dượt, với người không có thật.")

  @Option(help: ArgumentHelp("Bao nhiêu ngày làm việc.", valueName: "n"))
  var days = 30

  @Option(help: ArgumentHelp("Khoảng bao nhiêu hồ sơ một ngày.", valueName: "n"))
  var perDay = 40

  @Option(help: ArgumentHelp("Số gieo: cùng số thì cùng lịch sử.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  /// What was made, as JSON.
  struct Answer: Encodable {
    var folder: String
    var events: Int
    var dossiers: Int
    var open: Int
    var overdue: Int
  }

  var words: Words { output.words }

  func perform() throws {
    guard (1...4000).contains(days), (1...2000).contains(perDay) else {
      throw CommandFailure.usage("--days phải từ 1 đến 4000, --per-day từ 1 đến 2000.")
    }
    let now = try clock.clock().now
    let folder = place.deskFolder
    if !Places.exists(folder.settingsFile) {
      try DeskFolder.create(at: folder.path, from: try place.shippedData())
    }
    let store = try DeskStore(folder: folder)
    guard store.position.sequence == 0 else {
      throw CommandFailure.refused(
        words(
          "\(folder.path) đã có lịch sử nên không tạo thêm hồ sơ tập dượt ở đó. Hãy chọn thư mục khác bằng --data.",
          "\(folder.path) has a history, so no practice was added to it. Choose another folder with --data."
        ))
    }
    var practice = Practice(
      Practice.Scale(days: days, perDay: perDay, seed: seed), at: store)
    do {
      try practice.run(until: now)
    } catch let refusal as Refusal {
      throw CommandFailure.refused(words.refusal(refusal, store.rules))
    }
    try answer(store, now: now)
  }

  private func answer(_ store: DeskStore, now: Moment) throws {
    let dossiers = store.desk.dossiersInOrder
    let answer = Answer(
      folder: place.folder, events: store.position.sequence, dossiers: store.desk.dossiersTaken,
      open: dossiers.count { $0.status.isOpen }, overdue: dossiers.count { $0.isOverdue(at: now) })
    try output.answer(
      answer,
      text: words(
        "Đã tạo \(answer.dossiers) hồ sơ tập dượt (\(answer.open) đang giải quyết, \(answer.overdue) quá hạn) ở \(answer.folder).",
        "Made \(answer.dossiers) dossiers to practise on (\(answer.open) open, \(answer.overdue) late) in \(answer.folder)."
      ))
  }
}
