import OpenRouterBase

/// A JSON Pointer (RFC 6901), read token by token. Its text is NUL-terminated.
@safe
struct JSONPointer {
  /// The slash before the next token; the NUL after the last one.
  private var next: UnsafePointer<CChar>
  @inline(__always)
  init(_ text: UnsafePointer<CChar>) {
    unsafe next = text
  }

  /// There is no next token.
  var isAtEnd: Bool { @inline(__always) get { unsafe next.pointee == 0 } }

  /// Advances to the next token and returns it undecoded; nil if it is malformed. There must be one.
  ///
  /// - Parameter mayHaveEscape: set to whether the token has other characters than letters, digits, `-`, `.` and `_`.
  @inline(__always)
  mutating func token(_ mayHaveEscape: inout Bool) -> Bytes? {
    // SAFETY: the byte at `next` is not the NUL, so another byte follows; the loops end at the NUL.
    if unsafe next.pointee != UInt8(ascii: "/") { return nil }
    let start = unsafe next + 1
    var end = unsafe start
    while unsafe CharacterClasses(of: UInt8(bitPattern: end.pointee)).contains(.hostName) { unsafe end += 1 }
    mayHaveEscape = unsafe end.pointee != 0 && end.pointee != UInt8(ascii: "/")
    if mayHaveEscape { unsafe end = JSONPointer.unusualEnd(end) }
    unsafe next = end
    let token = unsafe Bytes(UnsafeRawPointer(start), count: end - start)
    return mayHaveEscape && JSONPointer.isMalformed(token) ? nil : token
  }

  /// The end of a token.
  @inline(never)
  private static func unusualEnd(_ start: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var end = unsafe start
    while unsafe end.pointee != 0 && end.pointee != UInt8(ascii: "/") { unsafe end += 1 }
    return unsafe end
  }

  /// The same for a token of which the size is known.
  @inline(__always)
  mutating func token(size: Int) -> Bytes {
    let token = unsafe Bytes(UnsafeRawPointer(next + 1), count: size)
    unsafe next += size &+ 1
    return token
  }

  /// Whether a token of which the size is known is the last one.
  @inline(__always)
  func isLast(size: Int) -> Bool { unsafe next[size &+ 1] == 0 }

  /// The next `count` bytes of the text. There must be that many.
  func rest(_ count: Int) -> Bytes { unsafe Bytes(UnsafeRawPointer(next), count: count) }

  /// Whether all remaining tokens are well-formed.
  @inline(never)
  var isWellFormed: Bool {
    var rest = self
    var mayHaveEscape = false
    while !rest.isAtEnd { if rest.token(&mayHaveEscape) == nil { return false } }
    return true
  }

  /// Why the pointer cannot be followed. If the rest of it is malformed, that is the reason.
  @inline(never)
  func failure(_ reason: Reason) -> Failure { Failure(isWellFormed ? reason : .jsonPointer) }

  /// An escape is ~0 or ~1.
  @inline(never)
  private static func isMalformed(_ token: Bytes) -> Bool {
    var i = token.firstIndex(of: UInt8(ascii: "~"))
    while i < token.count {
      if i &+ 1 == token.count || token[i &+ 1] & 0xFE != UInt8(ascii: "0") { return true }
      i = token.firstIndex(of: UInt8(ascii: "~"), from: i &+ 1)
    }
    return false
  }

  // MARK: Tokens

  /// "-" means the element after the last one.
  @inline(__always)
  static func isDash(_ token: Bytes) -> Bool { token.count == 1 && token[0] == UInt8(ascii: "-") }

  @inline(__always)
  static func isIndex(_ token: Bytes) -> Bool { token.count > 0 && ASCII.isDigit(token[0]) && index(token) >= 0 }

  /// The index of an element, which may be larger than any array; -1 if the token is not an index.
  @inline(__always)
  static func index(_ token: Bytes) -> Int {
    if token.count == 1 && ASCII.isDigit(token[0]) { return ASCII.digit(token[0]) }
    return longIndex(token)
  }

  @inline(never)
  private static func longIndex(_ token: Bytes) -> Int {
    if token.isEmpty || token[0] == UInt8(ascii: "0") { return -1 }
    var index = 0
    var i = 0
    while i < token.count {
      if !ASCII.isDigit(token[i]) { return -1 }
      if index < 1 &<< 40 { index = index &* 10 &+ ASCII.digit(token[i]) }
      i &+= 1
    }
    return index
  }

  // MARK: Escaped tokens

  /// The size of the name that a token encodes.
  @inline(never)
  static func nameSize(_ token: Bytes) -> Int {
    var size = 0
    var i = 0
    while i < token.count {
      i &+= token[i] == UInt8(ascii: "~") ? 2 : 1
      size &+= 1
    }
    return size
  }

  /// The byte of the name at an index of the token; advances the index.
  @inline(__always)
  static func nameByte(_ token: Bytes, at i: inout Int) -> UInt8 {
    let c = token[i]
    i &+= 1
    if c != UInt8(ascii: "~") { return c }
    i &+= 1
    return token[i &- 1] == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/")
  }

  static var borrowedNameLimit: Int { 256 }

  /// Passes the name that a token encodes to `body`. It has at most `borrowedNameLimit` bytes.
  @inline(never)
  static func borrowName(_ token: Bytes, _ body: (Bytes) -> UInt32) -> UInt32 {
    var memory = InlineArray<256, UInt8>(repeating: 0)
    return unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = memory.baseAddress else { return 0 }
      var i = 0
      var count = 0
      while i < token.count && count < borrowedNameLimit {
        // SAFETY: `count` is below the limit.
        unsafe base.storeBytes(of: nameByte(token, at: &i), toByteOffset: count, as: UInt8.self)
        count &+= 1
      }
      return unsafe body(Bytes(base, count: count))
    }
  }
}

extension Bytes {
  /// The first tokens of a pointer's text; all of them if `count` is negative.
  func prefix(tokens count: Int) -> Bytes {
    var left = count
    var i = 0
    while i < self.count {
      if self[i] == UInt8(ascii: "/") {
        if left == 0 { return self[0, i] }
        left &-= 1
      }
      i &+= 1
    }
    return self
  }
}
