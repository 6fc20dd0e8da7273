import OpenRouterBase

/// URLs in the form that browsers send (WHATWG URL §4). A browser rewrites some URLs that RFC 3986 allows. The path in
/// such a URL would never be requested, and its port would never match.
enum BrowserURL {
  static func check(_ parts: URLParts) throws(Failure) {
    if parts.hasPort && parts.portNumber != nil && parts.text[parts.hostEnd &+ 1] == UInt8(ascii: "0") {
      throw Failure(.urlPortZero, at: parts.hostEnd &+ 1)
    }
    let start = parts.hasAuthority ? parts.pathStart : parts.schemeEnd &+ 1
    if let dots = dotSegment(parts.text, from: start) { throw Failure(.urlDotSegment, at: dots) }
  }

  /// The index of the first segment of a path that is one or two dots, each of which may be written as `%2e`. A path
  /// that does not begin with a slash is opaque, and is not changed by browsers.
  @inline(never)
  private static func dotSegment(_ text: Bytes, from start: Int) -> Int? {
    let end = text.firstIndex(of: UInt8(ascii: "?"), from: start)
    var i = start
    while i < end && text[i] == UInt8(ascii: "/") {
      let next = text.firstIndex(of: UInt8(ascii: "/"), from: i &+ 1)
      if isDots(text[i &+ 1, min(next, end)]) { return i &+ 1 }
      i = next
    }
    return nil
  }

  private static func isDots(_ segment: Bytes) -> Bool {
    var dots = 0
    var i = 0
    while i < segment.count {
      if segment[i] == UInt8(ascii: ".") {
        i &+= 1
      } else if segment[i, segment.count].beginsIgnoringCase(with: Bytes("%2e")) && segment[i] == UInt8(ascii: "%") {
        i &+= 3
      } else {
        return false
      }
      dots &+= 1
    }
    return dots == 1 || dots == 2
  }
}
