import OpenRouterBase

/// Reads a request's head (RFC 9112 §2.1) in chunks of any size. It keeps the request line and the fields that a
/// listener needs, skips all others, and refuses what a head must not contain.
struct HeadScanner {
  /// Octets of a request line (RFC 9112 §3).
  static var lineLimit: Int { 8000 }
  /// Octets of the field lines that are kept, including line ends.
  static var keptLimit: Int { 16_384 }
  /// Octets of all other lines. Cookies of 127.0.0.1 are shared by all servers on this machine and add up.
  static var unreadLimit: Int { 1_048_576 }

  enum Outcome {
    case more, end
    case refused(HTTPResponse)
  }

  private enum Place {
    /// Before the request line, where empty lines are allowed (RFC 9112 §2.2).
    case start
    case requestLine
    /// In the name of a field; nothing of it is kept yet.
    case name
    case kept, unread
  }

  private var place = Place.start
  private var endsInCR = false
  /// Octets of the current line.
  private var line = 0
  /// The needed names that begin like the current one.
  private var candidates: UInt8 = 0
  private var kept = 0
  private var unread = 0

  /// Reads the next chunk and appends the needed lines to `head`: names in lower case, the colon directly after them.
  mutating func scan(_ bytes: Bytes, keepingIn head: inout SecretBuffer) throws(Failure) -> Outcome {
    var i = 0
    while i < bytes.count {
      let c = bytes[i]
      if endsInCR {
        i &+= 1
        if c != UInt8(ascii: "\n") { return .refused(.badRequest) }
        if try endLine(&head) { return .end }
      } else if c == UInt8(ascii: "\r") {
        i &+= 1
        // A field line without a colon.
        if place == .name && line > 0 { return .refused(.badRequest) }
        endsInCR = true
      } else if HeadScanner.isControl(c) {
        return .refused(.badRequest)
      } else if place == .name {
        i &+= 1
        if try !scanName(c, &head) { return .refused(.badRequest) }
      } else {
        let end = bytes.firstIndex(from: i, where: HeadScanner.isControl)
        if place == .start { place = .requestLine }
        try store(bytes[i, end], &head)
        i = end
      }
      if place == .requestLine && line > HeadScanner.lineLimit { return .refused(.uriTooLong) }
      if kept > HeadScanner.keptLimit || unread > HeadScanner.unreadLimit { return .refused(.headTooLarge) }
    }
    return .more
  }

  /// Stores a part of the request line or of a value.
  private mutating func store(_ text: Bytes, _ head: inout SecretBuffer) throws(Failure) {
    switch place {
    case .requestLine:
      try head.append(text[0, min(text.count, HeadScanner.lineLimit &- line)])
      line &+= text.count
    case .kept:
      try head.append(text[0, min(text.count, HeadScanner.keptLimit &- kept)])
      kept &+= text.count
    default: unread &+= text.count
    }
  }

  /// Reads one octet of a name, or the colon that ends it. False if it is neither. Obsolete line folding (RFC 9112
  /// §5.2) starts with whitespace, so it has no name and is refused.
  private mutating func scanName(_ c: UInt8, _ head: inout SecretBuffer) throws(Failure) -> Bool {
    if c != UInt8(ascii: ":") {
      if !ASCII.isToken(c) { return false }
      let wasNeeded = candidates != 0
      narrow(to: c)
      line &+= 1
      if candidates == 0 { unread &+= wasNeeded ? line : 1 }
      return true
    }
    if line == 0 { return false }
    var number: UInt8 = 0
    while let field = HeadField(rawValue: number) {
      number &+= 1
      if candidates & field.bit == 0 || field.name.count != line { continue }
      try head.append(field.name)
      try head.append(Bytes(":"))
      kept &+= line &+ 1
      place = .kept
      return true
    }
    unread &+= candidates != 0 ? line &+ 1 : 1
    place = .unread
    return true
  }

  /// Setting bit 0x20 maps no other token character onto a letter or a hyphen.
  private mutating func narrow(to c: UInt8) {
    var number: UInt8 = 0
    while let field = HeadField(rawValue: number) {
      number &+= 1
      let goesOn = line < field.name.count && field.name[line] == c | 0x20
      if !goesOn { candidates &= ~field.bit }
    }
  }

  /// Ends a line. True if it was the empty line that ends the head.
  private mutating func endLine(_ head: inout SecretBuffer) throws(Failure) -> Bool {
    endsInCR = false
    switch place {
    case .start:
      unread &+= 2
      return false
    case .unread: unread &+= 2
    case .kept:
      try head.append(Bytes("\r\n"))
      kept &+= 2
    case .requestLine: try head.append(Bytes("\r\n"))
    case .name: return true
    }
    place = .name
    line = 0
    candidates = .max
    return false
  }

  private static func isControl(_ c: UInt8) -> Bool { (c < 0x20 && c != UInt8(ascii: "\t")) || c == 0x7F }
}

/// The fields that a listener needs.
enum HeadField: UInt8 {
  case host, origin, secFetchMode, secPurpose, purpose, contentLength, transferEncoding

  var bit: UInt8 { 1 &<< rawValue }

  @inline(never)
  var name: Bytes {
    switch self {
    case .host: Bytes("host")
    case .origin: Bytes("origin")
    case .secFetchMode: Bytes("sec-fetch-mode")
    case .secPurpose: Bytes("sec-purpose")
    case .purpose: Bytes("purpose")
    case .contentLength: Bytes("content-length")
    case .transferEncoding: Bytes("transfer-encoding")
    }
  }
}

/// The responses of a listener.
enum HTTPResponse: Int32 {
  case callback = 200
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case uriTooLong = 414
  case headTooLarge = 431
  case notImplemented = 501
  case notNow = 503
}
