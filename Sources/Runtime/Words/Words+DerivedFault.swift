public import DeskApp
public import DeskFiles

extension Words {
  /// What is wrong with something derived from the history, and what to do.
  public func fault(_ fault: DerivedFault) -> String {
    let place = fault.line.map { "\(fault.file):\($0)" } ?? fault.file
    return "\(place): \(damage(fault.kind)). \(remedy(fault.kind))"
  }

  private func damage(_ kind: DerivedFault.Kind) -> String {
    switch kind {
    case .damagedState: self("tệp này bị hỏng hoặc bị sửa", "this file is damaged or was changed")
    case .stateOfOtherHistory(let sequence):
      self(
        "tệp này ghi nhận sự kiện số \(sequence) mà nhật ký không có, nên có thể cuối nhật ký đã bị cắt hoặc nhật ký cũ đã được chép đè lên",
        "this file knows of event \(sequence), which the journal does not have; its end may have been cut off, or an older journal was put in its place"
      )
    case .tooShort: self("tệp này thiếu hoặc bị cụt", "this file is missing or cut off")
    case .unreadable(let error): self("không đọc được", "cannot be read") + ": \(reason(error))"
    case .changed:
      self("dòng này bị sửa sau khi ghi", "this line was changed after it was written")
    case .wrongKey:
      self(
        "dòng này không khớp với hồ sơ trong sổ", "this line does not fit the dossier in the book")
    }
  }

  /// Where the history itself may have been cut, making the state again would wipe out the trace.
  private func remedy(_ kind: DerivedFault.Kind) -> String {
    if case .stateOfOtherHistory = kind {
      return self(
        "Hãy giữ một bản sao của thư mục và đối chiếu mã trên bản in cuối ngày bằng “motcua verify --seal” trước, rồi mới chạy “motcua rebuild”.",
        "Keep a copy of the folder and check the seal on the printed summary with “motcua verify --seal” first; only then run “motcua rebuild”."
      )
    }
    return self(
      "Không mất dữ liệu gì. Hãy đóng các màn hình motcua rồi chạy “motcua rebuild” để lập lại từ nhật ký.",
      "No data is lost. Close all screens of motcua and run “motcua rebuild” to make it again from the journal."
    )
  }
}
