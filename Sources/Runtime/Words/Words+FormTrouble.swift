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
