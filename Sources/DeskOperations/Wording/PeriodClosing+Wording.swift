extension ReportPeriod {
  /// `ngày 20/11/2026`, `tuần 16/11/2026–22/11/2026`, `tháng 11/2026`, `quý IV/2026`, `năm 2026`.
  public var wording: String {
    switch unit {
    case .day: "ngày \(to.slashed)"
    case .week: "tuần \(from.slashed)–\(to.slashed)"
    case .month: "tháng \(to.month)/\(to.year)"
    case .quarter: "quý \(["I", "II", "III", "IV"][(to.month - 1) / 3])/\(to.year)"
    case .year: "năm \(to.year)"
    case .days: "từ \(from.slashed) đến \(to.slashed)"
    }
  }
}

extension ReportPeriod.Unit {
  /// `ngày`, `tuần`, `tháng`, `quý`, `năm`; of other days `kỳ`.
  public var wording: String {
    switch self {
    case .day: "ngày"
    case .week: "tuần"
    case .month: "tháng"
    case .quarter: "quý"
    case .year: "năm"
    case .days: "kỳ"
    }
  }
}

extension DayCheck.Kind {
  /// The work that is left over.
  public var wording: String {
    switch self {
    case .openTickets: "Số thứ tự còn mở"
    case .openCounters: "Quầy chưa đóng"
    case .withoutSlip: "Hồ sơ chưa in giấy hẹn"
    case .papersToHandOver: "Hồ sơ giấy chưa chuyển"
    case .cameBack: "Đã nhận lại, chưa ghi kết quả"
    case .resultsMissing: "Đến hạn, chưa có kết quả"
    case .filings: "Hồ sơ từ xa đến giờ tiếp nhận"
    case .unpaid: "Phí, lệ phí chưa nộp"
    case .dueNext: "Đến hạn ngày làm việc tới"
    case .repeatedSupplements: "Yêu cầu bổ sung lần hai trở đi"
    case .daysNotClosed: "Ngày làm việc chưa chốt"
    }
  }
}

extension Reconciliation.Equation.Kind {
  /// What is reconciled.
  public var wording: String {
    switch self {
    case .tickets: "Số thứ tự"
    case .dossiers: "Hồ sơ"
    case .slips: "Giấy hẹn"
    case .fees: "Phí, lệ phí (đồng)"
    }
  }
}

extension Reconciliation.Equation.Term.Name {
  /// The figure, as it stands in a sum.
  public var wording: String {
    switch self {
    case .issued: "lấy số"
    case .broughtOver: "hôm trước sang"
    case .served: "đã phục vụ"
    case .missed: "vắng mặt"
    case .cancelled: "hủy số"
    case .carriedOver: "sang ngày sau"
    case .stillOpen: "còn mở"
    case .openBefore: "tồn đầu"
    case .received: "tiếp nhận"
    case .finished: "có kết quả"
    case .ended: "từ chối, rút, dừng"
    case .openAfter: "còn lại"
    case .slipsGiven: "giấy đã in"
    case .slipsVoid: "giấy đã thay"
    case .withoutNeed: "không cần giấy"
    case .withoutSlip: "chưa in"
    case .collected: "đã thu"
    case .refunded: "đã hoàn"
    case .fee: "phí"
    case .charge: "lệ phí"
    }
  }
}

extension Reconciliation.Equation {
  /// The sum with its figures, such as `lấy số 12 = đã phục vụ 12`; a figure of nothing is left out
  /// where others stand.
  ///
  /// - Parameters:
  ///   - amount: How a figure is written.
  ///   - wording: What a figure is called.
  public func text(
    amount: (Int) -> String, wording: (Term.Name) -> String = \.wording
  ) -> String {
    func side(_ terms: [Term]) -> String {
      let told = terms.filter { $0.value != 0 }
      return (told.isEmpty ? Array(terms.prefix(1)) : told).enumerated().map { place, term in
        let sign = term.value < 0 ? "− " : place == 0 ? "" : "+ "
        return "\(sign)\(wording(term.name)) \(amount(abs(term.value)))"
      }.joined(separator: " ")
    }
    return "\(side(left)) \(holds ? "=" : "≠") \(side(right))"
  }
}

extension BookSpan {
  /// A book with its numbers, such as `STD 12–20 (9)`.
  public var wording: String {
    let numbers = first == last ? String(first) : "\(first)–\(last)"
    return "\(book) \(numbers) (\(count)\(missing == 0 ? "" : ", THIẾU \(missing)"))"
  }
}

extension PeriodClosing {
  /// Every figure that is frozen, with the words of the form; unlike ones have unlike words.
  var figures: [(String, Int)] {
    var figures: [(String, Int)] = []
    for row in [summary.total] + summary.fields {
      let field = row.field.isEmpty ? "" : " – \(row.field)"
      figures += [
        ("Tồn đầu kỳ\(field)", row.carriedOver), ("Tiếp nhận\(field)", row.received),
        ("Trước hạn\(field)", row.finished.early), ("Đúng hạn\(field)", row.finished.onTime),
        ("Quá hạn\(field)", row.finished.late), ("Từ chối, rút, dừng\(field)", row.closed),
        ("Còn trong hạn\(field)", row.openInTime), ("Còn quá hạn\(field)", row.openLate),
        ("Chờ bổ sung\(field)", row.waiting),
      ]
    }
    figures += Channel.allCases.map { ($0.wording, summary.receivedByChannel[$0] ?? 0) }
    figures += SubChannel.allCases.map { ($0.wording, summary.receivedBySubChannel[$0] ?? 0) }
    figures += Procedure.OnlineLevel.allCases.map {
      ("Trực tuyến: \($0.wording)", summary.receivedByLevel[$0] ?? 0)
    }
    let queue = summary.queue
    return figures + [
      ("Phi địa giới hành chính", summary.receivedForElsewhere),
      ("Nộp từ xa", summary.filed), ("Còn chờ tiếp nhận", summary.awaitingAcceptance),
      ("Trả kết quả", summary.returned), ("Trả ngay khi tiếp nhận", summary.handedOverAtOnce),
      ("Yêu cầu bổ sung", summary.supplementsRequested),
      ("Yêu cầu bổ sung lần hai trở đi", summary.repeatedSupplements),
      ("Đã bổ sung đủ", summary.supplementsCompleted), ("Từ chối giải quyết", summary.refused),
      ("Rút hồ sơ", summary.withdrawn), ("Dừng giải quyết", summary.stopped),
      ("Phí, lệ phí đã thu (đồng)", summary.feesCollected),
      ("Phí, lệ phí đã hoàn (đồng)", summary.feesRefunded),
      ("Kết quả chưa có người nhận", summary.uncollected),
      ("Chưa in giấy hẹn", summary.withoutSlip.count), ("Lượt hướng dẫn", summary.guidance),
      ("Hướng dẫn, chưa tiếp nhận", summary.notAccepted),
      ("Lượt hỗ trợ", summary.assists.values.reduce(0, +)),
      ("Số thứ tự đã lấy", queue.issued), ("Số từ hôm trước", queue.broughtOver),
      ("Số đã phục vụ", queue.served), ("Số vắng mặt", queue.missed),
      ("Số đã hủy", queue.cancelled), ("Số chuyển sang ngày sau", queue.carriedOver),
      ("Số còn mở", queue.waiting + queue.inService),
    ]
  }
}
