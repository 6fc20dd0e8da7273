import OpenRouterBase

/// The program's name on the browser's pages: text of the program, not of a request.
struct AppName {
  /// UTF-8, or empty.
  let text: Bytes

  /// The largest number of code points; a longer name ends with an ellipsis.
  private static var limit: Int { 64 }

  /// Writes it as HTML: isolated, as its direction of writing may be another, and with all that is markup escaped.
  func write(to writer: inout ByteWriter) {
    if text.isEmpty { return writer.put("the program") }
    writer.put("<bdi>")
    var count = 0
    var i = 0
    while i < text.count {
      let size = max(1, UTF8Text.sequenceSize(text, at: i))
      count &+= 1
      if count == AppName.limit && i &+ size < text.count {
        writer.put("\u{2026}")
        break
      }
      put(text[i, i &+ size], to: &writer)
      i &+= size
    }
    writer.put("</bdi>")
  }

  private func put(_ character: Bytes, to writer: inout ByteWriter) {
    switch character[0] {
    case UInt8(ascii: "&"): writer.put("&amp;")
    case UInt8(ascii: "<"): writer.put("&lt;")
    case UInt8(ascii: ">"): writer.put("&gt;")
    case UInt8(ascii: "\""): writer.put("&quot;")
    case UInt8(ascii: "'"): writer.put("&#39;")
    default: if OffendingValue.isControl(character) { writer.put(" ") } else { writer.put(character) }
    }
  }
}
