import OpenRouterBase

/// Why a callback URL, a callback's request or a pasted text is refused.
extension Reason {
  @inline(__always) static var loopbackURL: Reason { Reason(.invalidValue, "must be http with host 127.0.0.1") }
  @inline(__always) static var urlPath: Reason { Reason(.invalidValue, "must have a path, which begins with /") }
  @inline(__always) static var port: Reason { Reason(.invalidValue, "must be a port from 1 to 65535") }
  @inline(__always) static var over8192Bytes: Reason { Reason(.tooLarge, "must have at most 8192 bytes") }
  @inline(__always)
  static var over65536Bytes: Reason {
    Reason(.tooLarge, "must be given in pieces of at most 65536 bytes")
  }
  @inline(__always)
  static var pastedForm: Reason {
    Reason(.invalidValue, "must be a code, code=..., or the whole address from the browser")
  }
  @inline(__always)
  static var pastedInside: Reason {
    Reason(.invalidValue, "must be one code or one URL, without spaces, quotes or control characters inside")
  }
  @inline(__always)
  static var pastedTwo: Reason {
    Reason(.invalidValue, "must contain one code or one URL, and not two different ones")
  }
  @inline(__always)
  static var pastedKey: Reason {
    Reason(.invalidValue, "must be the code of this sign-in, and not an API key (sk-or-...)")
  }
  @inline(__always)
  static var codeCharacters: Reason {
    Reason(.invalidValue, "must contain a code, or an error, of 1 to 2048 printable ASCII characters")
  }
  @inline(__always) static var codeOrError: Reason {
    Reason(.invalidValue, "must contain exactly one code or one error")
  }
  @inline(__always) static var requestForm: Reason { Reason(.invalidValue, "must be a request of HTTP/1 (RFC 9112)") }
  @inline(__always)
  static var requestHost: Reason {
    Reason(.invalidValue, "must name the host and port of the callback URL in Host")
  }
  @inline(__always) static var requestMethod: Reason { Reason(.invalidValue, "must be a GET") }
  @inline(__always)
  static var requestLine: Reason {
    Reason(.invalidValue, "must have a request line of at most 8000 bytes")
  }
  @inline(__always)
  static var requestFields: Reason {
    Reason(.invalidValue, "must have at most 16384 bytes of fields that are read, and 1048576 of others")
  }
  @inline(__always)
  static var requestForeign: Reason {
    Reason(.invalidValue, "must be a navigation of the browser, not a request by another page")
  }
  @inline(__always) static var requestAhead: Reason { Reason(.invalidValue, "must be a visit, not a prefetch") }
}
