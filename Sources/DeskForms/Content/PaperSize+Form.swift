public import DeskOperations

extension PaperSize {
  /// The paper on which a form comes out where this one is asked for.
  ///
  /// Tickets come out on a roll and nothing else does; only the slip has two copies that stand side by
  /// side; a register has too many columns for less than A4 (Thông tư 01/2018/TT-VPCP, Điều 9), and so
  /// may a report.
  public func fitting(_ form: FormID) -> PaperSize {
    let isTicket = form == .ticket
    return switch self {
    case .roll80, .roll58: isTicket ? self : .a4
    case .a4: isTicket ? .roll80 : self
    case .a5:
      isTicket ? .roll80 : [.register, .certificationRegister, .report].contains(form) ? .a4 : self
    case .twoOnA4: isTicket ? .roll80 : form == .slip ? self : .a4
    }
  }

  /// The width of a roll, in the letters of a printer of fixed pitch; other papers take 80.
  var columns: Int {
    switch self {
    case .a4, .a5, .twoOnA4: 80
    case .roll80: 48
    case .roll58: 32
    }
  }
}
