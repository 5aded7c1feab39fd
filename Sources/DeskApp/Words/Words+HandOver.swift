public import DeskOperations

extension Words {
  /// One of the day's two batches.
  public func batch(_ batch: HandOverPlan.Batch) -> String {
    switch batch {
    case .morning: self("Buổi sáng", "Morning")
    case .afternoon: self("Buổi chiều", "Afternoon")
    }
  }

  /// The unit that should get papers, or that nobody is named for them.
  public func unit(_ unit: String?) -> String {
    unit ?? self("Chưa rõ đơn vị", "No unit known")
  }

  /// By when papers had to go, like `lẽ ra giao trước 17:00 T6 20/11/2026`.
  public func missedSince(_ limit: HandOverLimit?) -> String {
    limit.map {
      self("lẽ ra giao trước \(moment($0.moment))", "should have gone by \(moment($0.moment))")
    } ?? ""
  }

  /// A day in short, like `T6 20/11`.
  public func shortDay(_ date: CivilDate) -> String {
    "\(weekday(date.weekday)) \(date.slashedShort)"
  }

  /// One hand-over, like `15:20 Một cửa → Tư pháp – Hộ tịch, Lê Văn Mẫu nhận (MUỘN)`.
  public func passage(_ pass: Dossier.Pass, _ rules: Rulebook) -> String {
    let desk = self("Một cửa", "desk")
    let from = pass.from.map { holder($0, rules) } ?? desk
    let to = pass.to.map { holder($0, rules) } ?? desk
    let receiver = pass.receivedBy.map { self(", \($0) nhận", ", taken by \($0)") } ?? ""
    let late = pass.isLate ? self(" (MUỘN)", " (LATE)") : ""
    return "\(pass.at.time) \(from) → \(to)\(receiver)\(late)"
  }

  /// The same in few columns, what was late first, like `MUỘN 15:20 → Tư pháp – Hộ tịch`.
  func briefPassage(_ pass: Dossier.Pass) -> String {
    let late = pass.isLate ? self("MUỘN ", "LATE ") : ""
    let receiver = pass.receivedBy.map { self(", \($0) nhận", ", taken by \($0)") } ?? ""
    let way =
      switch (pass.from, pass.to) {
      case (let from?, nil): "← \(from.unit)"
      case (let from?, let to?): "\(from.unit) → \(to.unit)"
      case (nil, let to): "→ \(to?.unit ?? "")"
      }
    return "\(late)\(pass.at.time) \(way)\(receiver)"
  }

  /// Why papers cannot go: nobody is named for their field.
  public func nobodyNamed(for dossier: Dossier) -> String {
    self(
      "Hồ sơ \(dossier.code): chưa có công chức nào phụ trách lĩnh vực “\(dossier.field)” nên chưa giao. Vui lòng chuyển riêng hồ sơ này và chọn đơn vị.",
      "Dossier \(dossier.code): nobody is named for the field “\(dossier.field)”, so it was not handed over. Please pass it on by itself and choose the unit."
    )
  }
}
