import OpenRouterBase

/// The length of a request's content (RFC 9112 §6). The content is never read, but a request whose length is ambiguous
/// is refused.
struct MessageFraming {
  private var length: Bytes?
  private var isBroken = false
  private var isEncoded = false
  /// Of the transfer codings: whether the last one is chunked, and whether there are others.
  private var endsChunked = false
  private var hasOther = false

  /// Digits, or a list of equal numbers (RFC 9110 §8.6).
  mutating func readLength(_ value: Bytes) {
    var start = 0
    repeat {
      let element = MessageFraming.element(value, &start)
      if element.isEmpty || element.firstIndex(where: { !ASCII.isDigit($0) }) < element.count { isBroken = true }
      if let length, !length.equals(element) { isBroken = true }
      length = element
    } while start <= value.count
  }

  mutating func readEncoding(_ value: Bytes) {
    var start = 0
    isEncoded = true
    repeat {
      let element = MessageFraming.element(value, &start)
      if element.isEmpty { continue }
      // No coding may follow chunked, not even chunked.
      if endsChunked { isBroken = true }
      endsChunked = element.equalsIgnoringCase(Bytes("chunked"))
      if !endsChunked { hasOther = true }
    } while start <= value.count
  }

  /// 400 if the length is ambiguous (RFC 9112 §6.3), 501 for an unknown coding (§6.1).
  var refusal: HTTPResponse? {
    if isBroken || (isEncoded && (!endsChunked || length != nil)) { return .badRequest }
    return hasOther ? .notImplemented : nil
  }

  /// The next element of a list; `start` becomes the index after its comma.
  private static func element(_ list: Bytes, _ start: inout Int) -> Bytes {
    let end = list.firstIndex(of: UInt8(ascii: ","), from: start)
    let element = list[start, end].trimmed
    start = end &+ 1
    return element
  }
}
