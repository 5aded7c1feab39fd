/// What the digits of a personal number say about its holder.
///
/// The number is a person's for life: three digits for the place where the birth was registered,
/// one for century and sex, two for the year of birth, six by chance (Nghị định 137/2015/NĐ-CP,
/// Điều 13; Thông tư 59/2021/TT-BCA, Điều 4). The desk cannot look up whether an officer once gave
/// another number, so whatever disagrees is a warning and never a refusal.
struct PersonalNumber {
  /// The year of birth, 1900 to 2399.
  var birthYear: Int
  /// The sex.
  var sex: Sex

  /// Reads the twelve digits.
  init(_ digits: ArraySlice<Unicode.Scalar>) {
    let values = digits.map { Int($0.value) - 0x30 }
    birthYear = 1900 + values[3] / 2 * 100 + values[4] * 10 + values[5]
    sex = values[3] % 2 == 0 ? .male : .female
  }
}
