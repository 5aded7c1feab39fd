/// The fields of the form elsewhere into which each dossier is typed again, in that form's order.
///
/// Each province has its own form, so the order is data of the desk.
public struct RekeyForm: Hashable, Sendable, Codable {
  /// One field of the form.
  public struct Entry: Hashable, Sendable, Codable {
    /// What goes into it.
    public var field: RekeyField
    /// What the form calls it; nil where the program's own word will do.
    public var label: String?

    /// A field with the form's own name for it.
    public init(_ field: RekeyField, label: String? = nil) {
      self.field = field
      self.label = label
    }

    private enum CodingKeys: String, CodingKey { case field, label }

    /// Decodes `{"field": "applicantName", "label": "Họ và tên"}`; of a field that is not known it
    /// says which are.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let name = try container.decode(String.self, forKey: .field)
      guard let field = RekeyField(rawValue: name) else {
        let known = RekeyField.allCases.map(\.rawValue).joined(separator: ", ")
        throw DecodingError.dataCorruptedError(
          forKey: .field, in: container, debugDescription: "one of \(known)")
      }
      self.field = field
      label = try container.decodeIfPresent(String.self, forKey: .label)
    }

    /// Encodes the field by its name.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(field.rawValue, forKey: .field)
      try container.encodeIfPresent(label, forKey: .label)
    }
  }

  /// Where the order was taken from.
  public var source: String?
  /// The fields in the form's order.
  public var fields: [Entry]

  /// The keys that copy the fields, one each: the digits, then the letters.
  public static let keys = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// What holds where a desk has set nothing: the order in which the national portal's record of a
  /// dossier names its fields, with the address and whoever brought it behind the applicant.
  public static let usual = RekeyForm(
    fields: [
      .code, .procedure, .procedureName, .field, .channel, .applicantName, .applicantID,
      .applicantEmail, .applicantPhone, .applicantAddress, .submitterName, .submitterPhone,
      .filedAt, .receivedAt, .due, .papers, .note,
    ].map { Entry($0) })

  /// Fields in the order of a form.
  public init(source: String? = nil, fields: [Entry]) {
    self.source = source
    self.fields = fields
  }

  /// Decodes at least one field and no more than there are keys for.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    fields = try container.decode([Entry].self, forKey: .fields)
    guard (1...RekeyForm.keys.count).contains(fields.count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .fields, in: container,
        debugDescription: "a list of 1 to \(RekeyForm.keys.count) fields")
    }
  }
}
