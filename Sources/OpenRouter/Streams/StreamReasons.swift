import OpenRouterBase

/// Why an event stream is refused.
extension Reason {
  @inline(__always)
  static var streamEventSize: Reason {
    Reason(.tooLarge, "must not contain an event that is larger than the stream's limit")
  }
  @inline(__always) static var streamPiece: Reason { Reason(.tooLarge, "must be given in pieces of at most 1 GiB") }
  @inline(__always) static var streamLimit: Reason { Reason(.invalidValue, "must be 1 to 1073741824 bytes") }
  @inline(__always) static var streamEnded: Reason { Reason(.inconsistent, "must not follow the end of the stream") }
  @inline(__always)
  static var streamBrokeOff: Reason {
    Reason(.unexpectedEnd, "must end with an empty line: the stream broke off within an event")
  }
}
