import OpenRouterBase

/// What a listener must know of a request's head, by the grammar of RFC 9112. If the head was refused before its end,
/// this is what was read until then.
struct RequestHead {
  private(set) var method = Bytes("")
  /// The path and query of the request target (RFC 9112 §3.2), which may be in absolute form.
  private(set) var path = Bytes("")
  private(set) var query = Bytes("")
  /// Why the head is refused for any path.
  private(set) var refusal: HTTPResponse?
  private(set) var reason = Reason.requestForm
  /// Whether a field says that another site, or something other than a navigation, caused the request.
  private(set) var isForeign = false
  /// Whether the browser prefetches the page before the user opens it.
  private(set) var isPrefetch = false

  private let ownHost: Bytes
  private var hosts = 0
  private var hasOwnHost = true
  private var framing = MessageFraming()

  /// - Parameters:
  ///   - head: the lines kept by `HeadScanner`.
  ///   - ownHost: the only value that `Host` may have.
  init(_ head: Bytes, ownHost: Bytes) {
    self.ownHost = ownHost
    let end = head.firstIndex(of: UInt8(ascii: "\r"))
    let isWellFormed = readRequestLine(head[0, end])
    var start = min(end &+ 2, head.count)
    while start < head.count {
      let end = head.firstIndex(of: UInt8(ascii: "\r"), from: start)
      let line = head[start, end]
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
      if colon < line.count { processField(line[0, colon], line[colon &+ 1, line.count].trimmed) }
      start = min(end &+ 2, head.count)
    }
    refusal = isWellFormed ? framing.refusal : .badRequest
    if refusal == nil && (hosts != 1 || !hasOwnHost) { refuse(.badRequest, .requestHost) }
    if refusal == nil && !method.equals("GET") { refuse(.methodNotAllowed, .requestMethod) }
  }

  private mutating func refuse(_ response: HTTPResponse, _ reason: Reason) {
    refusal = response
    self.reason = reason
  }

  // MARK: Request line

  /// Three words separated by one space each. Continues after an error, as the path is needed anyway.
  private mutating func readRequestLine(_ line: Bytes) -> Bool {
    let methodEnd = line.firstIndex { !ASCII.isToken($0) }
    if methodEnd == 0 || methodEnd == line.count || line[methodEnd] != UInt8(ascii: " ") { return false }
    method = line[0, methodEnd]
    let targetEnd = line.firstIndex(from: methodEnd &+ 1, notIn: .visible)
    let isTarget = readTarget(line[methodEnd &+ 1, targetEnd])
    if !isTarget || targetEnd == line.count || line[targetEnd] != UInt8(ascii: " ") { return false }
    return RequestHead.isVersion(line[targetEnd &+ 1, line.count])
  }

  /// The four forms of RFC 9112 §3.2. The host of an absolute one must be right as well.
  private mutating func readTarget(_ target: Bytes) -> Bool {
    if target.isEmpty { return false }
    var start = 0
    if target.beginsIgnoringCase(with: Bytes("http://")) {
      start = target.firstIndex(from: 7) {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      }
      hasOwnHost = isOwnAuthority(target[7, start])
    }
    let question = target.firstIndex(of: UInt8(ascii: "?"), from: start)
    path = target[start, question]
    query = target[min(question &+ 1, target.count), target.count]
    return start > 0 || target[0] == UInt8(ascii: "/") || target.equals("*") || method.equals("CONNECT")
  }

  /// The port 80 may be omitted.
  private func isOwnAuthority(_ text: Bytes) -> Bool {
    text.equals(ownHost) || (ownHost.equals("127.0.0.1") && text.equals("127.0.0.1:80"))
  }

  /// Major version 1; a minor version above 1 is treated as 1 (RFC 9110 §2.5).
  private static func isVersion(_ text: Bytes) -> Bool {
    text.count == 8 && text[0, 7].equals("HTTP/1.") && ASCII.isDigit(text[7])
  }

  // MARK: Fields

  @inline(never)
  private mutating func processField(_ name: Bytes, _ value: Bytes) {
    if name.equals("host") {
      hosts &+= 1
      if !value.equals(ownHost) { hasOwnHost = false }
    } else if name.equals("origin") {
      let isOwn = value.count > 7 && value[0, 7].equals("http://") && value[7, value.count].equals(ownHost)
      if !isOwn { isForeign = true }
    } else if name.equals("sec-fetch-mode") {
      if !value.equals("navigate") { isForeign = true }
    } else if name.equals("content-length") {
      framing.readLength(value)
    } else if name.equals("transfer-encoding") {
      framing.readEncoding(value)
    } else if RequestHead.has(value, Bytes("prefetch")) {
      isPrefetch = true
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
