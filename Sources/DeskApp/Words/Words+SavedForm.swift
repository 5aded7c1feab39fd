extension Words {
  /// Which files a form was saved to, in one line: `Đã lưu: printed/…/slip-….txt và .html`.
  func saved(_ files: [String]) -> String {
    let stem = files.first.flatMap { file in file.lastIndex(of: ".").map { file[...$0] } } ?? ""
    let others = files.dropFirst().map { file in
      file.hasPrefix(stem) ? "." + file.dropFirst(stem.count) : file
    }
    let list = (files.prefix(1) + others).joined(separator: self(" và ", " and "))
    return self("Đã lưu: \(list)", "Saved: \(list)")
  }
}
