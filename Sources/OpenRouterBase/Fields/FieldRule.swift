/// What the fields of a library's models accept. Each library has an enum of its own; a value is checked and never
/// repaired.
public protocol FieldRule: RawRepresentable where RawValue == UInt8 {
  /// Values that the library made itself.
  static var trusted: Self { get }

  /// Checks a text, in one pass where nothing is wrong, and says what was found out about it.
  func check(_ text: Bytes) throws(Failure) -> TextTraits
  /// The rule that holds in a model with this option (`FieldStorage.option`).
  func variant(_ option: UInt8) -> Self
  /// A text that breaks the rule, as far as a message may show it.
  func offendingValue(_ text: Bytes) -> OffendingValue

  /// How many choices are documented; their numbers begin with 1.
  var choiceCount: Int32 { get }
  /// The documented text of a choice.
  func text(ofChoice choice: UInt8) -> Bytes?
  /// The number of a documented choice; 0 for a text that is none.
  func choice(ofText text: Bytes) -> UInt8
  /// Why a number is none of the documented choices.
  var choiceReason: Reason { get }
}
