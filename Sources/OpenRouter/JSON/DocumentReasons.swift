import OpenRouterBase

/// Why an operation on a JSON document is refused.
extension Reason {
  @inline(__always)
  static var jsonPointer: Reason {
    Reason(.invalidValue, "must be a JSON Pointer: empty, or names after slashes, with ~0 for ~ and ~1 for /")
  }
  @inline(__always)
  static var jsonStale: Reason {
    Reason(.staleNode, "must belong to a node that is still in the document")
  }
  @inline(__always)
  static var jsonAfterEnd: Reason {
    Reason(.inconsistent, "must not lie beyond an array's end: elements are added one by one")
  }
  @inline(__always)
  static var jsonElement: Reason {
    Reason(.inconsistent, "must have an index or - where the document has an array")
  }
  @inline(__always)
  static var jsonParent: Reason {
    Reason(.inconsistent, "must not have a number where neither an array nor an object is: make one of them first")
  }
  @inline(__always)
  static var jsonBelowValue: Reason {
    Reason(.inconsistent, "must not lie below a text, a number, a boolean or null")
  }
  @inline(__always)
  static var jsonNoArray: Reason {
    Reason(.inconsistent, "must lead to an array: to nothing else an element can be added")
  }
  /// Whether the pointer or the node is wrong, not the value.
  var isOfPointer: Bool { status == .inconsistent || status == .staleNode || self == .jsonPointer }
  @inline(__always) static var jsonEmpty: Reason { Reason(.incomplete, "must have a value: nothing was set") }
  @inline(__always)
  static var documentText: Reason {
    Reason(.tooLarge, "could not be stored: all texts together must stay below 2 GiB")
  }
  @inline(__always)
  static var documentMemory: Reason {
    Reason(.tooLarge, "could not be stored: the document would need more memory than its limit")
  }
  @inline(__always)
  static var documentLimit: Reason {
    Reason(.tooLarge, "must not be longer than the document's limit for JSON texts")
  }
}
