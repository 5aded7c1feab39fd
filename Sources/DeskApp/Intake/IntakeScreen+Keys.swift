import Canvas
import DeskOperations

extension IntakeScreen {
  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if offer != nil {
      guard case .key(let key) = input else { return [] }
      guard case .character = key else {
        _ = offer?.list.handle(key, rows: context.body.rows)
        return []
      }
      // Who types means a new dossier; the drafts stay.
      offer = nil
    }
    if known != nil {
      if case .key(let key) = input { _ = known?.list.handle(key, rows: context.body.rows) }
      return []
    }
    guard !isSending else {
      return [
        .notice(
          Notice(
            .hint,
            context.words(
              "Đang ghi hồ sơ. Nếu chờ lâu, xin bấm F10 lần nữa.",
              "The dossier is being written. If this takes long, press F10 again.")))
      ]
    }
    switch input {
    case .key(let key): return search == nil ? fill(key, context) : find(key, context)
    case .paste(let text): return paste(text, context)
    case .resized: return []
    }
  }

  private mutating func find(_ key: Key, _ context: Context) -> [Step] {
    switch key {
    case .enter, .tab:
      guard let procedure = search?.selected else {
        return [
          .notice(
            Notice(
              .hint,
              context.words(
                "Không có thủ tục nào khớp. Xin gõ ít chữ hơn.",
                "No procedure matches. Please type less.")))
        ]
      }
      choose(procedure, context)
      return changed(context)
    default:
      _ = search?.handle(
        key, rows: context.body.rows, in: context.rules.catalogue, typing: context.typing)
      return []
    }
  }

  private mutating func fill(_ key: Key, _ context: Context) -> [Step] {
    switch key {
    case .enter:
      if focus == .finish { return receive(context) }
      if focus == .text(.otherPaper), !form[.otherPaper].isEmpty {
        form.addOtherPaper()
        return changed(context)
      }
      return step(1, context)
    case .tab, .down: return step(1, context)
    case .backTab, .up: return step(-1, context)
    case .pageDown: return step(8, context)
    case .pageUp: return step(-8, context)
    default: break
    }
    switch focus {
    case .procedure: return retypeProcedure(key, context)
    case .text(let text): return type(key, into: text, context)
    case .choice(let choice):
      guard let step = IntakeScreen.turn(key) else { return typeBehindChoice(key, context) }
      form.turn(choice, by: step, context)
      return changed(context)
    case .leg(let index): return mark(leg: index, key, context)
    case .paper(let index): return mark(index, key, context)
    case .lookupSource(let index):
      return IntakeScreen.turn(key).map { turnDatabase(index, by: $0, context) } ?? []
    case .lookupResult(let index):
      guard form.papers[index].lookup?.result.handle(key, typing: context.typing) ?? false else {
        return []
      }
      return changed(context)
    case .finish: return []
    }
  }

  private mutating func type(_ key: Key, into text: IntakeText, _ context: Context) -> [Step] {
    let before = form[text]
    guard form.texts[text]?.handle(key, typing: context.typing) ?? false else { return [] }
    if case .character = key, form[text] == before {
      let sentence = context.words(
        "Ô này nhận nhiều nhất \(text.limit) ký tự.",
        "This field takes at most \(text.limit) characters.")
      return [.notice(Notice(.warning, sentence))]
    }
    return changed(context)
  }

  /// What is typed where one can only choose is meant for the text that follows.
  private mutating func typeBehindChoice(_ key: Key, _ context: Context) -> [Step] {
    guard case .character = key else { return [] }
    let fields = form.fields(context)
    guard let here = fields.firstIndex(of: focus), here + 1 < fields.count,
      case .text(let text) = fields[here + 1]
    else { return [] }
    focus = .text(text)
    return type(key, into: text, context)
  }

  private mutating func step(_ distance: Int, _ context: Context) -> [Step] {
    let fields = form.fields(context)
    let here = fields.firstIndex(of: focus) ?? 0
    focus = fields[min(max(0, here + distance), fields.count - 1)]
    return []
  }

  /// How far a key turns a choice.
  private static func turn(_ key: Key) -> Int? {
    switch key {
    case .right, .character(" "): 1
    case .left: -1
    default: nil
    }
  }

  private mutating func retypeProcedure(_ key: Key, _ context: Context) -> [Step] {
    switch key {
    case .character, .backspace, .delete:
      var search = newSearch()
      search.find(in: context.rules.catalogue)
      _ = search.handle(
        key, rows: context.body.rows, in: context.rules.catalogue, typing: context.typing)
      self.search = search
    default: break
    }
    return []
  }

  private mutating func mark(_ index: Int, _ key: Key, _ context: Context) -> [Step] {
    guard form.papers.indices.contains(index) else { return [] }
    switch key {
    case .character("d"): return markLookup(index, context)
    case .character(" "):
      form.papers[index].isTicked.toggle()
      form.papers[index].lookup = nil
    case .character(let digit) where digit.isASCII && digit.wholeNumberValue != nil:
      form.papers[index].type(digit: digit.wholeNumberValue ?? 1)
    case .character("+"), .right:
      form.papers[index].copies = min(999, form.papers[index].copies + 1)
    case .character("-"), .left: form.papers[index].copies = max(1, form.papers[index].copies - 1)
    case .delete, .backspace:
      guard form.papers[index].isOwn else { return [] }
      form.papers.remove(at: index)
      focus = form.papers.isEmpty ? .text(.otherPaper) : .paper(max(0, index - 1))
    default: return []
    }
    return changed(context)
  }

  private mutating func paste(_ text: String, _ context: Context) -> [Step] {
    if search != nil || focus == .procedure {
      var search = search ?? newSearch()
      search.insert(paste: text, in: context.rules.catalogue)
      self.search = search
      return []
    }
    if case .lookupResult(let index) = focus {
      form.papers[index].lookup?.result.insert(paste: text)
      return changed(context)
    }
    guard case .text(let field) = focus else {
      return [
        .notice(
          Notice(
            .hint, context.words("Ô này không nhận chữ dán.", "Nothing can be pasted here.")))
      ]
    }
    let wasChanged = form.texts[field]?.insert(paste: text) ?? false
    let steps = changed(context)
    guard wasChanged else { return steps }
    return steps + [
      .notice(
        Notice(
          .warning,
          context.words(
            "Chữ dán có ký tự lạ hoặc dài quá nên đã lược bớt. Xin xem lại ô này.",
            "The pasted text was cleaned or cut. Please look it over.")))
    ]
  }
}

extension IntakeForm {
  /// Turns a choice to the next or the one before, round and round.
  mutating func turn(_ choice: IntakeChoice, by step: Int, _ context: Context) {
    switch choice {
    case .timeCase:
      let options: [TimeVariant?] = [nil] + cases
      timeCase = IntakeForm.option(after: timeCase, by: step, in: options)
    case .periodKind:
      let options = Period.Kind.allCases
      periodKind =
        periodKind.map { IntakeForm.option(after: $0, by: step, in: options) }
        ?? (step > 0 ? options.first : options.last)
    case .channel:
      way = IntakeForm.option(after: way, by: step, in: IntakeWay.all)
      if channel == .online, onlineLevel == nil {
        onlineLevel = procedure?.onlineLevel.flatMap { $0 == .none ? nil : $0 }
      }
    case .onlineLevel:
      let options: [Procedure.OnlineLevel?] = [nil, .full, .partial]
      onlineLevel = IntakeForm.option(after: onlineLevel, by: step, in: options)
    case .returnMethod:
      returnMethod = IntakeForm.option(after: returnMethod, by: step, in: ReturnMethod.allCases)
    case .feeKind:
      let options = FeePayment.Kind.allCases
      feeKind =
        feeKind.map { IntakeForm.option(after: $0, by: step, in: options) }
        ?? (step > 0 ? options.first : options.last)
    case .feeMeans:
      feeMeans = IntakeForm.option(after: means, by: step, in: FeePayment.Means.allCases)
    case .exemption:
      let options: [Law.Exemption?] = [nil] + exemptions(context)
      exemption = IntakeForm.option(after: exemption, by: step, in: options)
    }
  }

  private static func option<Value: Equatable>(
    after value: Value, by step: Int, in options: [Value]
  ) -> Value {
    let here = options.firstIndex(of: value) ?? 0
    return options[(here + step + options.count) % options.count]
  }
}
