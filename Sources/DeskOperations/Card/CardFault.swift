/// Why a text is not taken for an identity card.
public enum CardFault: Error, Hashable, Sendable {
  /// Nothing was read.
  case empty
  /// The text does not begin like a card: twelve digits and a separator.
  case notACard
  /// No card holds that many characters.
  case tooLong(limit: Int)
  /// The text has not the twelve digits of a personal number.
  case number
  /// Part of the text is missing: a card has seven fields.
  case tooFewFields(Int)
  /// The texts of two different cards run into each other.
  case severalCards
  /// There is no name.
  case nameMissing
  /// The date of birth is no day of the calendar.
  case birth(String)
}
