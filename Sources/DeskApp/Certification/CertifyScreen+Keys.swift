import Canvas
import DeskOperations

extension CertifyScreen {
  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard !isSending else {
      return [
        .notice(
          Notice(
            .hint,
            context.words(
              "Đang ghi. Nếu chờ lâu, xin bấm F10 lần nữa.",
              "Recording. If this takes long, press F10 again.")))
      ]
    }
    switch input {
    case .key(let key): return take(key, context)
    case .paste(let text): return paste(text, context)
    case .resized: return []
    }
  }

  private mutating func take(_ key: Key, _ context: Context) -> [Step] {
    switch key {
    case .enter: return goOn(context)
    case .tab: return step(1, context)
    case .backTab: return step(-1, context)
    case .down: return changeRow(1, context)
    case .up: return changeRow(-1, context)
    default: break
    }
    switch focus {
    case .kind, .payment, .handing: return turn(key, context)
    case .finish: return []
    default: return type(key, context)
    }
  }

  /// Enter: the next field; on the empty row the documents are complete; at the end it records.
  private mutating func goOn(_ context: Context) -> [Step] {
    if focus == .finish { return record(context) }
    if case .document(let index, .name) = focus, form.rows[index].isEmpty, form.rows.count > 1 {
      form.tidyRows()
      focus = form.signer.isEmpty ? .signer : .finish
      return []
    }
    if focus == .signer, !form.signer.isEmpty {
      focus = .finish
      return []
    }
    return step(1, context)
  }

  private mutating func step(_ distance: Int, _ context: Context) -> [Step] {
    let fields = form.fields(countingPages: kind(context)?.countsPages ?? true)
    let here = fields.firstIndex(of: focus) ?? 0
    focus = fields[min(max(0, here + distance), fields.count - 1)]
    return []
  }

  /// The row above or below, within the documents in the same column.
  private mutating func changeRow(_ distance: Int, _ context: Context) -> [Step] {
    guard case .document(let index, let column) = focus else {
      if focus == .signer, distance < 0 {
        focus = .document(form.rows.count - 1, .name)
        return []
      }
      return step(distance, context)
    }
    let row = index + distance
    focus =
      row < 0 ? .phone : row < form.rows.count ? .document(row, column) : .signer
    return []
  }

  private mutating func turn(_ key: Key, _ context: Context) -> [Step] {
    let distance: Int
    switch key {
    case .right, .character(" "): distance = 1
    case .left: distance = -1
    default: return []
    }
    func option<Option: Equatable>(after option: Option, in options: [Option]) -> Option {
      guard let here = options.firstIndex(of: option) else { return options.first ?? option }
      return options[(here + distance + options.count) % options.count]
    }
    switch focus {
    case .kind:
      let kinds = context.rules.law.certification?.kinds ?? []
      form.kind = option(after: form.kind, in: kinds.map(\.id))
    case .payment:
      form.payment = option(
        after: form.payment, in: CertifyPayment.options(context.rules))
    case .handing:
      form.isKept.toggle()
      // What is collected later is mostly paid then; what goes along is paid now.
      if form.isKept, form.payment == .paid(.cash) {
        form.payment = .later
      } else if !form.isKept, form.payment == .later {
        form.payment = .paid(.cash)
      }
    default: break
    }
    return changed(context)
  }

  private mutating func type(_ key: Key, _ context: Context) -> [Step] {
    guard var field = form[focus] else { return [] }
    if case .document(_, let column) = focus, column != .name, case .character(let digit) = key,
      !(digit.isASCII && digit.isNumber)
    {
      return [
        .notice(
          Notice(.hint, context.words("Ô này chỉ nhận số.", "Only digits can be typed here.")))
      ]
    }
    let before = field.value
    guard field.handle(key, typing: context.typing) else { return [] }
    if case .character = key, field.value == before {
      return [
        .notice(
          Notice(
            .warning,
            context.words(
              "Ô này nhận nhiều nhất \(field.maximumLength) ký tự.",
              "This field takes at most \(field.maximumLength) characters.")))
      ]
    }
    return put(field, context)
  }

  /// Fills in the visitor; the signer and the documents stay.
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    guard !isSending else { return [] }
    let replaced = form.personalID.value == card.number ? "" : form.name.value
    form.personalID.setValue(card.number)
    form.name.setValue(card.isNameSuspect ? card.suggestedName ?? "" : card.name)
    focus = card.isNameSuspect ? .name : .document(form.rows.count - 1, .name)
    let words = context.words
    let notice =
      card.isNameSuspect
      ? Notice(.warning, words.nameToRetype(card))
      : !replaced.isEmpty
        ? Notice(
          .warning,
          words(
            "Người yêu cầu nay là \(card.name), thay cho \(replaced).",
            "For \(card.name) now, no longer for \(replaced)."))
        : Notice(
          .done, words("Đã điền \(card.name) từ thẻ.", "\(card.name) was filled in from the card."))
    return changed(context) + [.notice(notice)]
  }

  private mutating func paste(_ text: String, _ context: Context) -> [Step] {
    guard var field = form[focus] else {
      return [
        .notice(
          Notice(
            .hint, context.words("Ô này không nhận chữ dán.", "Nothing can be pasted here.")))
      ]
    }
    let wasChanged = field.insert(paste: text)
    let steps = put(field, context)
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

  /// Takes a field as edited; a document begun in the last row opens a further one.
  private mutating func put(_ field: TextField, _ context: Context) -> [Step] {
    form[focus] = field
    if form.rows.last?.isEmpty == false { form.rows.append(CertifyForm.Row()) }
    return changed(context)
  }
}
