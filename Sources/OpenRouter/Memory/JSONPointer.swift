import CJSON
import CVector

/// A JSON Pointer (RFC 6901), token by token.
struct JSONPointer {
  private let text: Bytes
  /// The slashes that are still to come, in a window of 64 bytes that begins at `window`.
  private var slashes: UInt64
  private var window = 0
  /// The index of the slash that begins the next token; the size of the text after the last one.
  private(set) var position = 0
  /// Some token has an escape.
  let hasEscape: Bool

  /// Nil if the text is not a JSON Pointer: it must be empty or begin with a slash, and ~ must be ~0 or ~1.
  @inline(__always)
  init?(_ text: Bytes) {
    self.text = text
    if text.count <= 64 {
      // SAFETY: no more is read than there is.
      slashes = unsafe json_places(text.base, text.count, 0x2F)
      hasEscape = unsafe json_places(text.base, text.count, 0x7E) != 0
    } else {
      slashes = unsafe json_places(text.base, 64, 0x2F)
      hasEscape = text.contains(0x7E)
    }
    if slashes & 1 == 0 && text.count > 0 { return nil }
    if hasEscape && !JSONPointer.hasOnlyGoodEscapes(text) { return nil }
  }

  var isAtEnd: Bool { @inline(__always) get { position == text.count } }

  /// The next token, as it is written. There must be one.
  @inline(__always)
  mutating func next() -> Bytes {
    let start = position &+ 1
    slashes &= slashes &- 1
    if slashes == 0 {
      if text.count &- window <= 64 {
        position = text.count
      } else {
        findNextSlash()
      }
    } else {
      position = window &+ slashes.trailingZeroBitCount
    }
    return text[start, position]
  }

  @inline(never)
  private mutating func findNextSlash() {
    while slashes == 0 {
      window &+= 64
      if window >= text.count {
        position = text.count
        return
      }
      // SAFETY: as above.
      slashes = unsafe json_places(text[window, text.count].base, min(text.count &- window, 64), 0x2F)
    }
    position = window &+ slashes.trailingZeroBitCount
  }

  @inline(never)
  private static func hasOnlyGoodEscapes(_ text: Bytes) -> Bool {
    var i = text.firstIndex(of: 0x7E)
    while i < text.count {
      if i &+ 1 == text.count || text[i &+ 1] & 0xFE != 0x30 { return false }
      i = text.firstIndex(of: 0x7E, from: i &+ 1)
    }
    return true
  }

  // MARK: Tokens

  /// What a token of an array means.
  enum Element {
    case index(UInt32)
    case append
    case none
  }

  @inline(__always)
  static func element(_ token: Bytes) -> Element {
    if token.count == 1 && token[0] == 0x2D { return .append }
    if token.count == 0 || token.count > 10 || (token[0] == 0x30 && token.count > 1) { return .none }
    var index: UInt64 = 0
    var i = 0
    while i < token.count {
      if !ASCII.isDigit(token[i]) { return .none }
      index = index &* 10 &+ UInt64(token[i] &- 0x30)
      i &+= 1
    }
    // A document never has as many.
    return .index(UInt32(truncatingIfNeeded: min(index, UInt64(UInt32.max))))
  }

  /// Whether a token could be an index: a document that has no value there cannot know whether it is one or a name.
  static func isAmbiguous(_ token: Bytes) -> Bool {
    if token.count == 0 || (token[0] == 0x30 && token.count > 1) { return false }
    return token.firstIndex { !ASCII.isDigit($0) } == token.count
  }

  /// The size of the name that a token stands for.
  @inline(never)
  static func nameSize(_ token: Bytes) -> Int {
    var size = 0
    var i = 0
    while i < token.count {
      i &+= token[i] == 0x7E ? 2 : 1
      size &+= 1
    }
    return size
  }

  /// The byte of the name at an index of the token, which then is that of the next one.
  @inline(__always)
  static func nameByte(_ token: Bytes, at i: inout Int) -> UInt8 {
    let c = token[i]
    i &+= 1
    if c != 0x7E { return c }
    i &+= 1
    return token[i &- 1] == 0x30 ? 0x7E : 0x2F
  }

  static var lentNameLimit: Int { 256 }

  /// Lends the name that a token stands for, of at most `lentNameLimit` bytes.
  @inline(never)
  static func lendName(_ token: Bytes, _ body: (Bytes) -> UInt32) -> UInt32 {
    var memory = InlineArray<256, UInt8>(repeating: 0)
    return unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return 0 }
      var i = 0
      var count = 0
      while i < token.count && count < lentNameLimit {
        // SAFETY: below the limit.
        unsafe base.storeBytes(of: nameByte(token, at: &i), toByteOffset: count, as: UInt8.self)
        count &+= 1
      }
      return unsafe body(Bytes(base, count: count))
    }
  }
}
