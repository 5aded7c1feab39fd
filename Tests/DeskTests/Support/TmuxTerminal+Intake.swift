import Testing

extension TmuxTerminal {
  /// Opens an intake, finds the procedure by its code and stands on the applicant's name.
  func openIntake(of procedure: String) async throws {
    try await press("F2")
    try await see("Thủ tục:")
    try await type(procedure)
    try await see(" 1 thủ tục")
    try await press("Enter")
    try await see("Chủ hồ sơ")
  }
}
