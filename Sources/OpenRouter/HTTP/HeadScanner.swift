/// Finds the end of a request's head (RFC 9112 §2.1) in bytes that come in pieces, and refuses what may stand in none:
/// it knows only the byte before, so that how the pieces were cut makes no difference.
struct HeadScanner {
  /// Octets of a request line (RFC 9112 §3), and of a head with all its line ends.
  static var lineLimit: Int { 8000 }
  static var headLimit: Int { 16_384 }

  enum Outcome {
    case more, end
    case refused(HTTPAnswer)
  }

  private var count = 0
  /// Octets of the line so far.
  private var line = 0
  private var isFirstLine = true
  private var endsInCR = false

  /// Goes on with the next piece.
  ///
  /// - Returns: how many bytes of it belong to the head, and what is known now.
  @inline(never)
  mutating func scan(_ bytes: Bytes) -> (size: Int, outcome: Outcome) {
    var i = 0
    while i < bytes.count {
      let c = bytes[i]
      i &+= 1
      count &+= 1
      if endsInCR {
        if c != 0x0A { return (i, .refused(.badRequest)) }
        if line == 0 { return (i, isFirstLine ? .refused(.badRequest) : .end) }
        line = 0
        isFirstLine = false
        endsInCR = false
      } else if c == 0x0D {
        endsInCR = true
      } else if (c < 0x20 && c != 0x09) || c == 0x7F {
        return (i, .refused(.badRequest))
      } else {
        line &+= 1
        if isFirstLine && line > HeadScanner.lineLimit { return (i, .refused(.uriTooLong)) }
      }
      // The last octet that fits is of use only where it ends the head.
      if count == HeadScanner.headLimit { return (i, .refused(.headTooLarge)) }
    }
    return (i, .more)
  }
}

/// What a listener answers.
enum HTTPAnswer: Int32 {
  case callback = 200
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case uriTooLong = 414
  case headTooLarge = 431
  case notNow = 503
}
