/// What a caller gave, as far as an error message may show it.
enum Came {
  case nothing
  case number(Double)
  case integer(Int64)
  /// A text that may be shown, cut short.
  case text(Bytes)
  /// A URL, of which only scheme, host and port are shown: its path may hold a secret.
  case url(Bytes)
  /// A secret, of which only the size is told.
  case secret(Bytes)

  /// As much is shown, in bytes.
  private static let shown = 64

  /// A text under a rule.
  init(_ text: Bytes, _ rule: Rule) {
    switch rule {
    case .callbackURL, .privateUseCallbackURL, .baseURL, .refererURL: self = .url(text)
    case .apiKey, .codeChallenge: self = .secret(text)
    default: self = .text(text)
    }
  }

  /// The bytes that came; less than any position for what is no text.
  private var size: Int32 {
    switch self {
    case .text(let text), .url(let text), .secret(let text): Int32(truncatingIfNeeded: text.count)
    default: -2
    }
  }

  func describe(_ failure: Failure, to writer: inout ByteWriter) {
    switch self {
    case .nothing: return
    case .number(let number):
      writer.put("; got ")
      writer.put(double: number)
    case .integer(let integer):
      writer.put("; got ")
      writer.put(integer: integer)
    case .text(let text):
      writer.put("; got ")
      Came.quote(text, to: &writer)
    case .url(let text):
      writer.put("; got ")
      Came.origin(text, to: &writer)
    case .secret(let text):
      writer.put("; got ")
      writer.put(integer: Int64(text.count))
      writer.put(text.count == 1 ? Bytes(" byte") : Bytes(" bytes"))
    }
    if failure.position == size {
      writer.put(", wrong at its end")
    } else if failure.position >= 0 {
      writer.put(", wrong at byte ")
      writer.put(integer: Int64(failure.position) &+ 1)
    }
  }

  @inline(never)
  private static func quote(_ text: Bytes, to writer: inout ByteWriter) {
    writer.put(0x22)
    let end = escape(text[0, min(text.count, shown)], to: &writer)
    writer.put(0x22)
    if end < text.count {
      writer.put(" and more, ")
      writer.put(integer: Int64(text.count))
      writer.put(" bytes in all")
    }
  }

  /// Control characters and what is not UTF-8 as `\xNN`. Says how far it came: no character is cut in two.
  @inline(never)
  private static func escape(_ text: Bytes, to writer: inout ByteWriter) -> Int {
    var i = 0
    while i < text.count {
      let size = UTF8Text.sequenceSize(text, at: i)
      let c = text[i]
      if size == 0 && c >= 0xC2 && text.count == shown && i > shown &- 4 { return i }
      if size > 1 && !isControl(text, at: i) {
        writer.put(text[i, i &+ size])
        i &+= size
        continue
      }
      if size == 1 && c >= 0x20 && c != 0x7F {
        if c == 0x22 || c == 0x5C { writer.put(0x5C) }
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

  /// C1 controls and what turns the direction of writing: no message may play with a terminal.
  private static func isControl(_ text: Bytes, at i: Int) -> Bool {
    if text[i] == 0xC2 { return text[i &+ 1] < 0xA0 }
    if text[i] == 0xE2 && text[i &+ 1] == 0x80 { return text[i &+ 2] >= 0xA8 && text[i &+ 2] <= 0xAE }
    return text[i] == 0xE2 && text[i &+ 1] == 0x81 && text[i &+ 2] >= 0xA6 && text[i &+ 2] <= 0xA9
  }

  /// Scheme, host and port, without user information; of what follows only that it is there.
  private static func origin(_ url: Bytes, to writer: inout ByteWriter) {
    let text = url[0, min(url.count, shown)]
    let colon = text.firstIndex(notIn: .scheme)
    if colon == text.count || text[colon] != 0x3A {
      writer.put(integer: Int64(url.count))
      writer.put(" bytes that do not begin with a scheme")
      return
    }
    var start = colon &+ 1
    var end = start
    if text.count &- start >= 2 && text[start] == 0x2F && text[start &+ 1] == 0x2F {
      start &+= 2
      end = text.firstIndex(from: start) { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }
    }
    let at = text[start, end].firstIndex { $0 == 0x40 }
    let host = start &+ at < end ? end : start
    writer.put(0x22)
    writer.put(text[0, start])
    _ = escape(text[host, end], to: &writer)
    writer.put(0x22)
    if host != start || end < url.count { writer.put(" and more") }
  }
}

extension ByteWriter {
  mutating func put(double number: Double) {
    if number.isNaN {
      put("NaN")
    } else if number.isInfinite {
      put(number < 0 ? Bytes("-Infinity") : Bytes("Infinity"))
    } else {
      put(number: number)
    }
  }
}
