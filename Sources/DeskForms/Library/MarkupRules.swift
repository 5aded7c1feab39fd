/// What a tag of HTML may do in a form.
struct MarkupRules {
  /// Where the name of a picture of the forms folder stands, after a tag that shows one.
  private(set) var picture: Range<Int>?

  private let source: PageSource
  private let isPicture: Bool

  /// The rules for a page, or for a picture made of tags.
  init(_ source: PageSource, isPicture: Bool) {
    self.source = source
    self.isPicture = isPicture
  }

  /// Elements that load or run something, whatever their attributes.
  private static let elements: Set<String> = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "bgsound", "embed",
    "foreignobject", "frame", "frameset", "iframe", "link", "noscript", "object", "portal",
    "script", "set", "template",
  ]

  /// Attributes that hold an address.
  private static let addresses: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc",
    "formaction", "href", "icon", "imagesrcset", "longdesc", "lowsrc", "manifest", "ping", "poster",
    "profile", "src", "srcdoc", "srcset", "usemap", "xlink:href", "xml:base",
  ]

  /// Attributes that hold words, which nothing loads.
  private static let words: Set<String> = [
    "abbr", "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "charset", "class",
    "color", "colspan", "content", "dir", "face", "headers", "height", "hidden", "http-equiv", "id",
    "lang", "name", "nowrap", "preserveaspectratio", "reversed", "role", "rowspan", "scope", "size",
    "span", "start", "summary", "title", "type", "valign", "value", "version", "viewbox", "width",
    "xml:lang", "xml:space", "xmlns", "xmlns:xlink",
  ]

  /// What is wrong with a tag.
  mutating func fault(of element: MarkupReader.Element) -> FormTrouble.Problem? {
    let name = element.name.split(separator: ":").last.map(String.init) ?? ""
    if MarkupRules.elements.contains(name) || (name != element.name && !isPicture) {
      return .outsideFile("<\(element.name)>")
    }
    for attribute in element.attributes {
      if let fault = fault(of: attribute, on: element.name) { return fault }
    }
    return nil
  }

  private mutating func fault(
    of attribute: MarkupReader.Attribute, on element: String
  ) -> FormTrouble.Problem? {
    let value = source.bytes[attribute.value]
    let whole = FormTrouble.Problem.outsideFile(
      "\(attribute.name)=\"\(source.text(attribute.value))\"")
    if attribute.name == "http-equiv" {
      let known = ["content-security-policy", "content-type"]
      return known.contains(PageStyle.lowercased(value)) ? nil : whole
    }
    if attribute.name.hasPrefix("on") { return whole }
    if MarkupRules.addresses.contains(attribute.name) {
      return isInside(attribute, on: element) ? nil : whole
    }
    if MarkupRules.words.contains(attribute.name) || attribute.name.hasPrefix("aria-") {
      return nil
    }
    let isForeign = isPicture && attribute.name.contains(":")
    if isForeign, !attribute.name.hasPrefix("xlink:") { return nil }
    let strange: [UInt8] = Array((attribute.name == "style" ? "&\\@" : "&\\@:/").utf8)
    if value.contains(where: { strange.contains($0) || $0 == PageSource.mark }) { return whole }
    for index in attribute.value {
      if let fault = PageStyle.fault(at: index, of: source, in: attribute.value) { return fault }
    }
    return nil
  }

  /// Whether an address lies within the page, or is a picture of the forms folder.
  private mutating func isInside(
    _ attribute: MarkupReader.Attribute, on element: String
  ) -> Bool {
    let value = source.bytes[attribute.value]
    if element == "img", attribute.name == "src" {
      if value.count == 1, attribute.tags == [.value(FieldName.qr.rawValue)] { return true }
      if attribute.tags.isEmpty, PictureFile.isFit(source.text(attribute.value)) {
        picture = attribute.value
        return true
      }
    }
    guard attribute.tags.isEmpty else { return false }
    return value.first == UInt8(ascii: "#")
      || (PageStyle.lowercased(value.prefix(11)) == "data:image/"
        && ["src", "href", "xlink:href"].contains(attribute.name))
  }
}
