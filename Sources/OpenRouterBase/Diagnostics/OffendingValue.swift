/// The value that a caller gave, as far as an error message may show it.
public enum OffendingValue: Sendable {
  case nothing
  case number(Double)
  case integer(Int64)
  /// A text that may be shown, truncated.
  case text(Bytes)
  /// A URL. Only scheme, host and port are shown, as its path may hold a secret.
  case url(Bytes)
  /// A secret. Only its size is shown.
  case secret(Bytes)
  /// The body of a response, which may hold a secret: only its size and the position of the fault are shown.
  case body(Bytes)

  /// The bytes of a text that are shown.
  private static let shown = 64
  /// Bytes kept free for what follows a quotation: `" and more, N bytes in all, wrong at byte N`.
  private static let rest = 60
  /// The bytes of a URL that are searched for what must not be shown; no stored URL is longer.
  private static let searched = 4096

  /// Whether this is a text that begins in the given memory.
  public func begins(in memory: UnsafeMutableRawPointer, size: Int) -> Bool {
    switch self {
    case .text(let text), .url(let text), .secret(let text), .body(let text):
      unsafe text.base >= memory && text.base < memory + size
    default: false
    }
  }

  public func describe(_ failure: Failure, to writer: inout ByteWriter) {
    if case .nothing = self { return }
    writer.put("; got ")
    var size = -1
    switch self {
    case .nothing: return
    case .number(let number): writer.putDouble(number)
    case .integer(let integer): writer.putInteger(integer)
    case .text(let text):
      size = text.count
      OffendingValue.quote(text, to: &writer)
    case .url(let text) where failure.status != .tooLarge && failure.reason != .empty:
      size = text.count
      OffendingValue.origin(text, to: &writer)
    case .url(let text), .secret(let text), .body(let text):
      size = text.count
      OffendingValue.putSize(size, to: &writer)
    }
    if failure.position < 0 { return }
    if Int(failure.position) == size {
      writer.put(", wrong at its end")
    } else {
      writer.put(", wrong at byte ")
      writer.putInteger(Int64(failure.position) &+ 1)
    }
    if case .body(let text) = self {
      OffendingValue.putLine(of: min(Int(failure.position), size), in: text, to: &writer)
    }
  }

  @inline(never)
  private static func putSize(_ size: Int, to writer: inout ByteWriter) {
    writer.putInteger(Int64(size))
    writer.put(size == 1 ? Bytes(" byte") : Bytes(" bytes"))
  }

  /// The number of the line that contains a position.
  private static func putLine(of position: Int, in text: Bytes, to writer: inout ByteWriter) {
    var line: Int64 = 1
    var i = 0
    while i < position {
      if text[i] == UInt8(ascii: "\n") { line &+= 1 }
      i &+= 1
    }
    writer.put(" in line ")
    writer.putInteger(line)
  }

  @inline(never)
  private static func quote(_ text: Bytes, to writer: inout ByteWriter) {
    writer.put(UInt8(ascii: "\""))
    let end = escape(text[0, min(text.count, shown)], to: &writer, leaving: rest)
    writer.put(UInt8(ascii: "\""))
    if end < text.count {
      writer.put(" and more, ")
      putSize(text.count, to: &writer)
      writer.put(" in all")
    }
  }

  /// Writes control characters and invalid UTF-8 as `\xNN`, as long as more than `room` bytes are left. No character
  /// and no `\xNN` is split.
  ///
  /// - Returns: the number of bytes of the text that were written.
  @inline(never)
  public static func escape(_ text: Bytes, to writer: inout ByteWriter, leaving room: Int = 0) -> Int {
    var i = 0
    while i < text.count && writer.room &- room >= 4 {
      let size = UTF8Text.sequenceSize(text, at: i)
      let c = text[i]
      if size == 0 && c >= 0xC2 && text.count == shown && i > shown &- 4 { return i }
      if size > 1 && !isControl(text, at: i) {
        writer.put(text[i, i &+ size])
        i &+= size
        continue
      }
      if size == 1 && c >= 0x20 && c != 0x7F {
        if c == UInt8(ascii: "\"") || c == UInt8(ascii: "\\") { writer.put(UInt8(ascii: "\\")) }
        writer.put(c)
      } else {
        writer.put("\\x")
        writer.put(ASCII.hexadecimal(c &>> 4))
        writer.put(ASCII.hexadecimal(c & 15))
      }
      i &+= 1
    }
    return i
  }

  /// Whether a character could disturb a terminal or a page: a control, or one of those below.
  public static func isControl(_ character: Bytes) -> Bool {
    character.count > 1 ? isControl(character, at: 0) : character[0] < 0x20 || character[0] == 0x7F
  }

  /// C1 controls, line separators (U+2028, U+2029), and characters that change the direction of writing (U+061C,
  /// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069): no message may disturb a terminal.
  private static func isControl(_ text: Bytes, at i: Int) -> Bool {
    let second = text[i &+ 1]
    if text[i] == 0xC2 { return second < 0xA0 }
    if text[i] == 0xD8 { return second == 0x9C }
    if text[i] != 0xE2 || second & 0xFE != 0x80 { return false }
    let third = text[i &+ 2]
    if second == 0x81 { return third >= 0xA6 && third <= 0xA9 }
    return third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE)
  }

  /// Quotes scheme, host and port, and says "and more" if anything follows.
  private static func origin(_ url: Bytes, to writer: inout ByteWriter) {
    let text = url[0, min(url.count, shown)]
    let colon = text.firstIndex(notIn: .scheme)
    if colon == text.count || text[colon] != UInt8(ascii: ":") {
      putSize(url.count, to: &writer)
      writer.put(" without a scheme")
      return
    }
    var end = colon &+ 1
    if text.count &- end >= 2 && text[end] == UInt8(ascii: "/") && text[end &+ 1] == UInt8(ascii: "/") {
      end &+= 2
    }
    // The text before an @ may be a password, even if a slash in it ends the authority.
    let searched = url[0, min(url.count, searched)]
    if end > colon &+ 1 && searched.firstIndex(where: { $0 == UInt8(ascii: "@") }) == searched.count {
      end &+= shownAuthority(text[end, text.count], isWhole: text.count == url.count)
    }
    writer.put(UInt8(ascii: "\""))
    let written = escape(text[0, end], to: &writer, leaving: rest)
    writer.put(UInt8(ascii: "\""))
    if written < url.count { writer.put(" and more") }
  }

  /// The length of the prefix that is certainly host[:port]: 0 if the authority is cut off, without the port if it is
  /// not a number.
  private static func shownAuthority(_ text: Bytes, isWhole: Bool) -> Int {
    let end = text.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "\\")
    }
    if end == text.count && !isWhole { return 0 }
    let authority = text[0, end]
    let bracket = authority.firstIndex { $0 == UInt8(ascii: "]") }
    let port = authority.firstIndex(from: bracket < end ? bracket : 0) { $0 == UInt8(ascii: ":") }
    let isPort = port == end || authority.firstIndex(from: port &+ 1, where: { !ASCII.isDigit($0) }) == end
    return isPort ? end : port
  }
}

extension ByteWriter {
  public mutating func putDouble(_ number: Double) {
    if number.isNaN {
      put("NaN")
    } else if number.isInfinite {
      put(number < 0 ? Bytes("-Infinity") : Bytes("Infinity"))
    } else {
      putNumber(number)
    }
  }
}
