public import DeskApp
public import DeskFiles

extension Words {
  /// Why the desk's folder could not be read or written: what, why and what to do.
  public func trouble(_ trouble: StoreTrouble) -> String {
    switch trouble {
    case .missingFolder(let folder):
      self(
        "Không có thư mục \(folder). Hãy tạo bằng “motcua init \(folder)” (trong mã nguồn: “make run”) hoặc chọn thư mục khác bằng --data.",
        "There is no folder \(folder). Make it with “motcua init \(folder)” (in a checkout: “make run”) or choose another with --data."
      )
    case .notADesk(let folder):
      self(
        "Thư mục \(folder) chưa phải là của một bộ phận vì không có desk.json. Hãy chạy “motcua init \(folder)”.",
        "The folder \(folder) is not a desk: it has no desk.json. Run “motcua init \(folder)”.")
    case .missingJournal(let folder):
      self(
        "Thư mục \(folder) mất nhật ký (thư mục journal). Đừng tạo mới: hãy báo phụ trách, tìm lại thư mục journal hoặc khôi phục bản sao lưu sang một thư mục trống bằng “motcua restore”.",
        "The folder \(folder) has lost its journal (the folder journal). Make no new one: tell the supervisor, bring journal back, or restore a backup into an empty folder with “motcua restore”."
      )
    case .journalShort(let known, let found): shortJournal(known: known, found: found)
    case .folderNotEmpty(let folder):
      self(
        "Thư mục \(folder) đã có dữ liệu nên chưa ghi gì vào đó. Hãy chọn một thư mục trống.",
        "The folder \(folder) holds something already, so nothing was made there. Choose an empty one."
      )
    case .cannotRead(let file, let error):
      self(
        "Không đọc được \(file): \(reason(error)). Hãy kiểm tra tệp và quyền đọc rồi thử lại.",
        "\(file) cannot be read: \(reason(error)). Check the file and its permissions, then try again."
      )
    case .cannotWrite(let file, let error):
      self(
        "Không ghi được \(file): \(reason(error)). Chưa có gì thay đổi; hãy kiểm tra quyền ghi rồi thử lại.",
        "\(file) cannot be written: \(reason(error)). Nothing was changed; check its permissions, then try again."
      )
    case .diskFull(let file):
      self(
        "Ổ đĩa đã đầy nên không ghi được \(file). Chưa có gì thay đổi; hãy dọn chỗ trống rồi thử lại.",
        "The disk is full, so \(file) cannot be written. Nothing was changed; make room, then try again."
      )
    case .tooLarge(let file, let limit):
      self(
        "\(file) lớn hơn \(limit) MB nên không đọc. Hãy kiểm tra xem có đúng tệp không.",
        "\(file) is larger than \(limit) MB and was not read. Check that it is the right file.")
    case .brokenReference(let fault): self.fault(fault)
    case .duplicateProcedure(let file, let code):
      self(
        "\(file): mã thủ tục “\(code)” có hai lần. Hãy bỏ một bản ghi.",
        "\(file): the procedure code “\(code)” stands twice. Remove one of them.")
    case .duplicatePerson(let file, let id):
      self(
        "\(file): mã người dùng “\(id)” có hai lần. Hãy đổi một mã.",
        "\(file): the person id “\(id)” stands twice. Change one of them.")
    case .personExists(let id):
      self(
        "Đã có người mang mã “\(id)”. Hãy chọn mã khác.",
        "Somebody has the id “\(id)” already. Choose another.")
    case .brokenJournal(let fault): self.fault(fault)
    case .brokenBook(let file):
      self(
        "Sổ lưu hồ sơ \(file) bị hỏng hoặc thiếu. Sổ lập lại được từ nhật ký: hãy đóng các cửa sổ, chạy “motcua verify” rồi “motcua rebuild”.",
        "The book of closed dossiers \(file) is damaged or missing. It can be made again from the journal: close the windows, run “motcua verify”, then “motcua rebuild”."
      )
    case .lockBusy(let holder): busy(holder)
    case .newerFormat(let file, let found, let supported):
      self(
        "\(file) do bản mới hơn ghi (dạng \(found), bản này hiểu đến dạng \(supported)). Chưa có gì thay đổi. Hãy nâng cấp motcua rồi mở lại.",
        "\(file) was written by a later version (form \(found), this one knows up to \(supported)). Nothing was changed; update motcua, then start again."
      )
    case .olderFormat(let folder, let found, let needed):
      self(
        "Thư mục \(folder) do bản cũ hơn tạo (dạng \(found), bản này cần dạng \(needed)). Chưa có gì thay đổi. Hãy đóng các màn hình motcua rồi chạy: motcua migrate --data \(folder)",
        "The folder \(folder) was made by an earlier version (form \(found), this one needs \(needed)). Nothing was changed; close all screens of motcua, then run: motcua migrate --data \(folder)"
      )
    case .journalMovedOn:
      self(
        "Nhật ký đã thay đổi từ bên ngoài. Hãy đóng các cửa sổ rồi mở lại; nếu vẫn báo, chạy “motcua verify”.",
        "The journal was changed from outside. Close and reopen; if this stays, run “motcua verify”."
      )
    }
  }

  /// What it means that the end of the history is lost.
  func shortJournal(known: Int, found: Int) -> String {
    self(
      "Nhật ký mất phần cuối: state.json ghi nhận \(known) sự kiện, nhật ký chỉ còn \(found), thiếu \(known - found). Xem được nhưng chưa ghi thêm, để không cấp lại mã đã cấp. Hãy báo phụ trách: tìm lại các tệp trong journal (cả journal/torn) hoặc khôi phục bản sao lưu; nếu đành chịu mất, giữ một bản sao của cả thư mục rồi chạy “motcua rebuild”.",
      "The end of the journal is lost: state.json knows of \(known) events, the journal has \(found), \(known - found) are missing. Everything can be read, but nothing is written, so that no number is given twice. Tell the supervisor: bring back the files of journal (journal/torn too) or restore a backup; if they are lost for good, keep a copy of the whole folder, then run “motcua rebuild”."
    )
  }

  /// Why nothing can be written for now: the folder of a running program is gone.
  func lostFolder(_ folder: String) -> String {
    self(
      "Mất thư mục dữ liệu \(folder): đã bị xóa, đổi tên hoặc ngắt kết nối. Chưa ghi gì thêm; hãy đưa thư mục trở lại, màn hình sẽ tự đọc tiếp.",
      "The data folder \(folder) is gone: deleted, renamed or disconnected. Nothing was written; put it back, and the screen reads on by itself."
    )
  }

  /// Told while somebody else keeps this one from writing.
  public func waiting(for holder: LockHolder?) -> Notice {
    let who = holder?.person ?? self("nơi khác", "somebody else")
    return Notice(
      .warning,
      self(
        "Đang chờ \(who) ghi xong\(place(of: holder)). Xin đợi vài giây.",
        "Waiting for \(who) to finish writing\(place(of: holder)). A few seconds, please."))
  }

  private func busy(_ holder: LockHolder?) -> String {
    let who = holder?.person ?? self("Nơi khác", "Somebody else")
    return self(
      "\(who) đang ghi dữ liệu quá lâu\(place(of: holder)). Chưa có gì thay đổi; \(waitingOut(holder)).",
      "\(who) has been writing for too long\(place(of: holder)). Nothing was changed; \(waitingOut(holder))."
    )
  }

  /// A server keeps the lock of a machine that was switched off until it misses that machine.
  private func waitingOut(_ holder: LockHolder?) -> String {
    guard let holder, !holder.isOnThisMachine else {
      return self("hãy thử lại sau ít giây", "try again in a few seconds")
    }
    return self(
      "hãy thử lại sau ít giây, hoặc sau hai phút nếu máy đó đã tắt hay mất mạng",
      "try again in a few seconds, or in two minutes if that machine is off or cut off")
  }

  private func place(of holder: LockHolder?) -> String {
    guard let holder else { return "" }
    return self(
      " (máy \(holder.host), tiến trình \(holder.pid))",
      " (machine \(holder.host), process \(holder.pid))")
  }
}
