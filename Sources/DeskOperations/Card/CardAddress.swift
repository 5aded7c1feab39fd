import Vietnamese

/// The parts of an address, from the house to the province.
///
/// Since 1 July 2025 there are no districts and no townships any more: provinces have xã, phường
/// and đặc khu only (Luật 72/2025/QH15), and 29 of the 63 provinces went into others (Nghị quyết
/// 202/2025/QH15). Cards keep what was printed on them.
struct CardAddress {
  private let parts: [String]
  private let issued: CivilDate?

  /// The first day of the communes of today.
  static let firstDay = CivilDate(year: 2025, month: 7, day: 1)

  /// The parts of an address on a card of some day.
  init(_ address: String, issued: CivilDate?) {
    // Where a scanner took the accents away, names can only be compared without them.
    let isBare = address.utf8.allSatisfy { $0 < 0x80 }
    parts = address.split(separator: ",").map { part in
      let part = part.drop(while: \.isWhitespace).lowercased()
      return isBare ? Folding.fold(part) : part
    }
    self.issued = issued
  }

  /// Whether the address cannot be one of today: it names a district, a township or a province
  /// that is no more, or was printed with a district before.
  var isOld: Bool {
    guard let province = parts.last else { return false }
    if isNamed(province, CardAddress.districts) || isGone(province) { return true }
    let upper = parts.dropLast()
    guard let second = upper.last else { return false }
    if isNamed(second, CardAddress.districts + CardAddress.cities) { return true }
    if upper.contains(where: { isNamed($0, CardAddress.townships) }) { return true }
    guard let issued, let firstDay = CardAddress.firstDay, issued < firstDay else { return false }
    // Many cards write “Tân Mẫu, Cao Mẫu, Đồng Tháp”: with four parts, or with three of which the
    // second is no commune, the second to last was a district.
    return parts.count >= 4 || parts.count == 3 && !isNamed(second, CardAddress.communes)
  }

  private func isNamed(_ part: String, _ kinds: [String]) -> Bool {
    kinds.contains { kind in
      part.hasPrefix(kind)
        || part.hasPrefix(Folding.fold(kind)) && part.utf8.allSatisfy { $0 < 0x80 }
    }
  }

  private func isGone(_ province: String) -> Bool {
    var words = Folding.words(province).filter { $0 != "-" }
    if words.first == "tinh" { words.removeFirst() }
    return CardAddress.goneProvinces.contains(words.joined(separator: " "))
  }

  private static let districts = ["huyện ", "quận ", "q.", "h.", "thị xã ", "tx.", "tx "]
  private static let cities = ["thành phố ", "tp.", "tp "]
  private static let townships = ["thị trấn ", "tt.", "tt "]
  private static let communes = ["xã ", "phường ", "đặc khu ", "x.", "p."]

  private static let goneProvinces: Set<String> = [
    "ha giang", "bac kan", "yen bai", "hoa binh", "vinh phuc", "bac giang", "hai duong",
    "thai binh", "ha nam", "nam dinh", "quang binh", "quang nam", "kon tum", "binh dinh",
    "phu yen", "ninh thuan", "binh thuan", "dak nong", "binh duong", "ba ria vung tau",
    "binh phuoc", "long an", "tien giang", "ben tre", "tra vinh", "hau giang", "soc trang",
    "bac lieu", "kien giang",
  ]
}
