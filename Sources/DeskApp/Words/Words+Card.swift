public import DeskOperations

/// What the clerk reads about an identity card whose code was scanned.
extension Words {
  /// Why a text is not taken for a card, and what to do.
  public func cardFault(_ fault: CardFault) -> String {
    switch fault {
    case .empty:
      self(
        "Chưa đọc được gì. Vui lòng quét lại mã QR trên thẻ.",
        "Nothing was read. Please scan the card's QR code again.")
    case .notACard:
      self(
        "Đây không phải mã QR của thẻ căn cước. Vui lòng quét mã QR trên thẻ.",
        "This is not the QR code of an identity card. Please scan the code on the card.")
    case .tooLong(let limit):
      self(
        "Nội dung quét dài hơn \(limit) ký tự nên không phải thẻ căn cước. Vui lòng quét lại.",
        "The text is longer than \(limit) characters, so it is no identity card. Please scan again."
      )
    case .number:
      self(
        "Số định danh không đủ 12 chữ số. Vui lòng quét lại hoặc nhập tay.",
        "The personal number has not 12 digits. Please scan again or type it.")
    case .tooFewFields(let count):
      self(
        "Chỉ đọc được \(count) trong 7 mục của thẻ. Vui lòng quét lại, giữ máy quét đến khi xong.",
        "Only \(count) of the card's 7 fields were read. Please scan again and hold the scanner still."
      )
    case .severalCards:
      self(
        "Mã của nhiều thẻ dính vào nhau nên chưa điền gì. Vui lòng quét lại từng thẻ.",
        "The codes of several cards ran together, so nothing was filled in. Please scan one by one."
      )
    case .nameMissing:
      self(
        "Không đọc được họ tên trên thẻ. Vui lòng quét lại hoặc nhập tay.",
        "The name on the card was not read. Please scan again or type it.")
    case .birth(let text):
      self(
        "Ngày sinh “\(text)” không có trong lịch. Vui lòng quét lại hoặc nhập tay.",
        "The date of birth “\(text)” is not in the calendar. Please scan again or type it.")
    }
  }

  /// What to look at on a card, a sentence each.
  public func doubts(about card: IdentityCard) -> [String] {
    (card.isNameSuspect ? [nameToRetype(card)] : []) + card.doubts.map(cardDoubt)
      + (card.addressIsOld ? [oldAddress] : [])
  }

  /// That the commune of today has to be asked for.
  var oldAddress: String {
    self(
      "Địa chỉ trên thẻ là địa chỉ cũ. Vui lòng hỏi xã, phường hiện nay.",
      "The address on the card is an old one. Please ask for the commune of today.")
  }

  /// That the address must be as damaged as the name, with what was read.
  func addressToRetype(_ address: String) -> String {
    self(
      "Địa chỉ cũng cần gõ lại, thẻ đọc ra “\(address)”.",
      "Type the address too: read as “\(address)”.")
  }

  /// What the card says where another address stands.
  func otherAddress(_ address: String) -> String {
    self("Trên thẻ ghi: \(address).", "The card says: \(address).")
  }

  /// That a name has to be typed, with what was read.
  func nameToRetype(_ card: IdentityCard) -> String {
    if let suggestion = card.suggestedName {
      return self(
        "Họ tên đọc ra “\(card.rawName)”, có lẽ là “\(suggestion)”. Xin xem thẻ.",
        "Read as “\(card.rawName)”, perhaps “\(suggestion)”. Please look at the card.")
    }
    return self(
      "Cần gõ lại dấu họ tên, thẻ đọc ra “\(card.rawName)”.",
      "Type the name anew: read as “\(card.rawName)”.")
  }

  /// One thing to look at.
  func cardDoubt(_ doubt: IdentityCard.Doubt) -> String {
    switch doubt {
    case .numberAgainstBirth:
      self(
        "Số định danh không khớp năm sinh. Vui lòng xem lại thẻ.",
        "The number does not fit the year of birth. Please look at the card.")
    case .numberAgainstSex:
      self(
        "Số định danh không khớp giới tính. Vui lòng xem lại thẻ.",
        "The number does not fit the sex. Please look at the card.")
    case .sexFromNumber:
      self(
        "Giới tính lấy theo số định danh vì không đọc được trên mã.",
        "The sex is taken from the number, because the code does not tell.")
    case .oldNumber:
      self(
        "Số CMND cũ không đọc được nên để trống.",
        "The old number was not read and is left out.")
    case .birthYearOnly:
      self("Thẻ chỉ ghi năm sinh.", "The card knows the year of birth alone.")
    case .issued:
      self(
        "Ngày cấp không đọc được nên để trống.", "The day of issue was not read and is left out.")
    case .issuedBeforeBirth:
      self(
        "Ngày cấp trước ngày sinh. Vui lòng xem lại thẻ.",
        "The day of issue lies before the birth. Please look at the card.")
    }
  }
}
