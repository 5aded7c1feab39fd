public import DeskApp
public import DeskFiles

extension Words {
  /// Why a file could not be written where somebody wanted it.
  public func trouble(_ trouble: HandedOutFile.Trouble) -> String {
    switch trouble {
    case .noFolder(let file, let folder):
      self(
        "Không có thư mục \(folder) để ghi \(file). Hãy tạo thư mục hoặc chọn chỗ khác.",
        "There is no folder \(folder) for \(file). Make it or choose another place.")
    case .notAFile(let file):
      self(
        "\(file) là thư mục hoặc thiết bị, không phải tệp. Hãy chọn tên tệp khác.",
        "\(file) is a folder or a device, no file. Choose another name.")
    case .insideDesk(let file, let folder):
      self(
        "\(file) nằm trong thư mục dữ liệu \(folder), nơi chỉ chương trình được ghi. Hãy ghi ra chỗ khác.",
        "\(file) lies in the desk's folder \(folder), where only the program writes. Write it elsewhere."
      )
    }
  }
}
