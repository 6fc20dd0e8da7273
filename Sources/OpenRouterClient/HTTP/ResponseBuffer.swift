import OpenRouterBase

/// The part of a response that has arrived, up to limits.
@safe
struct ResponseBuffer: ~Copyable {
  /// Why a response was not read to its end.
  enum Refusal {
    case none, headersTooLarge, bodyTooLarge, transferEncoding, outOfMemory
  }

  /// Bytes of the body of a response of the sign-in.
  static var bodyLimit: Int { 1 &<< 20 }
  /// Bytes of all headers together, including those of interim responses.
  static var headersLimit: Int { 1 &<< 16 }

  private(set) var body = SecretBuffer()
  /// The largest size of the body.
  var limit = ResponseBuffer.bodyLimit
  /// The size at which it refuses more for now.
  var pauseAt = Int.max
  /// Whether libcurl holds bytes that were refused for now.
  var isPaused = false
  var refusal = Refusal.none
  private(set) var headersAreComplete = false
  /// Whether the first line of a final response has arrived.
  private(set) var isAnswered = false
  /// Bytes of heads and body that have arrived.
  private(set) var received: Int64 = 0
  private(set) var headersSize = 0
  /// The easy handle of a request that may arrive once; nil if libcurl may send it again by itself.
  var sentOnce: UnsafeMutableRawPointer?
  /// Whether libcurl has begun to send, and whether it was refused to begin again.
  var hasBegun = false
  var isRepeatRefused = false
  /// Whether the request failed while libcurl was sending it.
  var sendingFailed = false
  /// Why the last socket could not be made (`errno`); 0 if none was needed, -1 once there is one.
  private(set) var socketError: Int32 = 0
  /// The socket that was opened last, until it is closed, or -1. A kept connection keeps it.
  var socket: Int32 = -1
  /// Bytes read from the connection, including those of TLS. Known when it is closed, if the system reports it.
  var bytesRead: Int64 = 0

  init() {
    unsafe sentOnce = nil
  }

  mutating func reset() {
    body.cut(to: 0)
    refusal = .none
    headersAreComplete = false
    isPaused = false
    isAnswered = false
    hasBegun = false
    isRepeatRefused = false
    sendingFailed = false
    headersSize = 0
    received = 0
    socketError = 0
    bytesRead = 0
  }

  /// Removes the bytes that were read.
  mutating func removeBody() { body.cut(to: 0) }

  /// Frees memory that only a large response needs.
  mutating func shrink() { body.shrink(to: 1 &<< 16) }

  /// Records why a socket could not be made; 0 if it was. One working address is enough.
  mutating func take(socketError error: Int32) {
    if socketError >= 0 { socketError = error == 0 ? -1 : error }
  }

  /// Whether libcurl's limit for a single header may have ended a head, which it reports as out of memory before 8.6:
  /// what it had read by then exceeds that limit, and so ours.
  var headerIsTooLong: Bool {
    headersSize > 0 && !headersAreComplete && bytesRead &- Int64(headersSize) >= 100 &<< 10
  }

  /// Adds a line of a head, or of the trailer after a body. False ends the transfer.
  mutating func take(header line: Bytes) -> Bool {
    headersSize &+= line.count
    received &+= Int64(line.count)
    if line.beginsIgnoringCase(with: Bytes("http/")) {
      headersAreComplete = false
      // "HTTP/1.1 100 Continue" is not the last status.
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

  /// Whether a line names a transfer encoding other than `chunked`. libcurl 7.88 would decode five nested layers of
  /// gzip without checking its timeout.
  private static func namesEncoding(_ line: Bytes) -> Bool {
    let name = Bytes("transfer-encoding:")
    if !line.beginsIgnoringCase(with: name) { return false }
    let start = line.firstIndex(from: name.count) { $0 > 0x20 }
    let end = line.firstIndex(from: start) { $0 <= 0x20 }
    let isAlone = line.firstIndex(from: end) { $0 > 0x20 } == line.count
    return !isAlone || !line[start, end].equalsIgnoringCase(Bytes("chunked"))
  }

  /// Adds a piece of the body. False ends the transfer.
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
