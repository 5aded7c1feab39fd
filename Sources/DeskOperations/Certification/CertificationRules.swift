/// What can be certified (chứng thực), at what price, and into which register.
public struct CertificationRules: Hashable, Sendable, Codable {
  /// A register, opened yearly with numbers from 1 (Nghị định 23/2015/NĐ-CP, Điều 13).
  public struct Register: Hashable, Sendable, Codable {
    /// The symbol, such as `SCT/BS`.
    public var symbol: String
    /// The register's title.
    public var name: String
    /// How long it is kept, in words.
    public var kept: String?
  }

  /// The price of one copy, by its pages.
  public struct PagePrice: Hashable, Sendable, Codable {
    /// The first page it holds for, from 1.
    public var fromPage: Int
    /// In đồng, for each page from there on.
    public var amount: Int
  }

  /// One kind of certification.
  public struct Kind: Hashable, Sendable, Codable {
    /// A short stable name, such as `copy`.
    public var id: String
    /// What clerks call it.
    public var name: String
    /// The procedure's code.
    public var procedure: String
    /// The symbol of its register.
    public var register: String
    /// In đồng for each case; nil where pages count.
    public var perCase: Int?
    /// Prices by page, the first from page 1; nil where cases count.
    public var perPage: [PagePrice]?
    /// The most one copy may cost, in đồng.
    public var maximumPerCopy: Int?
    /// How long it may take, where the catalogue of procedures is silent; with its own article.
    public var time: Intake.GivenTime?
    /// The article behind the price.
    public var source: String
  }

  /// The registers.
  public var registers: [Register]
  /// The kinds, the most used first.
  public var kinds: [Kind]
}
