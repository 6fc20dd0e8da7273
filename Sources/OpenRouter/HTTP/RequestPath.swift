import OpenRouterBase

/// Paths of operations: segments after slashes, some of which may be parameters in braces, and an optional query.
enum RequestPath {
  static func check(_ path: Bytes) throws(Failure) {
    let end = path.firstIndex(of: UInt8(ascii: "?"))
    if path.count > URLText.limit { throw Failure(.over2048Bytes, of: "path") }
    if path.isEmpty || path[0] != UInt8(ascii: "/") { throw Failure(.operationPath, of: "path") }
    var i = 0
    while i < end {
      let next = path.firstIndex(of: UInt8(ascii: "/"), from: i &+ 1)
      let segment = path[i &+ 1, min(next, end)]
      if segment.isEmpty || isDots(segment, mayBeEscaped: true) || !isSegment(segment) {
        throw Failure(.operationPath, of: "path")
      }
      i = min(next, end)
    }
    if end < path.count && !isQuery(path[end &+ 1, path.count]) { throw Failure(.operationPath, of: "path") }
  }

  /// One or two dots, which stand for another path; servers and HTTP clients unescape them first.
  private static func isDots(_ segment: Bytes, mayBeEscaped: Bool) -> Bool {
    var dots = 0
    var i = 0
    while i < segment.count {
      let isEscaped = mayBeEscaped && segment[i, segment.count].beginsIgnoringCase(with: Bytes("%2e"))
      if !isEscaped && segment[i] != UInt8(ascii: ".") { return false }
      i &+= isEscaped ? 3 : 1
      dots &+= 1
    }
    return dots == 1 || dots == 2
  }

  /// A parameter in braces, whose name consists of letters, digits, `-` and `_`; or characters of URLs.
  private static func isSegment(_ segment: Bytes) -> Bool {
    if segment[0] == UInt8(ascii: "{") {
      let close = segment.firstIndex(of: UInt8(ascii: "}"))
      return close > 1 && close &+ 1 == segment.count && segment[1, close].firstIndex(notIn: .base64URL) == close &- 1
    }
    return isQuery(segment)
  }

  private static func isQuery(_ text: Bytes) -> Bool {
    URLText.isEscaped(text, from: text.firstIndex(notIn: .plainURL))
  }

  static func checkSegment(_ value: Bytes) throws(Failure) {
    if value.isEmpty || isDots(value, mayBeEscaped: false) { throw Failure(.pathSegment) }
    _ = try UTF8Text.scan(value)
  }

  /// The name of the next parameter of a path from `start`, which becomes the index after it.
  @inline(never)
  static func parameter(in path: Bytes, from start: inout Int) -> Bytes? {
    let open = path.firstIndex(of: UInt8(ascii: "{"), from: start)
    if open == path.count { return nil }
    let close = path.firstIndex(of: UInt8(ascii: "}"), from: open)
    start = min(close &+ 1, path.count)
    return path[open &+ 1, close]
  }

  /// The next parameter of a path's query from `start`, which becomes the index after it: all of its text, its name and
  /// its value, still encoded. Nil after the last one.
  @inline(never)
  static func query(in path: Bytes, from start: inout Int) -> (text: Bytes, name: Bytes, value: Bytes)? {
    while start < path.count && path[start] == UInt8(ascii: "&") { start &+= 1 }
    let first = start
    guard first < path.count, let parameter = FormText.parameter(in: path, from: &start) else { return nil }
    return (path[first, start], parameter.name, parameter.value)
  }

  /// Writes a segment (RFC 3986 §3.3): all characters except the unreserved ones, `:` and `@` are escaped.
  @inline(never)
  static func encode(_ text: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < text.count {
      let c = text[i]
      if CharacterClasses(of: c).contains(.unreserved) || c == UInt8(ascii: ":") || c == UInt8(ascii: "@") {
        writer.put(c)
      } else {
        FormText.escape(c, to: &writer)
      }
      i &+= 1
    }
  }
}
