import ArgumentParser
import DeskApp
import DeskForms
import DeskOperations
import Printing
import Runtime

/// What there is to print with, and what the desk's settings make of it.
struct PrintersCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "printers", abstract: "Máy in, công cụ làm giấy và cách in từng biểu mẫu.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let tools = PaperTools()
    let found = try PrinterSurvey.take(with: tools)
    let settings = desk.rules.settings.printSettings
    let press = try FormPress(
      folder: query.place.deskFolder, shippedData: query.place.shippedDataIfAny)
    let forms = press.names + [FormID.application.rawValue]
    let answer = PrintersAnswer(tools: tools, found: found, settings: settings, forms: forms, words)
    try query.output.answer(answer, text: answer.text(words))
  }
}
