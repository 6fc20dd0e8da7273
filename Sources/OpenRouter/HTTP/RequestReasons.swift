import OpenRouterBase

/// Why a part of a request is refused.
extension Reason {
  @inline(__always)
  static var operationMethod: Reason {
    Reason(.invalidValue, "must be an HTTP method in capital letters, such as GET or POST")
  }
  @inline(__always)
  static var operationPath: Reason {
    Reason(
      .invalidValue,
      "must be a path of the API, such as /chat/completions: no empty segment, no . or .., no character that must be escaped"
    )
  }
  @inline(__always)
  static var operationID: Reason {
    Reason(.invalidValue, "must be the operationId of a documented operation, such as getCurrentKey")
  }
  @inline(__always)
  static var pathSegment: Reason { Reason(.invalidValue, "must not be empty, . or ..: it is one segment of a path") }
  @inline(__always)
  static var headerName: Reason {
    Reason(.invalidValue, "must be the name of an HTTP header (RFC 9110): letters, digits and hyphens")
  }
  @inline(__always)
  static var headerOwned: Reason { Reason(.invalidValue, "must not be set: the library and the HTTP client set it") }
  @inline(__always)
  static var bodyTwice: Reason {
    Reason(.inconsistent, "must be one of document, bytes, form fields or parts: more than one was set")
  }
  @inline(__always)
  static var bodyFiles: Reason { Reason(.inconsistent, "must be read piece by piece: files are parts of it") }

  /// As `size`, where bytes cannot end with a NUL.
  @inline(__always)
  static var bytesSize: Reason { Reason(.tooLarge, "must be given with its size in bytes") }

  /// Whether the name is wrong, not the value.
  var isOfName: Bool { self == .headerName || self == .headerOwned }
}
