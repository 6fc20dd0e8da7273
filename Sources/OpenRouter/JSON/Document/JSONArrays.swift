import OpenRouterBase

/// What a description says of the tokens of a pointer, from the next one on: which name elements of arrays, and which members
/// of objects. Of the others, and of those after the 32nd, it says nothing.
struct JSONArrays {
  private(set) var elements: UInt32 = 0
  private(set) var members: UInt32 = 0

  init() {}

  mutating func addElement(_ level: Int) { if level < 32 { elements |= 1 &<< UInt32(truncatingIfNeeded: level) } }
  mutating func addMember(_ level: Int) { if level < 32 { members |= 1 &<< UInt32(truncatingIfNeeded: level) } }

  /// What the next token is.
  var isElement: Bool { elements & 1 == 1 }
  var isMember: Bool { members & 1 == 1 }

  /// Goes on to the token after the next.
  @inline(__always)
  mutating func advance() {
    elements &>>= 1
    members &>>= 1
  }

  /// Without an array or an object only a description knows whether the next token is an index or a name.
  @inline(never)
  func check(index token: Bytes, _ pointer: JSONPointer) throws(Failure) {
    if isMember { return }
    if !isElement { throw pointer.failure(.jsonParent) }
    if JSONPointer.index(token) > 0 { throw pointer.failure(.jsonAfterEnd) }
  }
}
