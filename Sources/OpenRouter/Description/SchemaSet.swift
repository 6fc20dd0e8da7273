import OpenRouterBase

/// The possible schemas of a value at some place of a document. While a pointer is followed, there is one set for the
/// current place and one for the next.
struct SchemaSet {
  /// Two halves, one of which is the current set.
  private var places = InlineArray<128, UInt16>(repeating: 0)
  private var base = 0
  private(set) var count = 0
  private var nextCount = 0
  /// Any value is possible, as the description does not restrict it.
  private(set) var isOpen = false
  private var nextIsOpen = false

  private static var limit: Int { 64 }

  init(_ schema: Schema) {
    add(schema)
    advance()
  }

  subscript(index: Int) -> Schema { Schema(places[(base &+ index) & 127]) }

  /// Adds a schema to the next set. If there are more than 64, it is impossible to say which one was meant, so any
  /// value is accepted.
  @inline(never)
  mutating func add(_ schema: Schema) {
    if schema.kind == .any || nextCount == SchemaSet.limit {
      nextIsOpen = true
      return
    }
    let first = SchemaSet.limit &- base
    var i = 0
    while i < nextCount {
      if Int(places[(first &+ i) & 127]) == schema.place { return }
      i &+= 1
    }
    places[(first &+ nextCount) & 127] = UInt16(truncatingIfNeeded: schema.place)
    nextCount &+= 1
  }

  mutating func addAnything() { nextIsOpen = true }

  /// Whether nothing was added to the next set.
  var nextIsEmpty: Bool { nextCount == 0 && !nextIsOpen }

  /// Makes the next set the current one, and begins a new one.
  @inline(never)
  mutating func advance() {
    base = SchemaSet.limit &- base
    count = nextCount
    isOpen = nextIsOpen
    nextCount = 0
    nextIsOpen = false
  }
}
