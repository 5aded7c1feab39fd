import DeskApp
import DeskOperations
import Printing
import Runtime

/// What there is to print with, as JSON and as text.
struct PrintersAnswer: Encodable {
  struct Printer: Encodable {
    var name: String
    var isDefault: Bool
    var isAccepting: Bool
    var twoSided: Bool?
    var state: String
  }

  /// The programs by their names, with where they lie.
  var tools: [String: String]
  /// The fonts of the pages that hold every Vietnamese letter; absent where that cannot be known.
  var fonts: [String]?
  var printers: [Printer]
  /// Why there are no printers.
  var trouble: String?
  var rules: [PrintSettings.Rule]
  /// Queues that the settings name and this machine does not know.
  var unknownQueues: [String]
  /// Names in the settings that no queue can have.
  var unfitQueues: [String]
  /// Forms that the settings name and nobody knows.
  var unknownForms: [String]

  init(
    tools: PaperTools, found survey: PrinterSurvey, settings: PrintSettings, forms: [String],
    _ words: Words
  ) {
    self.tools = Dictionary(
      uniqueKeysWithValues: PaperTool.allCases.compactMap { tool in
        tools[tool].map { (tool.rawValue, $0) }
      })
    fonts = survey.fonts
    printers = survey.printers.map { found in
      Printer(
        name: found.queue.name, isDefault: found.queue.isDefault,
        isAccepting: found.queue.isAccepting, twoSided: found.hasDuplexer,
        state: words.state(of: found.queue))
    }
    trouble = survey.trouble.map { words.trouble($0) }
    rules = settings.rules
    let names = Set(survey.printers.map(\.queue.name))
    let wanted = Set(settings.rules.compactMap(\.queue))
    unfitQueues = wanted.filter { !PrintQueue.isName($0) }.sorted()
    // Nobody knows of printers while the print server is silent.
    unknownQueues =
      survey.trouble == nil || survey.trouble == .noQueue
      ? wanted.subtracting(names).subtracting(unfitQueues).sorted() : []
    let forms = Set(forms)
    unknownForms = Set(settings.rules.flatMap { $0.forms ?? [] }).subtracting(forms).sorted()
  }

  func text(_ words: Words) -> String {
    var lines = [words("CÔNG CỤ", "TOOLS")]
    lines += [
      line(
        words("Làm PDF", "PDF"), tools["weasyprint"] ?? tools["chromium"],
        without: words(
          "chưa có weasyprint, chromium: in bằng tệp .html mở ở trình duyệt",
          "neither weasyprint nor chromium: open the .html file in a browser")),
      line(
        words("Gửi máy in", "Sending"), tools["lp"],
        without: words("chưa có CUPS (lệnh lp): giữ tệp để in cách khác", "no CUPS (lp)")),
      line(
        words("Theo dõi lệnh in", "Following"), tools["ipptool"],
        without: words(
          "chưa có ipptool: không biết chắc giấy đã ra (cài cups-ipp-utils)",
          "no ipptool: nobody knows whether paper came out (install cups-ipp-utils)")),
      line(
        words("Mã QR", "QR codes"), tools["qrencode"],
        without: words("chưa có qrencode: mã in bằng chữ", "no qrencode: codes stand as text")),
    ]
    if let fonts {
      lines.append(
        line(
          words("Phông chữ đủ dấu", "Whole fonts"),
          fonts.isEmpty ? nil : fonts.joined(separator: ", "),
          without: words(
            "thiếu phông kiểu Times đủ dấu tiếng Việt, chữ in lẫn kiểu (cài fonts-liberation2)",
            "no serif font has every Vietnamese letter (install fonts-liberation2)")))
    }
    lines += ["", words("MÁY IN", "PRINTERS")]
    lines += printers.map { printer in
      let usual = printer.isDefault ? words(" (mặc định)", " (default)") : ""
      let sides = printer.twoSided.map {
        $0
          ? words(" · in hai mặt được", " · two-sided")
          : words(" · in một mặt", " · one-sided")
      }
      return "  \(printer.name)\(usual): \(printer.state)\(sides ?? "")"
    }
    if let trouble { lines.append("  " + trouble) }
    lines += unknownQueues.map {
      words(
        "  desk.json nêu máy in “\($0)”, máy tính này không có.",
        "  desk.json names the printer “\($0)”, which this computer has not.")
    }
    lines += unfitQueues.map { "  " + words.trouble(PrintingTrouble.badQueueName($0)) }
    lines += unknownForms.map {
      words(
        "  desk.json nêu biểu mẫu “\($0)”, không có biểu mẫu nào tên như vậy.",
        "  desk.json names the form “\($0)”, which nobody knows.")
    }
    lines += ["", words("CÁCH IN (desk.json, printing)", "RULES (desk.json, printing)")]
    lines += rules.map { "  " + PrintersAnswer.line($0, words) }
    if rules.last.map({ $0.forms != nil || $0.counters != nil }) ?? true {
      lines.append("  " + PrintersAnswer.line(PrintSettings.Rule(), words))
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ name: String, _ place: String?, without: String) -> String {
    "  \(name): \(place ?? without)"
  }

  private static func line(_ rule: PrintSettings.Rule, _ words: Words) -> String {
    let forms = rule.forms?.joined(separator: ", ") ?? words("mọi biểu mẫu", "every form")
    let counters = rule.counters.map { counters in
      let list = counters.map(String.init).joined(separator: ", ")
      return words(" ở quầy \(list)", " at counter \(list)")
    }
    let queue = rule.queue ?? words("máy in mặc định", "the default printer")
    let sides =
      switch rule.sides ?? .one {
      case .one: words("một mặt", "one side")
      case .two: words("hai mặt", "two sides")
      case .turned: words("hai mặt, lật tay", "two sides, turned by hand")
      }
    let paper = rule.paper?.rawValue
    let copies = rule.copies.map { words("\($0) bản", "\($0) copies") }
    return forms + (counters ?? "") + " → "
      + [queue, paper, sides, copies].compactMap(\.self).joined(separator: ", ")
  }
}
