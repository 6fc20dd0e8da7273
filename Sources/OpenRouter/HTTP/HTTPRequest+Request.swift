/// Filling from a request for any operation.
extension HTTPRequest {
  /// - Parameter documentSize: the size of the body's JSON, which the caller writes then; nil if it has none.
  @inline(never)
  mutating func fill(
    _ request: borrowing Request, _ settings: borrowing Settings, _ documentSize: Int?
  ) throws(Failure) {
    var target = ShortBuffer()
    try target.put { request.writeTarget(to: &$0) }
    var others = ShortBuffer()
    try others.put { (writer) in
      var place = 0
      while let header = request.header(from: &place) {
        writer.put(header.name)
        writer.put(0)
        writer.put(header.value)
        writer.put(0)
      }
    }
    let body = request.item(.body)
    try begin(
      Source(
        method: request.method, path: target.bytes, isAtRoot: request.row?.isAtRoot ?? false,
        sendsAPIKey: request.sendsAPIKey, apiKey: request.item(.apiKey)?.value,
        contentType: documentSize != nil ? Bytes("application/json") : body?.type,
        others: others.bytes.isEmpty ? nil : others.bytes),
      settings, bodySize: documentSize ?? body?.value.count ?? 0)
    if let body {
      var writer = values.claim(.body, size: body.value.count)
      writer.put(body.value)
    }
  }
}
