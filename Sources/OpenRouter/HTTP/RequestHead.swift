/// One request head, read by the grammar of RFC 9112: what a listener must know of it to judge it.
struct RequestHead {
  private(set) var method = Bytes("")
  private(set) var target = Bytes("")
  private(set) var host = Bytes("")
  private(set) var hosts = 0
  /// Whether a header says that another site, or no navigation at all, made the browser send this.
  private(set) var isForeign = false
  /// Whether the browser only looks ahead, before the person goes there.
  private(set) var isPrefetch = false

  /// - Parameters:
  ///   - head: up to its empty line, as `HeadScanner` found it.
  ///   - ownOrigin: the one value that `Origin` may have.
  /// - Returns: nil where the grammar is broken.
  init?(_ head: Bytes, ownOrigin: Bytes) {
    var start = 0
    var isFirst = true
    while start < head.count {
      let end = head.firstIndex(of: 0x0D, from: start)
      let line = head[start, end]
      if line.isEmpty { return }
      if isFirst {
        if !readRequestLine(line) { return nil }
        isFirst = false
      } else if !readField(line, ownOrigin) {
        return nil
      }
      start = min(end &+ 2, head.count)
    }
  }

  /// Three words with one space between them.
  private mutating func readRequestLine(_ line: Bytes) -> Bool {
    let methodEnd = RequestHead.tokenEnd(line)
    if methodEnd == 0 || methodEnd == line.count || line[methodEnd] != 0x20 { return false }
    let targetEnd = line.firstIndex(from: methodEnd &+ 1, notIn: .visible)
    if targetEnd == methodEnd &+ 1 || targetEnd == line.count || line[targetEnd] != 0x20 { return false }
    method = line[0, methodEnd]
    target = line[methodEnd &+ 1, targetEnd]
    let version = line[targetEnd &+ 1, line.count]
    return version.equals(Bytes("HTTP/1.1")) || version.equals(Bytes("HTTP/1.0"))
  }

  /// A name, a colon right behind it, a value. A line that goes on with the one before begins with no name.
  private mutating func readField(_ line: Bytes, _ ownOrigin: Bytes) -> Bool {
    let colon = RequestHead.tokenEnd(line)
    if colon == 0 || colon == line.count || line[colon] != 0x3A { return false }
    take(line[0, colon], line[colon &+ 1, line.count].trimmed, ownOrigin)
    return true
  }

  /// No `tchar` but a hyphen equals one when case is ignored.
  @inline(never)
  private mutating func take(_ name: Bytes, _ value: Bytes, _ ownOrigin: Bytes) {
    if name.equalsIgnoringCase(Bytes("host")) {
      hosts &+= 1
      host = value
    } else if name.equalsIgnoringCase(Bytes("origin")) {
      if !value.equals(ownOrigin) { isForeign = true }
    } else if name.equalsIgnoringCase(Bytes("sec-fetch-mode")) {
      if !value.equals(Bytes("navigate")) { isForeign = true }
    } else if name.equalsIgnoringCase(Bytes("sec-purpose")) || name.equalsIgnoringCase(Bytes("purpose")) {
      if RequestHead.has(value, Bytes("prefetch")) { isPrefetch = true }
    }
  }

  // MARK: Characters

  /// Where what is no `tchar` of RFC 9110 §5.6.2 begins: a delimiter, or what cannot be seen.
  @inline(never)
  private static func tokenEnd(_ line: Bytes) -> Int {
    line.firstIndex { (c) in
      if ASCII.isLetter(c) || ASCII.isDigit(c) { return false }
      switch c {
      case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: return false
      default: return true
      }
    }
  }

  private static func has(_ value: Bytes, _ word: Bytes) -> Bool {
    var i = 0
    while value.count &- i >= word.count {
      if value[i, value.count].beginsIgnoringCase(with: word) { return true }
      i &+= 1
    }
    return false
  }
}
