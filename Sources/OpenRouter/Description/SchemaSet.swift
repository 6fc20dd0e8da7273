import OpenRouterBase

/// The schemas that a value at some place of a document may have. While a pointer is followed there is one set for the
/// present place and one for the next.
struct SchemaSet {
  /// Two halves, of which one is the present set.
  private var places = InlineArray<128, UInt16>(repeating: 0)
  private var base = 0
  private(set) var count = 0
  private var nextCount = 0
  /// Anything may stand here, for the description does not say.
  private(set) var isOpen = false
  private var nextIsOpen = false

  private static var limit: Int { 64 }

  init(_ schema: Schema) {
    add(schema)
    advance()
  }

  subscript(index: Int) -> Schema { Schema(places[(base &+ index) & 127]) }

  /// Adds a schema to the next set. Of more than 64 nobody could say which one was meant: anything may stand there.
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

  /// Goes on to the next set, and begins a new one.
  @inline(never)
  mutating func advance() {
    base = SchemaSet.limit &- base
    count = nextCount
    isOpen = nextIsOpen
    nextCount = 0
    nextIsOpen = false
  }
}
