extension Guidance.Means {
  /// The way by which somebody was told.
  public var wording: String {
    switch self {
    case .counter: "Trực tiếp"
    case .telephone: "Điện thoại"
    case .zalo: "Zalo"
    case .email: "Thư điện tử"
    }
  }
}
