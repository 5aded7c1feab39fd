/// Names, addresses and cards of people who do not exist, the same for the same number.
enum Invented {
  /// A name.
  static func name(_ number: Int) -> String {
    [surnames, middles, given].map { $0[number % $0.count] }.joined(separator: " ")
  }

  /// An address.
  static func address(_ number: Int) -> String {
    let house = number % 211 + 1
    let parts = [streets, communes, provinces].map { $0[number % $0.count] }
    return "Số \(house) " + parts.joined(separator: ", ")
  }

  /// The text of the code of a card.
  static func card(_ number: Int) -> String {
    let year = 1950 + number % 50
    let sex = number % 2
    let serial = String(1_000_000 + number).dropFirst()
    let personalNumber = "087\(sex)\(year % 100)\(serial)"
    let day = String(101 + number % 28).dropFirst()
    let sexWord = sex == 0 ? "Nam" : "Nữ"
    return [
      personalNumber, "\(300_000_000 + number)", name(number), "\(day)05\(year)", sexWord,
      address(number), "\(day)082025",
    ].joined(separator: "|")
  }

  // The counts have no common divisor, so that all combinations come.
  private static let surnames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
  ]
  private static let middles = [
    "Văn", "Thị", "Hữu", "Đức", "Ngọc", "Thanh", "Minh", "Quốc", "Xuân", "Thị Mỹ", "Công",
  ]
  private static let given = [
    "Mẫu", "Thử", "Thí", "Ví Dụ", "Hường", "Phượng", "Nguyệt", "Khuê", "Quỳnh", "Tuyết", "Dũng",
    "Hòa", "Cường", "Thủy", "Oanh", "Trường", "Yến",
  ]
  private static let streets = [
    "đường Mẫu Đơn", "đường Hoa Phượng", "thôn Mẫu", "ấp Bình Hòa", "khu phố Thử",
    "tổ dân phố Giữa",
    "hẻm Cây Điệp",
  ]
  private static let communes = [
    "xã Mẫu", "phường Thử", "xã Tân Mẫu", "xã Mẫu Thượng", "xã Mẫu Hạ", "phường Bến Thử",
    "xã Thạnh Mẫu",
    "xã Mỹ Thử", "phường Gò Mẫu", "xã Quảng Mẫu", "xã Khuôn Mẫu", "phường Giếng Thử", "xã Ngòi Mẫu",
    "phường Đường Mẫu", "xã Yên Thử", "xã Phước Mẫu", "xã Trường Thử", "phường Ba Mẫu",
    "xã Huyền Mẫu",
  ]
  private static let provinces = [
    "Đồng Tháp", "Thành phố Hà Nội", "Thành phố Hồ Chí Minh", "Quảng Ninh", "Thanh Hóa", "Nghệ An",
    "Hà Tĩnh", "Thành phố Huế", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên",
    "Thành phố Hải Phòng", "Ninh Bình", "Quảng Trị", "Thành phố Đà Nẵng", "Quảng Ngãi", "Gia Lai",
    "Khánh Hòa", "Lâm Đồng", "Đồng Nai", "Vĩnh Long",
  ]
}
