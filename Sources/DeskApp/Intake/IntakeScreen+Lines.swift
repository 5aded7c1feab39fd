import Canvas
import DeskOperations

extension IntakeScreen {
  /// The form as lines for a width, without the search.
  func lines(columns: Int, _ context: Context) -> [InputLine] {
    let words = context.words
    var lines: [InputLine] = []
    let legs = form.legForecast(context)
    for field in form.fields(context) {
      if let heading = heading(before: field, words) {
        lines.append(InputLine(content: .heading(heading)))
      }
      if field == .procedure {
        lines += procedureLines(columns: columns - 3, words)
      } else if case .leg(let index) = field {
        lines.append(line(ofLeg: index, legs, words))
      } else {
        lines.append(InputLine(field: field, content: content(of: field, context)))
      }
      lines += remarks(below: field, columns: columns, context)
    }
    return lines
  }

  private func heading(before field: IntakeField, _ words: Words) -> String? {
    switch field {
    case .leg(0): return words("Các bước liên thông", "Linked legs")
    case .text(.name): return words("Người nộp hồ sơ", "Applicant")
    case .choice(.channel): return words("Nộp và nhận", "Filing and return")
    case .paper(0): return papersHeading(words)
    case .text(.otherPaper) where form.papers.isEmpty: return papersHeading(words)
    default: return nil
    }
  }

  private func papersHeading(_ words: Words) -> String {
    let required = form.papers.filter(\.isRequired)
    guard !required.isEmpty else { return words("Giấy tờ đã nhận", "Papers handed in") }
    let ticked = required.count { !$0.isMissing }
    return words(
      "Giấy tờ: đã nhận \(ticked)/\(required.count) loại bắt buộc",
      "Papers: \(ticked) of \(required.count) required ones")
  }

  /// The procedure's name over up to three lines; official names can be longer than the window.
  private func procedureLines(columns: Int, _ words: Words) -> [InputLine] {
    guard let procedure = form.procedure else {
      let hint = words("Thủ tục: gõ để tìm", "Procedure: type to find")
      return [InputLine(field: .procedure, content: .procedure(hint))]
    }
    var texts = "\(procedure.code) \(procedure.name)".wrapped(toColumns: columns)
    if texts.count > 3 {
      texts = texts.prefix(2) + [texts.dropFirst(2).joined(separator: " ")]
    }
    return texts.enumerated().map { index, text in
      InputLine(
        field: index == 0 ? .procedure : nil,
        content: index == 0 ? .procedure(text) : .remark(text, .title))
    }
  }

  private func content(of field: IntakeField, _ context: Context) -> InputLine.Content {
    let words = context.words
    switch field {
    case .procedure: return .procedure(form.procedure?.name ?? "")
    case .text(let text):
      let hint = hint(for: text, context)
      return .text(
        label: text.label(words), form.texts[text] ?? text.empty,
        hint: hint)
    case .choice(let choice):
      let (options, selected) = options(of: choice, context)
      return .choice(label: choice.label(words), options: options, selected: selected)
    case .paper(let index):
      let paper = form.papers[index]
      let mark =
        paper.lookup != nil
        ? "[d]" : paper.isTicked ? "[x]" : paper.isRequired ? "[ ]*" : "[ ]"
      return .paper(
        mark: mark.padded(toColumns: 4), text: paper.name,
        copies: paper.lookup == nil
          ? "\(words.paperKind(paper.kind)) ×\(paper.copies)" : words("dữ liệu", "data"),
        isMuted: !paper.isRequired && paper.filed == nil)
    case .lookupSource, .lookupResult: return lookupLine(field, context)
    case .leg(let index): return line(ofLeg: index, [], words).content
    case .finish:
      return .finish(words("Enter hoặc F10: nhận hồ sơ", "Enter or F10: receive the dossier"))
    }
  }

  private func hint(for text: IntakeText, _ context: Context) -> String {
    let words = context.words
    return switch text {
    case .fee: words.feeHint(of: form.procedure, through: form.channel, context)
    case .filedAt: words("như 08:30 20/11/2026", "like 08:30 20/11/2026")
    case .signedAt: words("nếu không phải bây giờ", "if not now")
    case .agency:
      form.way == .forElsewhere
        ? words("phải ghi", "required") : words("nếu giải quyết nơi khác", "if any")
    default: ""
    }
  }

  private func options(of choice: IntakeChoice, _ context: Context) -> ([String], Int?) {
    let words = context.words
    switch choice {
    case .timeCase:
      let ordinary = words("Thông thường", "Ordinary")
      let names = form.cases.map { "\($0.name) (\(words.period($0.period)))" }
      return ([ordinary] + names, form.timeCase.flatMap(form.cases.firstIndex).map { $0 + 1 } ?? 0)
    case .periodKind:
      let kinds = Period.Kind.allCases
      return (kinds.map(words.periodKind), form.periodKind.flatMap(kinds.firstIndex))
    case .channel:
      return (IntakeWay.all.map { $0.label(words) }, IntakeWay.all.firstIndex(of: form.way))
    case .onlineLevel:
      let levels: [Procedure.OnlineLevel?] = [nil, .full, .partial]
      return (levels.map(words.onlineLevel), levels.firstIndex(of: form.onlineLevel))
    case .returnMethod:
      let methods = ReturnMethod.allCases
      return (methods.map(words.returnMethod), methods.firstIndex(of: form.returnMethod))
    case .feeKind:
      let kinds = FeePayment.Kind.allCases
      return (kinds.map(words.feeKind), form.feeKind.flatMap(kinds.firstIndex))
    case .feeMeans:
      let means = FeePayment.Means.allCases
      return (means.map(words.means), means.firstIndex(of: form.means))
    case .exemption:
      let grounds = form.exemptions(context)
      return (
        [words("Không", "No")] + grounds.map(\.name),
        form.exemption.flatMap(grounds.firstIndex).map { $0 + 1 } ?? 0
      )
    }
  }

  private func remarks(
    below field: IntakeField, columns: Int, _ context: Context
  ) -> [InputLine] {
    let words = context.words
    var remarks: [(String, Style)] = []
    switch field {
    case .procedure: remarks = procedureRemarks(context)
    case .leg(let index) where field == focus:
      remarks.append((remark(onLeg: index, words), .muted))
    case .paper(let index) where field == focus:
      let paper = form.papers[index]
      if paper.name.columns > columns - 24 { remarks.append((paper.name, .normal)) }
      if let remark = paper.remark { remarks.append((words("Lưu ý: ", "Note: ") + remark, .muted)) }
      remarks.append(
        (
          words("Space: đã nhận · d: tra cứu dữ liệu thay", "Space: it is here · d: look up"),
          .muted
        )
      )
    case .paper(let index):
      if let remark = form.papers[index].remark, form.papers[index].filed == nil {
        return [InputLine(content: .remark("     " + remark, .muted))]
      }
    case .choice(.channel) where field == focus:
      // From the next one on, as → turns to them.
      let here = IntakeWay.all.firstIndex(of: form.way) ?? 0
      let others = (IntakeWay.all[(here + 1)...] + IntakeWay.all[..<here]).map { $0.label(words) }
      remarks.append(("←/→: \(others.joined(separator: " · "))", .muted))
    case .text(.otherPaper) where form.papers.isEmpty:
      remarks.append(
        (
          words(
            "Nguồn không liệt kê giấy tờ: gõ tên từng giấy tờ, Enter để thêm.",
            "The source lists no papers: type each name, Enter adds it."), .muted
        ))
    case .text(let text):
      remarks = form.cardRemarks(below: text, words).map { ("! " + $0, .warning) }
    default: break
    }
    if let acquaintance, field == .text(acquaintance.field) {
      let sentence = acquaintance.sentence(context)
      remarks.append(
        acquaintance.isDuplicate ? ("! " + sentence, .warning) : ("· " + sentence, .muted))
    }
    if let problem, problem.field == field { remarks.append(("! " + problem.sentence, .warning)) }
    return remarks.flatMap { text, style in
      text.wrapped(toColumns: max(10, columns - 6)).map {
        InputLine(content: .remark("    " + $0, style))
      }
    }
  }

  private func procedureRemarks(_ context: Context) -> [(String, Style)] {
    guard let procedure = form.procedure else { return [] }
    let words = context.words
    var remarks: [(String, Style)] = [(procedure.field, .muted)]
    let isCertified = context.rules.law.certificationKind(of: procedure.code) != nil
    if procedure.immediate == true, !isCertified {
      remarks.append(
        (
          words(
            "Thường có kết quả ngay: Ctrl-N để nhận và trả luôn, chỉ in giấy hẹn khi người dân cần.",
            "The result is usually ready at once: Ctrl-N receives and hands over, slip on demand."),
          .muted
        ))
    }
    if isCertified {
      remarks.append(
        (
          words(
            "Phải vào sổ chứng thực, có số và phí: dùng màn hình Chứng thực (F8).",
            "It needs a number in a register and its fee: use the screen Certify (F8)."), .warning
        ))
    }
    if form.needsTime(context) {
      let printed =
        procedure.timeNote
        ?? procedure.statutoryTime.map { words.period($0.period) }
      let listed = (procedure.timeVariants ?? []).map { "\($0.name): \(words.period($0.period))" }
      let source = ([printed].compactMap { $0 } + listed).joined(separator: "; ")
      remarks.append(
        (
          source.isEmpty
            ? words(
              "Nguồn không nêu thời hạn; xin nhập theo quyết định công bố.",
              "The source names no time; please enter it from the published decision.")
            : words("Nguồn ghi chưa rõ: ", "The source is unclear: ") + source, .warning
        ))
    }
    return remarks
  }
}
