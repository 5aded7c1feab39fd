import Canvas
import DeskOperations

/// The QR code of a dossier's code, to be scanned from the screen; the code itself stands beside it.
struct QRScreen: Screen {
  private let text: String
  private var modules: [[Bool]]?
  private var isMade = false

  init(of text: String) {
    self.text = text
  }

  func title(_ context: Context) -> String {
    context.words("Mã QR \(text)", "QR code \(text)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Mã QR của hồ sơ để quét từ màn hình bằng điện thoại hoặc máy quét. Màn hình không vẽ được ô vuông (như màn hình chữ của máy chủ) thì đọc hoặc gõ mã bằng chữ ở bên cạnh.",
      "The dossier's QR code, to be scanned from the screen with a telephone or a scanner. Where the screen cannot draw the squares, such as a machine's own text screen, read or type the code beside it."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    [.effect(.makeQR(text, key: ""))]
  }

  func bindings(_ context: Context) -> [Binding] { [] }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    guard case .qrReady(let modules) = answer else { return [] }
    (self.modules, isMade) = (modules, true)
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let picture = modules.map { QRPicture(modules: $0) }
    let fits = picture.map { $0.rows <= region.rows && $0.columns <= region.columns } ?? false
    if let picture, fits { picture.draw(on: &canvas, in: region.inset(columns: 1)) }
    let side = region.columns(from: fits ? (picture?.columns ?? 0) + 3 : 1)
    let remark =
      !isMade
      ? words("Đang vẽ mã…", "Drawing…")
      : modules == nil
        ? words(
          "Máy này chưa có chương trình qrencode để vẽ mã QR. Mã bằng chữ ở trên.",
          "This machine has no qrencode to draw QR codes. The code stands above.")
        : fits
          ? words("Quét bằng điện thoại hoặc máy quét.", "Scan it with a telephone or a scanner.")
          : words(
            "Cửa sổ nhỏ quá, không vẽ đủ mã. Hãy mở rộng cửa sổ.",
            "The window is too small for the code. Please make it larger.")
    canvas.write(text.truncated(toColumns: side.columns), in: side, style: .title)
    canvas.paragraph(remark, in: side.rows(from: 2), style: .normal)
  }
}

/// A QR code in half blocks: black on white, with two modules of quiet zone.
///
/// Only spaces and lower halves are drawn, for a full block leaves hairlines between the rows of
/// many fonts, which scanners stumble over.
struct QRPicture {
  /// Dark where true; a square.
  let modules: [[Bool]]

  private static let quiet = 2

  /// How many columns it takes.
  var columns: Int { modules.count + 2 * QRPicture.quiet }
  /// How many rows it takes.
  var rows: Int { (columns + 1) / 2 }

  private func isDark(row: Int, column: Int) -> Bool {
    let (row, column) = (row - QRPicture.quiet, column - QRPicture.quiet)
    return modules.indices.contains(row) && modules[row].indices.contains(column)
      && modules[row][column]
  }

  func draw(on canvas: inout Canvas, in region: Region) {
    for row in 0..<rows {
      for column in 0..<columns {
        let upper = isDark(row: 2 * row, column: column)
        let lower = isDark(row: 2 * row + 1, column: column)
        canvas.write(
          upper == lower ? " " : "▄", at: Position(row: row, column: column), in: region,
          style: upper ? .paper.reverse : .paper)
      }
    }
  }
}
