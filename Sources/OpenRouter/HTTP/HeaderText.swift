import OpenRouterBase

/// Values of HTTP headers: nothing that could end a line is accepted (RFC 9110 §5.5).
enum HeaderText {
  static let limit = 4096

  /// One or more visible ASCII characters.
  static func checkVisible(_ text: Bytes) throws(Failure) {
    try checkSize(text)
    if !text.commonClasses.contains(.visible) {
      throw UTF8Text.failure(in: text, .visibleASCII, at: text.firstIndex(notIn: .visible))
    }
  }

  /// `X-Title`: text without control characters and without spaces at either end.
  static func checkTitle(_ text: Bytes) throws(Failure) {
    try checkSize(text)
    try UTF8Text.checkControls(text)
    try checkOuterSpace(text)
  }

  /// `User-Agent`: products and comments (RFC 9110 §10.1.5): visible ASCII, and spaces between.
  static func checkUserAgent(_ text: Bytes) throws(Failure) {
    try checkSize(text)
    let wrong = text.firstIndex { $0 != UInt8(ascii: " ") && !CharacterClasses(of: $0).contains(.visible) }
    if wrong < text.count { throw UTF8Text.failure(in: text, .userAgentCharacter, at: wrong) }
    try checkOuterSpace(text)
  }

  /// `X-OpenRouter-Categories`: `[a-z0-9]+(-[a-z0-9]+)*`, each at most 30 characters, separated by single commas.
  static func checkCategories(_ text: Bytes) throws(Failure) {
    try checkSize(text)
    var start = 0
    var previous: UInt8 = UInt8(ascii: ",")
    var i = 0
    while i < text.count {
      let c = text[i]
      let isSeparator = c == UInt8(ascii: ",") || c == UInt8(ascii: "-")
      let followsSeparator = previous == UInt8(ascii: ",") || previous == UInt8(ascii: "-")
      if !(ASCII.isLowercase(c) || ASCII.isDigit(c) || (isSeparator && !followsSeparator)) {
        throw UTF8Text.failure(in: text, .categoryForm, at: i)
      }
      if c == UInt8(ascii: ",") {
        start = i &+ 1
      } else if i &- start >= 30 {
        throw Failure(.categoryLength, at: start)
      }
      previous = c
      i &+= 1
    }
    if previous == UInt8(ascii: ",") || previous == UInt8(ascii: "-") {
      throw Failure(.categoryForm, at: text.count &- 1)
    }
  }

  /// An API key: the text after `Bearer ` (RFC 6750 §2.1). OpenRouter does not promise any format.
  static func checkAPIKey(_ text: Bytes) throws(Failure) {
    try checkSize(text)
    if text.beginsIgnoringCase(with: Bytes("bearer")) && text.count > 6 && text[6] == UInt8(ascii: " ") {
      throw Failure(.keyAlone)
    }
    try checkVisible(text)
  }

  private static func checkSize(_ text: Bytes) throws(Failure) {
    if text.isEmpty { throw Failure(.empty) }
    if text.count > limit { throw Failure(.over4096Bytes) }
  }

  private static func checkOuterSpace(_ text: Bytes) throws(Failure) {
    if text[0] == UInt8(ascii: " ") { throw Failure(.outerSpace, at: 0) }
    if text[text.count &- 1] == UInt8(ascii: " ") { throw Failure(.outerSpace, at: text.count &- 1) }
  }
}
