/// How official papers and screens write dates and times in Vietnamese.
extension CivilDate {
  /// `26/11/2026`.
  public var slashed: String {
    "\(DecimalDigits.text(day, width: 2))/\(DecimalDigits.text(month, width: 2))/\(DecimalDigits.text(year, width: 4))"
  }

  /// `26/11`, where the year is plain from the context.
  public var slashedShort: String {
    "\(DecimalDigits.text(day, width: 2))/\(DecimalDigits.text(month, width: 2))"
  }

  /// `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 get a leading zero
  /// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  public var formal: String {
    let month = self.month < 3 ? DecimalDigits.text(self.month, width: 2) : String(self.month)
    return "ngày \(DecimalDigits.text(day, width: 2)) tháng \(month) năm \(year)"
  }
}

extension Moment {
  /// `17:00 26/11/2026`.
  public var clockAndDate: String { "\(time) \(date.slashed)" }

  /// `17 giờ 00 phút, ngày 26 tháng 11 năm 2026`, as the slip writes it.
  public var formal: String {
    "\(DecimalDigits.text(time.hour, width: 2)) giờ \(DecimalDigits.text(time.minute, width: 2)) phút, \(date.formal)"
  }
}

extension Weekday {
  /// `Thứ Hai` … `Chủ nhật`.
  public var wording: String {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  /// `T2` … `CN`.
  public var short: String {
    switch self {
    case .monday: "T2"
    case .tuesday: "T3"
    case .wednesday: "T4"
    case .thursday: "T5"
    case .friday: "T6"
    case .saturday: "T7"
    case .sunday: "CN"
    }
  }
}

extension Period {
  /// `05 ngày làm việc`, as the slip writes it.
  public var wording: String {
    func count(_ amount: Int, _ unit: String) -> String {
      "\(DecimalDigits.text(amount, width: 2)) \(unit)"
    }
    return switch self {
    case .sameDay: "Trong ngày làm việc"
    case .workingHours(let amount): count(amount, "giờ làm việc")
    case .hours(let amount): count(amount, "giờ")
    case .workingDays(let amount): count(amount, "ngày làm việc")
    case .calendarDays(let amount): count(amount, "ngày")
    case .months(let amount): count(amount, "tháng")
    case .none: "Không quy định thời hạn"
    }
  }
}
