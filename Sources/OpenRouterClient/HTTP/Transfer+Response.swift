import CCurl
import OpenRouterBase

/// The response of a transfer.
extension Transfer {
  /// Whether any byte of the request may have been sent. (Negotiation with a proxy does not count.) Where libcurl does not
  /// count all, a request on a connection was sent unless sending failed.
  var wasSent: Bool {
    if unsafe easy_get_time(easy, CURLINFO_PRETRANSFER_TIME_T) == 0 { return false }
    if unsafe easy_get_number(easy, CURLINFO_REQUEST_SIZE) > 0 { return true }
    if unsafe easy_counts_all(easy) != 0 { return false }
    return unsafe easy_get_time(easy, CURLINFO_SIZE_UPLOAD_T) > 0 || !buffer.pointee.sendingFailed
  }

  /// The number of connections that were made for the request; 0 if a kept one is used.
  var newConnections: Int { unsafe easy_get_number(easy, CURLINFO_NUM_CONNECTS) }

  /// Whether the first line of a final response has arrived.
  var hasResponse: Bool { unsafe buffer.pointee.isAnswered }

  /// Whether the head of a final response has arrived.
  var hasHead: Bool { unsafe buffer.pointee.headersAreComplete && httpStatus > 0 }

  /// Bytes of a response that have arrived.
  var received: Int64 { unsafe buffer.pointee.received }

  /// The bytes of the body that are not removed yet, valid until more arrive.
  var body: Bytes { unsafe buffer.pointee.body.bytes }

  func removeBody() { unsafe buffer.pointee.removeBody() }

  /// Calls `body` with the NUL-terminated name and value of each header of the response.
  func forEachHeader(_ body: (UnsafePointer<CChar>, Bytes) -> Bool) {
    // SAFETY: libcurl's headers are valid until the next request is sent.
    var header = unsafe easy_next_header(easy, nil)
    while let found = unsafe header {
      if let name = unsafe found.pointee.name, unsafe !body(name, Bytes(terminated: found.pointee.value)) { return }
      unsafe header = easy_next_header(easy, found)
    }
  }

  /// Whether a proxy refused to connect.
  var proxyRefused: Bool {
    unsafe easy_get_number(easy, CURLINFO_HTTP_CONNECTCODE) >= 400 || easy_proxy_refuses(easy) != 0
  }

  /// The HTTP status; 0 if there is no final one.
  var httpStatus: Int32 {
    let status = unsafe easy_get_number(easy, CURLINFO_RESPONSE_CODE)
    return status < 200 ? 0 : Int32(truncatingIfNeeded: status)
  }

  /// The response, valid until the next request is sent.
  var response: Response {
    unsafe Response(
      status: httpStatus, type: header(Bytes("Content-Type")), body: buffer.pointee.body.bytes,
      retryAfter: header(Bytes("Retry-After")), retryAfterMS: header(Bytes("retry-after-ms")),
      rateLimitReset: header(Bytes("X-RateLimit-Reset")), date: header(Bytes("Date")))
  }

  /// The value of a header; empty if absent.
  func header(_ name: Bytes) -> Bytes {
    // SAFETY: libcurl reads the name up to its NUL; the value is valid until the next request is sent.
    unsafe Bytes(terminated: easy_get_header(easy, name.characters))
  }

  /// Why the response was not read to its end, if so.
  func refusal(_ failure: CurlFailure) -> ResponseBuffer.Refusal {
    let refusal = unsafe buffer.pointee.refusal
    if refusal != .none { return refusal }
    switch failure.code {
    case CURLE_FILESIZE_EXCEEDED: return .bodyTooLarge
    // No encoding is requested, so any is refused. libcurl 8 refuses it before it passes on the header.
    case CURLE_BAD_CONTENT_ENCODING: return .transferEncoding
    case CURLE_OUT_OF_MEMORY: return unsafe buffer.pointee.headerIsTooLong ? .headersTooLarge : .none
    // CURLE_TOO_LARGE, which older headers lack.
    default: return failure.number == 100 ? .headersTooLarge : .none
    }
  }

  /// Why no socket could be made (`errno`); 0 if one was, or none was needed.
  var socketError: Int32 { unsafe max(buffer.pointee.socketError, 0) }

  /// libcurl's message for a failure.
  func text(_ failure: CurlFailure) -> Bytes {
    // SAFETY: libcurl writes a NUL-terminated text that fits.
    let text = unsafe Bytes(terminated: errorText)
    return text.isEmpty ? failure.text : text
  }
}
