import CCurl
import OpenRouterBase

/// What a transfer has brought.
extension Transfer {
  /// Whether any byte of the request went out. (What a proxy was asked before it passes bytes on is no part of it.)
  var wasSent: Bool {
    unsafe easy_get_number(easy, CURLINFO_REQUEST_SIZE) > 0 && easy_get_time(easy, CURLINFO_PRETRANSFER_TIME_T) > 0
  }

  /// Whether the first line of a response came that is no interim one.
  var hasResponse: Bool { unsafe buffer.pointee.isAnswered }

  /// Whether the head of a response is there that is no interim one.
  var hasHead: Bool { unsafe buffer.pointee.headersAreComplete && httpStatus > 0 }

  /// Bytes of a response that came.
  var received: Int64 { unsafe buffer.pointee.received }

  /// The bytes of the body that are not removed yet. They live until more come.
  var body: Bytes { unsafe buffer.pointee.body.bytes }

  func removeBody() { unsafe buffer.pointee.removeBody() }

  /// Calls with name and value of each header of the response, both of which end with a NUL.
  func forEachHeader(_ body: (UnsafePointer<CChar>, Bytes) -> Bool) {
    // SAFETY: libcurl lends the headers until the next sending.
    var header = unsafe easy_next_header(easy, nil)
    while let found = unsafe header {
      if let name = unsafe found.pointee.name, unsafe !body(name, Bytes(terminated: found.pointee.value)) { return }
      unsafe header = easy_next_header(easy, found)
    }
  }

  /// Whether a proxy refused to make the connection.
  var proxyRefused: Bool {
    unsafe easy_get_number(easy, CURLINFO_HTTP_CONNECTCODE) >= 400 || easy_proxy_refuses(easy) != 0
  }

  /// The HTTP status; 0 where none came that is final.
  var httpStatus: Int32 {
    let status = unsafe easy_get_number(easy, CURLINFO_RESPONSE_CODE)
    return status < 200 ? 0 : Int32(truncatingIfNeeded: status)
  }

  /// The response, which lives until the next sending.
  var response: Response {
    unsafe Response(
      status: httpStatus, type: header(Bytes("Content-Type")), body: buffer.pointee.body.bytes,
      retryAfter: header(Bytes("Retry-After")), retryAfterMS: header(Bytes("retry-after-ms")),
      date: header(Bytes("Date")))
  }

  /// The value of a header; empty where there is none.
  func header(_ name: Bytes) -> Bytes {
    // SAFETY: libcurl reads the name up to its NUL, and lends the value until the next sending.
    unsafe Bytes(terminated: easy_get_header(easy, name.characters))
  }

  /// Why the response was not taken to its end, where that is so.
  func refusal(_ failure: CurlFailure) -> ResponseBuffer.Refusal {
    let refusal = unsafe buffer.pointee.refusal
    if refusal != .none { return refusal }
    switch failure.code {
    case CURLE_FILESIZE_EXCEEDED: return .bodyTooLarge
    // No other encoding is undone, for none is asked for. libcurl 8 refuses it before it hands over the header.
    case CURLE_BAD_CONTENT_ENCODING: return .transferEncoding
    case CURLE_OUT_OF_MEMORY: return unsafe buffer.pointee.headerIsTooLong ? .headersTooLarge : .none
    // CURLE_TOO_LARGE, which older headers do not have.
    default: return failure.number == 100 ? .headersTooLarge : .none
    }
  }

  /// Why no socket at all could be made (`errno`); 0 where one could, or none was wanted.
  var socketError: Int32 { unsafe max(buffer.pointee.socketError, 0) }

  /// libcurl's words for a failure.
  func text(_ failure: CurlFailure) -> Bytes {
    // SAFETY: libcurl writes at most as many bytes as there are, a NUL among them.
    let text = unsafe Bytes(terminated: errorText)
    return text.isEmpty ? failure.text : text
  }
}
