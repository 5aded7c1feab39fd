/// How a cell of a workbook looks.
struct CellLook: Hashable {
  /// How a number is written, by the number of its format: 3 is `#,##0` in every workbook, the rest
  /// stand in `SheetStyles`.
  enum Format: Int {
    case general = 0
    case whole = 3
    case share = 164
    case duration, date, moment
  }

  enum Font: Int, CaseIterable {
    case plain, bold, italic, title, alarm

    fileprivate var markup: String {
      let shape = self == .plain ? "" : self == .italic ? "<i/>" : "<b/>"
      let colour = self == .alarm ? #"<color rgb="FFC00000"/>"# : ""
      let size = self == .title ? 14 : 12
      return #"<font>\#(shape)<sz val="\#(size)"/>\#(colour)<name val="Times New Roman"/></font>"#
    }
  }

  var format = Format.general
  var font = Font.plain
  var side = "left"
  var hasBorder = true

  fileprivate var markup: String {
    """
    <xf numFmtId="\(format.rawValue)" fontId="\(font.rawValue)" fillId="0" \
    borderId="\(hasBorder ? 1 : 0)" xfId="0" applyNumberFormat="1" applyFont="1" \
    applyBorder="1" applyAlignment="1"><alignment horizontal="\(side)" \
    vertical="\(side == "center" ? "center" : "top")" wrapText="1"/></xf>
    """
  }
}

/// The looks of a workbook in the order in which they were first wanted.
struct SheetStyles {
  private var looks: [CellLook] = []
  private var places: [CellLook: Int] = [:]

  /// The number under which cells refer to a look; 0 is a cell that nobody dressed.
  mutating func number(of look: CellLook) -> Int {
    if let place = places[look] { return place }
    looks.append(look)
    places[look] = looks.count
    return looks.count
  }

  /// The part `styles.xml`; letters as Nghị định 30/2020/NĐ-CP wants them on paper.
  var markup: String {
    let fonts = CellLook.Font.allCases.map(\.markup).joined()
    let edges = ["left", "right", "top", "bottom"]
    let bare = edges.map { "<\($0)/>" }.joined()
    let lines = edges.map { "<\($0) style=\"thin\"/>" }.joined()
    let blank = #"numFmtId="0" fontId="0" fillId="0" borderId="0""#
    let cells = looks.map(\.markup).joined()
    return """
      \(XMLText.head)<styleSheet xmlns="\(XMLText.main)"><numFmts count="4">\
      <numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/>\
      <numFmt numFmtId="166" formatCode="dd/mm/yyyy"/>\
      <numFmt numFmtId="167" formatCode="dd/mm/yyyy hh:mm"/></numFmts>\
      <fonts count="\(CellLook.Font.allCases.count)">\(fonts)</fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="2"><border>\(bare)<diagonal/></border>\
      <border>\(lines)<diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf \(blank)/></cellStyleXfs>\
      <cellXfs count="\(looks.count + 1)"><xf \(blank) xfId="0"/>\(cells)</cellXfs></styleSheet>
      """
  }
}
