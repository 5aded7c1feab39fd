public import DeskApp
public import DeskFiles

extension Words {
  /// What a step of a migration did.
  public func change(_ change: MigrationStep.Change) -> String {
    switch change {
    case .lawAdded:
      self(
        "Đã bổ sung law.json (thời hạn, mức thu, căn cứ pháp lý) từ dữ liệu gốc, nếu trước đó chưa có.",
        "Added law.json (limits, amounts, legal grounds) from the shipped data where it was missing."
      )
    case .reportsAndPortalAdded:
      self(
        "Đã bổ sung reports.json (biểu mẫu, cách tính, chỉ tiêu báo cáo) và portal.json (mã trường của Cổng quốc gia) từ dữ liệu gốc, nếu trước đó chưa có.",
        "Added reports.json (forms, rules and measures of reports) and portal.json (codes of the national portal's fields) from the shipped data where they were missing."
      )
    }
  }
}
