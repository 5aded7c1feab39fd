public import DeskApp
public import DeskForms
import DeskFiles
import DeskOperations

extension Words {
  /// What is wrong with a form or its files, with file and line.
  public func trouble(_ trouble: FormTrouble) -> String {
    let place = [trouble.file, trouble.line.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
    return "\(place): \(problem(trouble.problem))"
  }

  private func problem(_ problem: FormTrouble.Problem) -> String {
    switch problem {
    case .missing:
      self(
        "không có tệp biểu mẫu này. Hãy chép lại từ dữ liệu gốc.",
        "this form file is not there. Copy it from the shipped data.")
    case .empty:
      self(
        "tệp biểu mẫu trống, in ra giấy trắng. Hãy chép lại từ dữ liệu gốc.",
        "this form file is empty and would print blank paper. Copy it from the shipped data.")
    case .unreadable(let number):
      self(
        "không đọc được: \(reason(SystemError(number))). Hãy kiểm tra quyền đọc.",
        "cannot be read: \(reason(SystemError(number))). Check its permissions.")
    case .notUTF8:
      self(
        "tệp không phải UTF-8. Hãy lưu lại với bảng mã UTF-8.",
        "the file is not UTF-8. Save it again as UTF-8.")
    case .badIndex(let key):
      self(
        "danh mục biểu mẫu sai ở “\(key)”. Hãy sửa lại.",
        "the index of forms is wrong at “\(key)”. Please correct it.")
    case .badTemplateName(let name):
      self(
        "“\(name)” không phải tên biểu mẫu trong thư mục này. Hãy sửa lại.",
        "“\(name)” is no template of this folder. Please correct it.")
    case .unfinishedTag:
      self(
        "thẻ “{{” chưa đóng bằng “}}”. Hãy đóng lại.", "a tag “{{” has no “}}”. Please close it.")
    case .forbiddenTag(let tag):
      self(
        "thẻ “\(tag)” không được dùng trong biểu mẫu. Hãy bỏ đi.",
        "the tag “\(tag)” may not be used in forms. Please remove it.")
    case .unknownField(let name):
      self(
        "không có trường “\(name)”. Hãy sửa tên trường.",
        "there is no field “\(name)”. Please correct its name.")
    case .unbalancedSection(let name):
      self(
        "phần “\(name)” mở và đóng không khớp. Hãy sửa lại.",
        "the section “\(name)” is not opened and closed in pairs. Please correct it.")
    case .includesItself(let name):
      self(
        "phần “\(name)” gọi lại chính nó. Hãy bỏ lời gọi.",
        "the part “\(name)” includes itself. Please remove that.")
    case .outsideFile(let piece):
      self(
        "“\(piece)” lấy thứ ở ngoài trang; biểu mẫu chỉ dùng được hình để cùng thư mục, như <img src=\"huy-hieu.png\">. Hãy bỏ đi.",
        "“\(piece)” asks for something outside the page; forms only show pictures of their own folder, as <img src=\"emblem.png\">. Please remove it."
      )
    case .unclearPage(let piece):
      self(
        "không đọc chắc được “\(piece)”. Hãy viết mỗi thẻ HTML trọn trong một tệp, thuộc tính trong ngoặc kép, không ghép từ nhiều mảnh.",
        "“\(piece)” can be read in more than one way. Write each HTML tag whole in one file, its attributes in quotes, not put together out of pieces."
      )
    case .missingPicture(let name):
      self(
        "không có hình “\(name)” trong thư mục biểu mẫu. Hãy chép hình vào đó.",
        "there is no picture “\(name)” in the folder of forms. Copy it there.")
    case .unfitPicture(let name):
      self(
        "“\(name)” không phải hình PNG, JPEG hoặc SVG, hoặc lớn hơn 1 MB. Hãy thay hình khác.",
        "“\(name)” is no PNG, JPEG or SVG picture, or is larger than 1 MB. Please take another.")
    case .unknownForm(let form):
      self("không có biểu mẫu “\(form.rawValue)”.", "there is no form “\(form.rawValue)”.")
    case .notInForce(let form, let date):
      self(
        "biểu mẫu “\(form.rawValue)” chưa có bản dùng cho ngày \(date.slashed). Hãy bổ sung vào forms.json.",
        "no version of the form “\(form.rawValue)” is in force on \(date). Add one to forms.json.")
    case .noApplication(let procedure, let served):
      self(
        "thủ tục \(procedure) chưa có tờ khai để in sẵn. Các thủ tục đã có: \(served.joined(separator: "; ")).",
        "the procedure \(procedure) has no application form to print. These have one: \(served.joined(separator: "; "))."
      )
    }
  }
}
