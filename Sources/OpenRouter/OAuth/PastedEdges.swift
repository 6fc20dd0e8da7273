import OpenRouterBase

/// Characters around a pasted text that do not belong to it: white space, also zero-width; the escape sequences of
/// bracketed paste; quotes and brackets of all kinds; and punctuation at the end.
enum PastedEdges {
  private enum Kind {
    case space, quote, opening, closing, final, other
  }

  /// The text without its edges. Valid UTF-8 stays valid.
  static func strip(_ text: Bytes) -> Bytes {
    var rest = text
    while !rest.isEmpty {
      let code = pasteCode(atStartOf: rest)
      if code > 0 {
        rest = rest[code, rest.count]
        continue
      }
      let size = max(UTF8Text.sequenceSize(rest, at: 0), 1)
      switch kind(rest[0, size]) {
      case .space, .quote, .opening: rest = rest[size, rest.count]
      default: return stripEnd(rest)
      }
    }
    return rest
  }

  private static func stripEnd(_ text: Bytes) -> Bytes {
    var rest = text
    while !rest.isEmpty {
      let code = pasteCode(atEndOf: rest)
      if code > 0 {
        rest = rest[0, rest.count &- code]
        continue
      }
      var start = rest.count &- 1
      while start > 0 && rest[start] & 0xC0 == 0x80 { start &-= 1 }
      switch kind(rest[start, rest.count]) {
      case .space, .quote, .closing, .final: rest = rest[0, start]
      default: return rest
      }
    }
    return rest
  }

  /// The index of the first white space or escape character from `start`; `count` if not found.
  static func spaceIndex(_ text: Bytes, from start: Int) -> Int {
    var i = start
    while i < text.count {
      let size = UTF8Text.sequenceSize(text, at: i)
      if size > 0 && (text[i] == 0x1B || kind(text[i, i &+ size]) == .space) { return i }
      i &+= 1
    }
    return i
  }

  // MARK: Bracketed paste

  /// `ESC [ 200 ~` and `ESC [ 201 ~`; the escape may also be U+009B, `^[`, or missing.
  @inline(never)
  private static func pasteCode(atStartOf text: Bytes) -> Int {
    let start =
      begins(text, Bytes("\u{1B}["))
      ? 2
      : begins(text, Bytes("\u{9B}")) ? 2 : begins(text, Bytes("^[[")) ? 3 : begins(text, Bytes("[")) ? 1 : 0
    return start > 0 && isNumber(text[start, text.count]) ? start &+ 4 : 0
  }

  private static func pasteCode(atEndOf text: Bytes) -> Int {
    if text.count < 5 || !isNumber(text[text.count &- 4, text.count]) { return 0 }
    let before = text[0, text.count &- 4]
    var number = 0
    while let code = escape(number) {
      number &+= 1
      if before.count >= code.count && before[before.count &- code.count, before.count].equals(code) {
        return code.count &+ 4
      }
    }
    return 0
  }

  /// The longer ones first, as they end like the shorter ones.
  private static func escape(_ number: Int) -> Bytes? {
    switch number {
    case 0: Bytes("\u{1B}[")
    case 1: Bytes("^[[")
    case 2: Bytes("[")
    case 3: Bytes("\u{9B}")
    default: nil
    }
  }

  private static func isNumber(_ text: Bytes) -> Bool { begins(text, Bytes("200~")) || begins(text, Bytes("201~")) }

  private static func begins(_ text: Bytes, _ start: Bytes) -> Bool {
    text.count >= start.count && text[0, start.count].equals(start)
  }

  // MARK: Characters

  private static func kind(_ character: Bytes) -> Kind {
    switch scalar(character) {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x61C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0xFEFF:
      .space
    // Straight and curly quotes, guillemets, primes, angle and corner brackets, and their full-width forms.
    case 0x22, 0x27, 0x3C, 0x3E, 0x60, 0xAB, 0xB4, 0xBB, 0x2B9...0x2BC, 0x2018...0x201F, 0x2032...0x2037, 0x2039,
      0x203A,
      0x275B...0x275E, 0x276E, 0x276F, 0x2329, 0x232A, 0x27E8...0x27EB, 0x2E42, 0x3008...0x3011, 0x301D...0x301F,
      0xFF02, 0xFF07, 0xFF1C, 0xFF1E, 0xFF40, 0xFF62, 0xFF63:
      .quote
    case 0x28, 0x5B, 0x7B, 0xFF08, 0xFF3B, 0xFF5B: .opening
    case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D, 0xFF5D: .closing
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x2026, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF61: .final
    default: .other
    }
  }

  /// The code point of one character of UTF-8.
  private static func scalar(_ character: Bytes) -> UInt32 {
    let first = UInt32(character[0])
    var value = character.count == 1 ? first : first & (0xFF &>> UInt32(truncatingIfNeeded: character.count &+ 1))
    var i = 1
    while i < character.count {
      value = value &<< 6 | UInt32(character[i] & 0x3F)
      i &+= 1
    }
    return value
  }
}
