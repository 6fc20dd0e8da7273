import OpenRouterBase

/// What libcurl brings of one answer, up to limits.
struct ResponseBuffer: ~Copyable {
  /// Why the response was not taken to its end.
  enum Refusal {
    case none, headersTooLarge, bodyTooLarge, transferEncoding, outOfMemory
  }

  /// Bytes of the body of a response of the sign-in.
  static var bodyLimit: Int { 1 &<< 20 }
  /// Bytes of all headers together, those of interim answers too.
  static var headersLimit: Int { 1 &<< 16 }

  private(set) var body = SecretBuffer()
  /// Bytes that it may hold.
  var limit = ResponseBuffer.bodyLimit
  /// Bytes with which it takes no more for now.
  var pauseAt = Int.max
  /// Whether libcurl holds bytes that it was not to hand over yet.
  var isPaused = false
  var refusal = Refusal.none
  private(set) var headersAreComplete = false
  /// Whether the first line of a final response came.
  private(set) var isAnswered = false
  /// Bytes of heads and body that came.
  private(set) var received: Int64 = 0
  private(set) var headersSize = 0
  /// Why the last socket that was wanted could not be made (`errno`); 0 where none was wanted, -1 once one could be.
  private(set) var socketError: Int32 = 0
  /// Bytes that were read from the connection, those of TLS among them. Known when it is closed, where the system says.
  var bytesRead: Int64 = 0

  mutating func reset() {
    body.cut(to: 0)
    refusal = .none
    headersAreComplete = false
    isPaused = false
    isAnswered = false
    headersSize = 0
    received = 0
    socketError = 0
    bytesRead = 0
  }

  /// Takes away the bytes that were read.
  mutating func removeBody() { body.cut(to: 0) }

  /// Gives memory back that only a large response needs.
  mutating func shrink() { body.shrink(to: 1 &<< 16) }

  /// Takes why a socket could not be made; 0 where it could. An address for which there is one is enough.
  mutating func take(socketError error: Int32) {
    if socketError >= 0 { socketError = error == 0 ? -1 : error }
  }

  /// Whether libcurl's own limit for a single header, which it calls a lack of memory before 8.6, can have ended a head:
  /// what it had read by then is over that limit, and so over ours.
  var headerIsTooLong: Bool {
    headersSize > 0 && !headersAreComplete && bytesRead &- Int64(headersSize) >= 100 &<< 10
  }

  /// Takes a line of a head, or of the trailer behind a body. False ends the transfer.
  mutating func take(header line: Bytes) -> Bool {
    headersSize &+= line.count
    received &+= Int64(line.count)
    if line.beginsIgnoringCase(with: Bytes("http/")) {
      headersAreComplete = false
      // "HTTP/1.1 100 Continue" is not the last one.
      let space = line.firstIndex(of: 0x20)
      if space &+ 1 < line.count && line[space &+ 1] != UInt8(ascii: "1") { isAnswered = true }
    }
    if line.equals(Bytes("\r\n")) || line.equals(Bytes("\n")) { headersAreComplete = true }
    if headersSize > ResponseBuffer.headersLimit {
      refusal = .headersTooLarge
    } else if ResponseBuffer.namesEncoding(line) {
      refusal = .transferEncoding
    }
    return refusal == .none
  }

  /// Whether a line names a transfer encoding other than `chunked`. libcurl 7.88 would undo five of gzip, one in the
  /// other, without looking at the time.
  private static func namesEncoding(_ line: Bytes) -> Bool {
    let name = Bytes("transfer-encoding:")
    if !line.beginsIgnoringCase(with: name) { return false }
    let start = line.firstIndex(from: name.count) { $0 > 0x20 }
    let end = line.firstIndex(from: start) { $0 <= 0x20 }
    let isAlone = line.firstIndex(from: end) { $0 > 0x20 } == line.count
    return !isAlone || !line[start, end].equalsIgnoringCase(Bytes("chunked"))
  }

  /// Takes a piece of the body. False ends the transfer.
  mutating func take(body piece: Bytes) -> Bool {
    if piece.count > limit &- body.count {
      refusal = .bodyTooLarge
      return false
    }
    received &+= Int64(piece.count)
    do throws(Failure) {
      try body.append(piece)
    } catch {
      refusal = .outOfMemory
    }
    return refusal == .none
  }
}
