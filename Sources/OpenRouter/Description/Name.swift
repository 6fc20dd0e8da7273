import CDescription
import OpenRouterBase

/// A name of the description, by its number: a member, a value of a choice, a parameter, an operation. Names are sorted
/// by size, then by bytes.
struct Name: Equatable {
  let number: Int

  static var count: Int { Int(DESCRIPTION_NAME_COUNT) }

  @inline(__always)
  init(_ number: UInt16) { self.number = Int(number) }

  @inline(__always)
  private init(number: Int) { self.number = number }

  var text: Bytes { text(size: description_name_size(number)) }

  /// The same if the size is known, which is not stored for each name.
  @inline(__always)
  func text(size: Int) -> Bytes {
    // SAFETY: constant memory; the number of a name is below `count`.
    return unsafe Bytes(
      description_names_of_size(size) + (number &- description_first_name(size)) &* size, count: size)
  }

  /// Whether the name is a text.
  @inline(__always)
  func equals(_ text: Bytes) -> Bool {
    // SAFETY: the number of a name is below `count`.
    unsafe description_is(number, text.base, text.count) != 0
  }

  /// The name that a token of a JSON Pointer encodes.
  init?(token: Bytes, hasEscape: Bool) {
    if !hasEscape {
      self.init(token)
      return
    }
    let number = JSONPointer.borrowName(token) { UInt32(truncatingIfNeeded: (Name($0)?.number ?? -1) &+ 1) }
    if number == 0 { return nil }
    self.init(number: Int(number) &- 1)
  }

  /// The name that equals a text; nil if the description does not contain it.
  @inline(never)
  init?(_ text: Bytes) {
    let size = text.count
    if size > Int(DESCRIPTION_NAME_LIMIT) { return nil }
    var low = description_first_name(size)
    var high = description_first_name(size &+ 1)
    while low < high {
      let middle = (low &+ high) &>> 1
      let order = text.order(Name(number: middle).text(size: size))
      if order == 0 {
        number = middle
        return
      }
      if order > 0 { low = middle &+ 1 } else { high = middle }
    }
    return nil
  }
}
