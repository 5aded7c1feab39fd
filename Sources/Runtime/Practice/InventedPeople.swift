import DeskOperations

/// People who plainly do not exist: their names say “sample”, “trial” or “example”.
enum InventedPeople {
  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý",
  ]
  private static let middles = ["Văn", "Thị"]
  private static let givens = [
    "Mẫu", "Thử", "Ví Dụ", "Thí Dụ", "Làm Mẫu", "Tập Dượt", "Minh Họa", "Giả Định", "Bản Mẫu",
    "Thử Việc", "Làm Thử", "Tượng Trưng",
  ]
  private static let hamlets = ["Ví Dụ", "Mẫu", "Thử", "Minh Họa", "Giả Định"]

  /// Somebody new, with numbers that nobody has.
  static func somebody(_ dice: inout SplitMix64) -> Intake.Party {
    let serial = Int.random(in: 100_000...999_999, using: &dice)
    return Intake.Party(
      name: name(&dice), personalID: "000000\(serial)",
      phone: dice.happens(80) ? "0999 \(serial)" : nil,
      address: "Thôn \(dice.pick(hamlets) ?? ""), xã Mẫu, tỉnh Mẫu")
  }

  /// A name such as “Nguyễn Văn Mẫu”.
  static func name(_ dice: inout SplitMix64) -> String {
    [families, middles, givens].compactMap { dice.pick($0) }.joined(separator: " ")
  }
}
