import ArgumentParser
import DeskApp
import DeskOperations

/// Tells what certifying a document costs.
struct CertificationFeeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "Tính phí chứng thực một loại giấy tờ.")

  @Option(help: ArgumentHelp("Loại việc trong law.json.", valueName: "id"))
  var kind = "copy"

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Số trang của bản chính.", valueName: "n"))
  var pages = 1

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Số bản hoặc số việc.", valueName: "n"))
  var copies = 1

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  private struct Answer: Encodable {
    var kind: String
    var pages: Int
    var copies: Int
    var fee: Int
    var source: String
  }

  func perform() throws {
    let rules = try place.rulesOfDeskOrShipped()
    do {
      guard let kind = rules.law.certification?.kind(kind) else {
        throw Refusal.unknownName(.kind, kind)
      }
      let document = try CertifiedDocument(name: kind.name, pages: pages, copies: copies).checked()
      let fee = kind.fee(for: document)
      try output.answer(
        Answer(
          kind: kind.id, pages: document.pages, copies: document.copies, fee: fee,
          source: kind.source),
        text: "\(words.money(fee))\n\(kind.name). \(kind.source)")
    } catch let refusal as Refusal {
      throw CommandFailure.refused(words.refusal(refusal, rules))
    }
  }
}
