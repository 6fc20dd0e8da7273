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
      let end = head.firstIndex(from: start) { $0 == 0x0D }
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
    let methodEnd = line.firstIndex { !RequestHead.isTokenCharacter($0) }
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
    let colon = line.firstIndex { !RequestHead.isTokenCharacter($0) }
    if colon == 0 || colon == line.count || line[colon] != 0x3A { return false }
    take(line[0, colon], RequestHead.trimmed(line[colon &+ 1, line.count]), ownOrigin)
    return true
  }

  @inline(never)
  private mutating func take(_ name: Bytes, _ value: Bytes, _ ownOrigin: Bytes) {
    if RequestHead.isName(name, Bytes("host")) {
      hosts &+= 1
      host = value
    } else if RequestHead.isName(name, Bytes("origin")) {
      if !value.equals(ownOrigin) { isForeign = true }
    } else if RequestHead.isName(name, Bytes("sec-fetch-mode")) {
      if !value.equals(Bytes("navigate")) { isForeign = true }
    } else if RequestHead.isName(name, Bytes("sec-purpose")) || RequestHead.isName(name, Bytes("purpose")) {
      if RequestHead.has(value, Bytes("prefetch")) { isPrefetch = true }
    }
  }

  // MARK: Characters

  /// `tchar` of RFC 9110 §5.6.2: what can be seen, without delimiters.
  private static func isTokenCharacter(_ c: UInt8) -> Bool {
    if ASCII.isLetter(c) || ASCII.isDigit(c) { return true }
    switch c {
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: return true
    default: return false
    }
  }

  /// Whether a name is that of a field, in whatever case; `lower` may hold hyphens.
  private static func isName(_ name: Bytes, _ lower: Bytes) -> Bool {
    if name.count != lower.count { return false }
    var i = 0
    while i < name.count {
      let c = ASCII.isLetter(name[i]) ? name[i] | 0x20 : name[i]
      if c != lower[i] { return false }
      i &+= 1
    }
    return true
  }

  private static func has(_ value: Bytes, _ word: Bytes) -> Bool {
    var i = 0
    while value.count &- i >= word.count {
      if value[i, value.count].beginsIgnoringCase(with: word) { return true }
      i &+= 1
    }
    return false
  }

  /// Without the spaces and tabs around it.
  private static func trimmed(_ value: Bytes) -> Bytes {
    let start = value.firstIndex { $0 != 0x20 && $0 != 0x09 }
    var end = value.count
    while end > start && (value[end &- 1] == 0x20 || value[end &- 1] == 0x09) { end &-= 1 }
    return value[start, end]
  }
}
