import OpenRouterBase

/// The pages that the listener sends to a browser. All text is fixed: nothing of a request is repeated.
enum Page {
  case signedIn, denied, failed
  /// A second callback.
  case used
  /// A request that is not the callback, with the HTTP status from `openrouter_callback_read`.
  case refused(Int32)
  /// A request with the right path that cannot be used, with its HTTP status.
  case unreadable(Int32)

  private var status: Bytes {
    switch self {
    case .signedIn, .denied, .used: Bytes("200 OK")
    case .failed: Bytes("502 Bad Gateway")
    case .refused(let status), .unreadable(let status): Page.status(status)
    }
  }

  private static func status(_ status: Int32) -> Bytes {
    switch status {
    case 403: Bytes("403 Forbidden")
    case 404: Bytes("404 Not Found")
    case 405: Bytes("405 Method Not Allowed\r\nAllow: GET")
    case 414: Bytes("414 URI Too Long")
    case 431: Bytes("431 Request Header Fields Too Large")
    case 501: Bytes("501 Not Implemented")
    case 503: Bytes("503 Service Unavailable")
    default: Bytes("400 Bad Request")
    }
  }

  private var title: Bytes {
    switch self {
    case .signedIn: Bytes("You are signed in")
    case .denied: Bytes("Not signed in")
    case .failed: Bytes("The sign-in failed")
    case .used: Bytes("Already answered")
    case .refused: Bytes("Nothing here")
    case .unreadable: Bytes("The response could not be read")
    }
  }

  private var text: Bytes {
    switch self {
    case .signedIn: Bytes("Go back to the program. You can close this page.")
    case .denied: Bytes("You did not allow access, so no key was created. You can close this page.")
    case .failed: Bytes("Go back to the program: it says what went wrong.")
    case .used: Bytes("Go back to the program. You can close this page.")
    case .refused: Bytes("This link only works during a sign-in.")
    case .unreadable: Bytes("Go back to the program: it says what went wrong.")
    }
  }

  /// Writes the whole response. Its style is allowed by its hash, and nothing else is.
  ///
  /// - Parameters:
  ///   - now: the time of the response, in Unix seconds (RFC 9110 §6.6.1).
  ///   - hasContent: false for the response to HEAD (RFC 9110 §9.3.2), which has no Content-Length.
  func write(at now: Int64, hasContent: Bool, to writer: inout ByteWriter) {
    writer.put("HTTP/1.1 ")
    writer.put(status)
    writer.put("\r\nDate: ")
    DateHeader.write(now, to: &writer)
    writer.put(Page.headers)
    if hasContent {
      var counter = ByteWriter()
      writeBody(to: &counter)
      writer.put("Content-Length: ")
      writer.putInteger(Int64(counter.count))
      writer.put("\r\n")
    }
    writer.put("\r\n")
    if hasContent { writeBody(to: &writer) }
  }

  private func writeBody(to writer: inout ByteWriter) {
    writer.put("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
    writer.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    writer.put(title)
    writer.put("</title><style>")
    writer.put(Page.style)
    writer.put("</style></head><body><main><h1>")
    writer.put(title)
    writer.put("</h1><p>")
    writer.put(text)
    writer.put("</p></main></body></html>\n")
  }

  private static var headers: Bytes {
    Bytes(
      """
      \r
      Content-Type: text/html; charset=utf-8\r
      X-Content-Type-Options: nosniff\r
      Content-Security-Policy: default-src 'none'; \
      style-src 'sha256-jfm87wcVXFoOeR20mpJq6sOAbr6IlJ8+Yn8CezfgeZ0='; \
      frame-ancestors 'none'; base-uri 'none'\r
      Referrer-Policy: no-referrer\r
      Cache-Control: no-store\r
      Connection: close\r

      """)
  }

  private static var style: Bytes {
    Bytes(
      """
      :root{color-scheme:light dark}body{margin:0;min-height:100vh;display:flex;align-items:center;\
      justify-content:center;font:18px/1.5 system-ui,sans-serif;background:#fff;color:#1b1b1f}\
      main{max-width:26rem;padding:2rem;text-align:center}h1{margin:0 0 .5rem;font-size:1.6rem}\
      p{margin:0}@media(prefers-color-scheme:dark){body{background:#1b1b1f;color:#e9e9ee}}
      """)
  }
}
