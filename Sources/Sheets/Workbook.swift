public import DeskOperations
import Vietnamese

/// A table as a workbook of one sheet (Office Open XML, ECMA-376), which Excel and LibreOffice open.
public struct Workbook: Hashable, Sendable {
  /// The file.
  public let bytes: [UInt8]

  /// A table with what stands above and below it.
  public init(_ table: ReportTable, _ frame: SheetFrame) {
    let sheet = SheetMarkup(table, frame)
    let name = Workbook.sheetName(of: table)
    let quoted = name.replacing("'", with: "''")
    let (first, last) = (sheet.headings.lowerBound, sheet.headings.upperBound)
    let titles = XMLText.escaped("'\(quoted)'!$\(first):$\(last)")
    let workbook = """
      \(XMLText.head)<workbook xmlns="\(XMLText.main)" xmlns:r="\(Workbook.relations)">\
      <sheets><sheet name="\(XMLText.escaped(name))" sheetId="1" r:id="rId1"/></sheets>\
      <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\(titles)\
      </definedName></definedNames></workbook>
      """
    bytes =
      ZIPArchive([
        ("[Content_Types].xml", Workbook.contentTypes),
        ("_rels/.rels", Workbook.links(["officeDocument": "xl/workbook.xml"])),
        ("xl/workbook.xml", workbook),
        (
          "xl/_rels/workbook.xml.rels",
          Workbook.links(["worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"])
        ),
        ("xl/worksheets/sheet1.xml", sheet.markup), ("xl/styles.xml", sheet.styles.markup),
      ]).bytes
  }

  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let contentTypes: String = {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return """
      \(XMLText.head)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/></Types>
      """
  }()

  private static func links(_ parts: KeyValuePairs<String, String>) -> String {
    let links = parts.enumerated().map { index, part in
      """
      <Relationship Id="rId\(index + 1)" Type="\(relations)/\(part.key)" \
      Target="\(part.value)"/>
      """
    }.joined()
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "\(XMLText.head)<Relationships xmlns=\"\(space)\">\(links)</Relationships>"
  }

  /// At most 31 letters without the signs that part names of sheets.
  private static func sheetName(of table: ReportTable) -> String {
    let clean = Cleaning.line(table.officialNumber ?? table.title).text
      .map { "[]:*?/\\'".contains($0) ? " " : String($0) }.joined()
    let name = String(clean.prefix(31)).split(separator: " ").joined(separator: " ")
    return name.isEmpty ? table.id : name
  }
}
