import DeskOperations

extension Words {
  /// What can be done to a dossier, as the end of “không thể …” or “you cannot …”.
  func step(_ step: Refusal.Step) -> String {
    switch step {
    case .accept: self("tiếp nhận lại", "accept it again")
    case .startClock:
      self("ghi lại ngày cơ quan có thẩm quyền nhận", "note the competent agency's receipt again")
    case .handBack: self("nhận lại từ đơn vị giải quyết", "take it back from the unit")
    case .demandPayment: self("yêu cầu nộp tiền", "demand a payment")
    case .pay: self("thu phí, lệ phí", "take a fee")
    case .exempt: self("ghi miễn phí, lệ phí", "note an exemption")
    case .refund: self("hoàn tiền", "give money back")
    case .extend: self("gia hạn", "extend it")
    case .shelve: self("ghi nơi để kết quả", "note where the result lies")
    case .contact: self("ghi việc báo người nộp", "note a word to the applicant")
    case .stop: self("dừng giải quyết", "stop it")
    case .correct: self("đính chính", "correct it")
    case .lookUp: self("ghi tra cứu dữ liệu", "note a look-up")
    case .startLeg: self("bắt đầu bước liên thông", "begin a leg")
    case .finishLeg: self("ghi kết quả bước liên thông", "note the result of a leg")
    case .returnLeg: self("trả kết quả bước liên thông", "hand over the result of a leg")
    case .certify: self("chứng thực", "certify")
    case .voidCertification: self("hủy số chứng thực", "void an entry")
    case .pass: self("chuyển đi", "pass it on")
    case .requestSupplement: self("yêu cầu bổ sung", "ask for a supplement")
    case .completeSupplement: self("ghi nhận bổ sung", "note a completed supplement")
    case .finish: self("ghi có kết quả", "note a result")
    case .return: self("trả kết quả", "hand over a result")
    case .returnPapers: self("trả lại giấy tờ", "give papers back")
    case .refuse: self("từ chối", "refuse it")
    case .withdraw: self("rút", "withdraw it")
    }
  }

  /// What to do instead of a step that is not possible now.
  func remedy(_ step: Refusal.Step, _ status: DossierStatus) -> String {
    switch (step, status) {
    case (_, .returned), (_, .refused), (_, .withdrawn), (_, .stopped):
      self(
        "Hồ sơ đã kết thúc; vui lòng tiếp nhận hồ sơ mới nếu cần.",
        "It has ended; please receive a new dossier if one is needed.")
    case (.finish, .received):
      self(
        "Vui lòng chuyển hồ sơ cho người giải quyết trước.",
        "Please pass it to an officer first.")
    case (.return, .received), (.return, .processing):
      self(
        "Vui lòng ghi có kết quả trước khi trả.",
        "Please note that the result exists before handing it over.")
    case (.shelve, .received), (.shelve, .processing):
      self(
        "Vui lòng ghi có kết quả trước.", "Please note first that the result exists.")
    case (.handBack, .received), (.handBack, .processing):
      self(
        "Hồ sơ đang ở một cửa, không phải nhận lại.",
        "It is at the desk, so there is nothing to take back.")
    case (.startClock, .received), (.startClock, .processing):
      self(
        "Chỉ hồ sơ phi địa giới đang chờ cơ quan khác nhận mới cần ghi việc này.",
        "Only a dossier that waits for an agency elsewhere needs this.")
    case (.accept, .received), (.accept, .processing):
      self("Hồ sơ đã được tiếp nhận rồi.", "It has been accepted already.")
    case (.contact, _):
      self(
        "Chỉ báo hay nhắc nhận kết quả khi đã có kết quả.",
        "Only a result that exists can be announced.")
    case (.completeSupplement, _):
      self(
        "Chỉ ghi nhận được khi hồ sơ đang chờ bổ sung.",
        "Only a dossier that waits for a supplement can be completed.")
    case (_, .waiting):
      self(
        "Vui lòng ghi nhận đã bổ sung đủ trước.",
        "Please note first that the supplement is complete.")
    case (_, .filed):
      self(
        "Vui lòng tiếp nhận hồ sơ trước.", "Please accept the dossier first.")
    case (_, .paying):
      self(
        "Vui lòng thu tiền hoặc ghi miễn trước.",
        "Please take the payment or note the exemption first.")
    case (_, .finished):
      self(
        "Kết quả đã có; vui lòng trả kết quả cho người nộp.",
        "The result exists; please hand it over.")
    default:
      self(
        "Vui lòng xem lại lịch sử của hồ sơ.",
        "Please look at the history of the dossier.")
    }
  }
}
