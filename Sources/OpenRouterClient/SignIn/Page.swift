import OpenRouterBase

/// The pages that the listener sends to a browser. Nothing of a request is repeated: all text is fixed but the name of
/// the program, which only those see who know the callback's secret.
enum Page {
  case signedIn, denied
  /// With the status of the sign-in.
  case failed(Int32)
  /// A second callback.
  case used
  /// A request that is not the callback, with the HTTP status from `openrouter_callback_read`.
  case refused(Int32)
  /// A request with the right path that cannot be used, with its HTTP status.
  case unreadable(Int32)

  /// The page at the end of a sign-in.
  init(_ status: Int32) {
    self = status == Status.ok.rawValue ? .signedIn : status == Status.denied.rawValue ? .denied : .failed(status)
  }

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

  /// The class of the page, which has a colour.
  private var kind: Bytes {
    switch self {
    case .signedIn: Bytes("done")
    case .denied: Bytes("denied")
    case .failed, .unreadable: Bytes("failed")
    case .used, .refused: Bytes("note")
    }
  }

  /// The sign in the circle: a tick, a bar as on a sign of no entry, a cross, an i.
  private var sign: Bytes {
    switch self {
    case .signedIn: Bytes("m7 12.5 3.5 3.5L17 8")
    case .denied: Bytes("M7 12h10")
    case .failed, .unreadable: Bytes("m8 8 8 8m0-8-8 8")
    case .used, .refused: Bytes("M12 11v6m0-10v.01")
    }
  }

  private func writeText(_ name: AppName, to writer: inout ByteWriter) {
    var (start, end) = (Bytes("You can close this page and go back to "), Bytes("."))
    switch self {
    case .signedIn, .used: break
    case .denied: writer.put("You did not allow access, so no key was created. ")
    case .refused: return writer.put("This link only works during a sign-in.")
    case .failed(let status):
      writer.put(Page.reason(status))
      writer.put(" ")
      fallthrough
    case .unreadable:
      (start, end) = (Bytes("Go back to "), Bytes(": it says what went wrong."))
    }
    writer.put(start)
    name.write(to: &writer)
    writer.put(end)
  }

  /// Writes the whole response. Its style is allowed by its hash, and nothing else is.
  ///
  /// - Parameters:
  ///   - now: the time of the response, in Unix seconds (RFC 9110 §6.6.1).
  ///   - hasContent: false for the response to HEAD (RFC 9110 §9.3.2), which has no Content-Length.
  func write(at now: Int64, _ name: AppName, hasContent: Bool, to writer: inout ByteWriter) {
    writer.put("HTTP/1.1 ")
    writer.put(status)
    writer.put("\r\nDate: ")
    DateHeader.write(now, to: &writer)
    writer.put(Page.headers)
    if hasContent {
      var counter = ByteWriter()
      writeBody(name, to: &counter)
      writer.put("Content-Length: ")
      writer.putInteger(Int64(counter.count))
      writer.put("\r\n")
    }
    writer.put("\r\n")
    if hasContent { writeBody(name, to: &writer) }
  }

  private func writeBody(_ name: AppName, to writer: inout ByteWriter) {
    writer.put("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
    writer.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    writer.put(title)
    writer.put("</title><style>")
    writer.put(Page.style)
    writer.put("</style></head><body><main class=\"")
    writer.put(kind)
    writer.put("\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\"/><path d=\"")
    writer.put(sign)
    writer.put("\"/></svg><h1>")
    writer.put(title)
    writer.put("</h1><p>")
    writeText(name, to: &writer)
    writer.put("</p></main></body></html>\n")
  }

  private static var headers: Bytes {
    Bytes(
      """
      \r
      Content-Type: text/html; charset=utf-8\r
      X-Content-Type-Options: nosniff\r
      Content-Security-Policy: default-src 'none'; \
      style-src 'sha256-HNM12oqOArBZXzmLwoGugrOOae65P556LQ3EOrS+CIE='; \
      frame-ancestors 'none'; base-uri 'none'\r
      Referrer-Policy: no-referrer\r
      Cache-Control: no-store\r
      Connection: close\r

      """)
  }

  /// The size of letters grows with the screen, and lines of a paragraph become equally long.
  private static var style: Bytes {
    Bytes(
      """
      :root{color-scheme:light dark;--back:#fff;--text:#1b1b1f;--done:#1a7f37;--denied:#9a6700;--failed:#cf222e;\
      --note:#57606a}@media(prefers-color-scheme:dark){:root{--back:#1b1b1f;--text:#e9e9ee;--done:#4ac26b;\
      --denied:#e3b341;--failed:#ff7b72;--note:#9ea7b3}}body{margin:0;min-height:100vh;min-height:100svh;\
      display:flex;align-items:center;justify-content:center;background:var(--back);color:var(--text);\
      font:clamp(18px,12px + .75vw,40px)/1.5 system-ui,sans-serif}main{max-width:26em;padding:1.5em;\
      text-align:center;text-wrap:balance;overflow-wrap:anywhere}svg{width:3.5em;fill:none;stroke:currentColor;\
      stroke-width:2;stroke-linecap:round;stroke-linejoin:round}.done svg{color:var(--done)}\
      .denied svg{color:var(--denied)}.failed svg{color:var(--failed)}.note svg{color:var(--note)}\
      h1{margin:.3em 0 .4em;font-size:1.5em;line-height:1.2}p{margin:0}bdi{font-weight:600}
      """)
  }
}
