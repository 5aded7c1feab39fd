import Vietnamese

/// The family names of the Kinh that say something about the words behind them.
enum KinhNames {
  /// Family names that bear accents; whoever has none of these letters has another name.
  private static let accented = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
    "dương", "đinh", "đoàn", "trịnh", "trương", "lương", "vương", "tô", "tạ", "đào", "phùng",
    "quách", "thái", "triệu", "tống", "đàm", "đậu", "đồng", "kiều", "nghiêm", "lưu", "hứa", "hà",
    "tôn", "mạc", "viên", "bạch", "giáp", "khổng", "lục", "lữ", "ninh", "phó", "quản", "tiêu",
    "trình", "từ", "ứng", "văn", "vi", "cù", "diệp", "doãn", "đường", "hàn", "khuất", "lâm", "mẫn",
    "ngụy", "thân", "thiều", "tưởng", "chử", "bành", "âu", "ông", "cấn", "đổng", "trà",
  ]

  /// Family names as they are written, in small letters; those that other peoples have too are
  /// left out.
  static let surnames = Set(accented + ["phan", "mai", "cao", "chu", "khương"]).subtracting(["lâm"])

  /// First words of the names of other peoples that could be plain syllables of the language.
  static let ofOtherPeoples: Set<String> = ["siu", "nay", "rah", "ka", "ya"]

  /// Family names without accents that are family names of their own, or of other peoples.
  private static let alsoBare: Set<String> = [
    "ho", "ha", "to", "ta", "tu", "vi", "van", "lam", "vien", "ninh", "thai", "than", "tieu",
    "dong",
    "bach", "mac", "luc", "lu", "ton", "pho", "quan", "ung", "cu", "han", "man", "au", "ong", "can",
    "tra", "dam", "dau", "bi", "thi", "on", "inh", "mau", "tong", "chu", "do", "le",
  ]

  /// Whether a word is what a damaged family name leaves: accents gone, or the letters with them.
  static func isLeft(of word: String) -> Bool { remains.contains(word) }

  private static let remains: Set<String> = {
    var remains: Set<String> = ["le", "do", "ho"]
    for name in accented {
      for kept in [UInt32(0x80), 0x100] {
        var left = String.UnicodeScalarView()
        left.append(contentsOf: name.unicodeScalars.filter { $0.value < kept })
        remains.insert(String(left))
      }
      remains.insert(Folding.fold(name))
    }
    // A letter by itself may be the name of a man of the Ê Đê or of a woman of the Ba Na.
    remains.subtract(alsoBare.subtracting(["le", "do", "ho"]).union(surnames).union(["", "h"]))
    return remains
  }()
}
