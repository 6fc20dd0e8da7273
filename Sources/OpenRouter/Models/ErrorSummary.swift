import OpenRouterBase

/// One line about the body of an error without a message to show: its type and its size. Nothing of it is quoted.
enum ErrorSummary {
  enum Form {
    case empty, notJSON, noMessage, markup
  }

  /// The largest size of a summary.
  static let limit = 384

  /// Why a body has no message that can be shown; nil if it has one.
  static func form(_ body: Bytes, isJSON: Bool, _ message: JSONString?) -> Form? {
    if isJSON {
      guard let message, !message.isBlank else { return .noMessage }
      // Fast path: most messages contain neither.
      if !message.hasEscape && !message.raw.contains(UInt8(ascii: "<")) { return nil }
      return isMarkup(message) ? .markup : nil
    }
    return body.paddingSize == body.count ? .empty : .notJSON
  }

  @inline(never)
  private static func isMarkup(_ message: JSONString) -> Bool {
    withWriter { (writer) in
      message.write(to: &writer)
    } _: { (text) in
      isMarkup(text)
    } ?? false
  }

  /// Whether a message begins like HTML or XML, or has an HTML page in its first bytes.
  static func isMarkup(_ text: Bytes) -> Bool {
    let shown = text[0, min(text.count, limit)]
    let start = shown[shown.firstIndex { $0 > 0x20 }, shown.count]
    if start.beginsIgnoringCase(with: Bytes("<!")) || start.beginsIgnoringCase(with: Bytes("<?"))
      || start.beginsIgnoringCase(with: Bytes("<head")) || start.beginsIgnoringCase(with: Bytes("<body"))
    {
      return true
    }
    var i = shown.firstIndex(of: UInt8(ascii: "<"))
    while i < shown.count {
      let tag = shown[i, shown.count]
      let isPage = tag.beginsIgnoringCase(with: Bytes("<html")) || tag.beginsIgnoringCase(with: Bytes("<!doctype"))
      if isPage { return true }
      i = shown.firstIndex(of: UInt8(ascii: "<"), from: i &+ 1)
    }
    return false
  }

  /// Passes the line to `body`, for example `not JSON (text/html, 1,234 bytes)`.
  static func withText(_ form: Form, _ response: Response, _ body: (Bytes) -> Void) {
    _ = withWriter { (writer) in
      write(form, response, to: &writer)
    } _: { (text) in
      body(text)
    }
  }

  private static func withWriter<Result>(_ write: (inout ByteWriter) -> Void, _ body: (Bytes) -> Result) -> Result? {
    var text = InlineArray<384, UInt8>(repeating: 0)
    // SAFETY: the text is not moved during the call, and only what was written is read.
    return unsafe withUnsafeMutableBytes(of: &text) { (text) in
      guard let base = text.baseAddress else { return nil }
      var writer = unsafe ByteWriter(base, capacity: text.count)
      write(&writer)
      return unsafe body(Bytes(base, count: writer.written))
    }
  }

  private static func write(_ form: Form, _ response: Response, to writer: inout ByteWriter) {
    switch form {
    case .empty: return writer.put("empty body")
    case .notJSON: writer.put("not JSON (")
    case .noMessage: writer.put("JSON without a message (")
    case .markup: writer.put("JSON with a page as its message (")
    }
    let type = response.type[0, response.type.firstIndex(of: UInt8(ascii: ";"))].trimmed
    if type.isEmpty { writer.put("no content type") }
    _ = OffendingValue.escape(type[0, min(type.count, 64)], to: &writer)
    writer.put(", ")
    putGrouped(response.body.count, to: &writer)
    writer.put(response.body.count == 1 ? Bytes(" byte)") : Bytes(" bytes)"))
  }

  /// `1,234,567`.
  private static func putGrouped(_ number: Int, to writer: inout ByteWriter) {
    var digits = JSONNumber()
    digits.set(Int64(number))
    digits.withText { (digits) in
      var i = 0
      while i < digits.count {
        if i > 0 && (digits.count &- i) % 3 == 0 { writer.put(UInt8(ascii: ",")) }
        writer.put(digits[i])
        i &+= 1
      }
    }
  }
}
