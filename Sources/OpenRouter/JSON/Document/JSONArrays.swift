import OpenRouterBase

/// What a description knows about the tokens of a pointer, from the next one: which name elements of arrays, and which
/// members of objects. Nothing is known about other tokens, and about those after the 32nd.
struct JSONArrays {
  private(set) var elements: UInt32 = 0
  private(set) var members: UInt32 = 0
  /// How much of the pointer's path exists, if that is known already.
  var way: JSONTree.Way?

  init() {}

  mutating func addElement(_ level: Int) { if level < 32 { elements |= 1 &<< UInt32(truncatingIfNeeded: level) } }
  mutating func addMember(_ level: Int) { if level < 32 { members |= 1 &<< UInt32(truncatingIfNeeded: level) } }

  /// The type of a token, by the number of tokens before it.
  @inline(__always) func isElement(_ level: UInt32) -> Bool { elements >> level & 1 == 1 }
  @inline(__always) func isMember(_ level: UInt32) -> Bool { members >> level & 1 == 1 }

  /// If there is neither an array nor an object, only a description knows whether a token is an index or a name.
  @inline(never)
  func check(index token: Bytes, _ level: UInt32, _ pointer: JSONPointer) throws(Failure) {
    if isMember(level) { return }
    if !isElement(level) { throw pointer.failure(.jsonParent) }
    if JSONPointer.index(token) > 0 { throw pointer.failure(.jsonAfterEnd) }
  }
}
