import DeskApp
import DeskOperations

extension Words {
  /// Why the dossiers of a second desk are not taken over, and what to do.
  func refusal(_ refusal: MergeRefusal) -> String {
    switch refusal {
    case .sameUnit(let unit):
      self(
        "Hai quầy cùng dùng mã \(unit) nên số hồ sơ trùng nhau; chưa gộp gì. Mỗi quầy cần một chữ riêng ở dossierCode.desk của desk.json trước ngày làm việc đầu tiên.",
        "Both desks number under \(unit), so their codes clash; nothing was taken over. Each desk needs a letter of its own in dossierCode.desk of desk.json before its first day."
      )
    case .sameBook(let book):
      self(
        "Cả hai nơi đều có sổ \(book); chưa gộp gì. Hãy đặt ký hiệu sổ khác nhau, hoặc một chữ riêng ở dossierCode.desk.",
        "Both desks have a book \(book); nothing was taken over. Give the books different symbols, or set dossierCode.desk."
      )
    case .sameCode(let code):
      self(
        "Ở đây đã có hồ sơ \(code) từ nguồn khác; chưa gộp gì. Hãy kiểm tra mã của hai quầy.",
        "This desk has a dossier \(code) from elsewhere; nothing was taken over. Check the codes of both desks."
      )
    case .otherHistory(let unit, let sequence):
      self(
        "Nhật ký của quầy \(unit) không còn là bản đã gộp trước (đến sự kiện \(sequence)); chưa gộp gì. Hãy tìm lại đúng thư mục, hoặc báo người phụ trách.",
        "The history of \(unit) is not the one taken over before (up to event \(sequence)); nothing was taken over. Find the right folder, or tell whoever is responsible."
      )
    case .aheadOfClock(let moment):
      self(
        "Quầy kia ghi việc lúc \(self.moment(moment)), sau đồng hồ máy này; chưa gộp gì. Hãy chỉnh lại giờ của hai máy.",
        "The other desk wrote down something of \(self.moment(moment)), later than this clock; nothing was taken over. Set both clocks right."
      )
    }
  }
}
