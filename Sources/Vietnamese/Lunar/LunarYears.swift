/// The months of the lunar years 1968 to 2100 at the meridian of Vietnam, UTC+7.
///
/// New moons and solar terms were computed by two methods: VSOP87 and ELP, and the published method
/// of Hồ Ngọc Đức. They agree but for one new moon in 2072 and one in 2077, each within two minutes
/// of midnight, where the first is taken: one month of either year may begin a day off. Before 1968
/// north and south reckoned with other meridians.
enum LunarYears {
  /// The first lunar year of the table.
  static let first = 1968

  /// A number for each year: in bit 0 to 12 whether a month of the year, the leap month among them,
  /// has 30 days and not 29; above them the month behind which the leap month stands, 0 for none.
  private static let table: [UInt32] = [
    0x0E55B, 0x0056B, 0x00B69, 0x0B752, 0x00B52, 0x00B25, 0x09A4B, 0x00A4D,
    0x114AB, 0x002AD, 0x005AD, 0x0CB6A, 0x00DA9, 0x00D92, 0x09D25, 0x00D25,
    0x00A55, 0x054AD, 0x004B6, 0x0E5B5, 0x006D5, 0x00EC9, 0x0BE92, 0x00E92,
    0x00D26, 0x06A56, 0x00A57, 0x11556, 0x0056A, 0x00B55, 0x0B6C9, 0x00749,
    0x00693, 0x0952B, 0x0052B, 0x00A5B, 0x0555A, 0x0056A, 0x0EB65, 0x00BA5,
    0x00D49, 0x0BA95, 0x00A95, 0x0052D, 0x08AAD, 0x00AB5, 0x135AA, 0x005D2,
    0x00DA5, 0x0DD4A, 0x00E4A, 0x00C96, 0x0992E, 0x00556, 0x00AB5, 0x055B2,
    0x006D2, 0x0CEA5, 0x00725, 0x0064B, 0x0AC97, 0x004AB, 0x0055B, 0x06ADA,
    0x00B6A, 0x17752, 0x00B92, 0x00B25, 0x0DA4B, 0x00A4D, 0x004AD, 0x0A95B,
    0x005AD, 0x00BAA, 0x05B52, 0x00D92, 0x0FD25, 0x00D25, 0x00A55, 0x0B4AD,
    0x004B6, 0x006B5, 0x06DAA, 0x00ECA, 0x10E92, 0x00E93, 0x00D26, 0x0CA56,
    0x00A5B, 0x0055A, 0x08AD5, 0x00B55, 0x0074A, 0x06E93, 0x00A93, 0x0F52B,
    0x0052B, 0x00A9B, 0x0B55A, 0x0056A, 0x00B65, 0x0974A, 0x00D4A, 0x11A95,
    0x00C95, 0x0092D, 0x0CAAD, 0x00AB5, 0x005AA, 0x08DA5, 0x00EA5, 0x00D4A,
    0x07D15, 0x00C96, 0x0F956, 0x00556, 0x00AB5, 0x0B6B4, 0x006D4, 0x00EA5,
    0x08E8A, 0x0068B, 0x11497, 0x004AB, 0x0095B, 0x0CADA, 0x00B6A, 0x00754,
    0x09725, 0x00B45, 0x00A8B, 0x0552B, 0x004AD,
  ]

  /// The first days of the years, counted from 1 January 1970, and last the end of the table.
  static let newYears: [Int] = table.reduce(into: [newYear1968]) { days, year in
    days.append(days[days.count - 1] + lengths(of: year).reduce(0, +))
  }

  /// The lengths of the months of a year, the leap month among them.
  static func lengths(ofYear index: Int) -> [Int] { lengths(of: table[index]) }

  /// The month behind which a leap month stands; 0 for none.
  static func leapMonth(ofYear index: Int) -> Int { Int(table[index] >> 13) }

  /// 29 January 1968.
  private static let newYear1968 = -703

  private static func lengths(of year: UInt32) -> [Int] {
    (0..<(year >> 13 > 0 ? 13 : 12)).map { 29 + Int(year >> $0 & 1) }
  }
}
