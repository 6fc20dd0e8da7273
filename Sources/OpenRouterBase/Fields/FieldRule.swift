/// The values that a field accepts. Each library has its own enum of rules. A value is accepted or refused, never
/// repaired.
public protocol FieldRule: RawRepresentable where RawValue == UInt8 {
  /// For values made by the library itself.
  static var trusted: Self { get }

  /// Checks a text, in one pass if it is valid, and returns what was found out about it.
  func check(_ text: Bytes) throws(Failure) -> TextTraits
  /// The rule to use in a model with this option (`FieldStorage.option`).
  func variant(_ option: UInt8) -> Self
  /// An invalid text, as far as a message may show it.
  func offendingValue(_ text: Bytes) -> OffendingValue

  /// The number of documented choices; they are numbered from 1.
  var choiceCount: Int32 { get }
  /// The documented text of a choice.
  func text(ofChoice choice: UInt8) -> Bytes?
  /// The number of a documented choice; 0 for any other text.
  func choice(ofText text: Bytes) -> UInt8
  /// Why a number is not a documented choice.
  var choiceReason: Reason { get }
}
