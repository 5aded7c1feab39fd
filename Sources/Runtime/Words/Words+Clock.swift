public import DeskApp
public import DeskOperations

extension Words {
  /// Told where the clock can hardly be right, measured by the last thing it said; nil where it can.
  ///
  /// A dead clock battery puts it back by years. One that runs ahead does the greater harm: what is
  /// written under a date that has not come keeps everybody from writing until that date.
  public func clockDoubt(_ now: Moment, after last: Moment?) -> Notice? {
    guard let last else { return nil }
    if now.advanced(bySeconds: 120) < last {
      return Notice(
        .alert,
        self(
          "Đồng hồ máy đang là \(moment(now)), sớm hơn mốc trước đó là \(moment(last)). Hãy chỉnh lại giờ, nếu không sẽ không ghi được gì.",
          "The clock says \(moment(now)), but it was \(moment(last)) before. Set it right, or nothing can be written."
        ))
    }
    let days = (now.localSeconds - last.localSeconds) / 86_400
    guard days > 31 else { return nil }
    return Notice(
      .warning,
      self(
        "Đồng hồ máy đang là \(moment(now)), muộn hơn mốc trước đó \(days) ngày. Nếu giờ sai, hãy chỉnh lại trước khi tiếp nhận vì ngày đã ghi không sửa được.",
        "The clock says \(moment(now)), \(days) days later than before. If that is wrong, set it before receiving: a date once written stays."
      ))
  }
}
