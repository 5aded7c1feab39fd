import DeskOperations

/// The days off and make-up days of 2025 to 2027, by Bộ luật Lao động 2019, Điều 111–112, Nghị quyết
/// 28/2026/QH16 and the yearly announcements (12729/VPCP-KGVX and 9441/TB-BNV for 2026).
let publicDays: [Int: [CalendarDay]] = [
  2025: [
    .init(.on("2025-01-01"), .off, "Tết Dương lịch"),
    .init(.on("2025-01-27"), .off, "Tết Nguyên đán"),
    .init(.on("2025-01-28"), .off, "Tết Nguyên đán"),
    .init(.on("2025-01-29"), .off, "Tết Nguyên đán"),
    .init(.on("2025-01-30"), .off, "Tết Nguyên đán"),
    .init(.on("2025-01-31"), .off, "Tết Nguyên đán"),
    .init(.on("2025-04-07"), .off, "Giỗ Tổ Hùng Vương (10/3 âm lịch)"),
    .init(.on("2025-04-30"), .off, "Ngày Chiến thắng"),
    .init(.on("2025-05-01"), .off, "Quốc tế lao động"),
    .init(.on("2025-05-02"), .off, "nghỉ hoán đổi"),
    .init(.on("2025-04-26"), .makeUp, "làm bù cho 02/05/2025"),
    .init(.on("2025-09-01"), .off, "Quốc khánh"),
    .init(.on("2025-09-02"), .off, "Quốc khánh"),
  ],
  2026: [
    .init(.on("2026-01-01"), .off, "Tết Dương lịch"),
    .init(.on("2026-01-02"), .off, "nghỉ hoán đổi"),
    .init(.on("2026-01-10"), .makeUp, "làm bù cho 02/01/2026"),
    .init(.on("2026-02-16"), .off, "Tết Nguyên đán"),
    .init(.on("2026-02-17"), .off, "Tết Nguyên đán"),
    .init(.on("2026-02-18"), .off, "Tết Nguyên đán"),
    .init(.on("2026-02-19"), .off, "Tết Nguyên đán"),
    .init(.on("2026-02-20"), .off, "Tết Nguyên đán"),
    .init(.on("2026-04-27"), .off, "nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/04)"),
    .init(.on("2026-04-30"), .off, "Ngày Chiến thắng"),
    .init(.on("2026-05-01"), .off, "Quốc tế lao động"),
    .init(.on("2026-08-22"), .makeUp, "làm bù cho 31/08/2026"),
    .init(.on("2026-08-31"), .off, "nghỉ hoán đổi"),
    .init(.on("2026-09-01"), .off, "Quốc khánh"),
    .init(.on("2026-09-02"), .off, "Quốc khánh"),
    .init(.on("2026-11-24"), .off, "Ngày Văn hóa Việt Nam"),
  ],
  2027: [
    .init(.on("2027-01-01"), .off, "Tết Dương lịch"),
    .init(.on("2027-02-04"), .off, "Tết Nguyên đán"),
    .init(.on("2027-02-05"), .off, "Tết Nguyên đán"),
    .init(.on("2027-02-08"), .off, "Tết Nguyên đán"),
    .init(.on("2027-02-09"), .off, "Tết Nguyên đán"),
    .init(.on("2027-02-10"), .off, "Tết Nguyên đán"),
    .init(.on("2027-04-16"), .off, "Giỗ Tổ Hùng Vương (10/3 âm lịch)"),
    .init(.on("2027-04-30"), .off, "Ngày Chiến thắng"),
    .init(.on("2027-05-03"), .off, "nghỉ bù Quốc tế lao động (thứ Bảy 01/05)"),
    .init(.on("2027-09-02"), .off, "Quốc khánh"),
    .init(.on("2027-09-03"), .off, "Quốc khánh"),
    .init(.on("2027-11-24"), .off, "Ngày Văn hóa Việt Nam"),
  ],
]

extension CalendarDay {
  /// A day of the public calendar.
  init(_ date: CivilDate, _ kind: Kind, _ name: String, sessions: [Session]? = nil) {
    self.init(date: date, kind: kind, sessions: sessions, name: name, source: "lịch nghỉ công bố")
  }
}
