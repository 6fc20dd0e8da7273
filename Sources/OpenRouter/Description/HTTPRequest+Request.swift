import OpenRouterBase

/// Fills an HTTP request from a request of any operation.
extension HTTPRequest {
  /// - Parameters:
  ///   - documentSize: the size of the body's JSON, which the caller writes afterwards; nil without one.
  ///   - streams: whether the body asks for a stream.
  @inline(never)
  mutating func fill(
    _ request: borrowing Request, _ settings: borrowing Settings, _ documentSize: Int?, streams: Bool
  ) throws(Failure) {
    var target = ShortBuffer()
    try target.put { request.writeTarget(to: &$0) }
    var others = ShortBuffer()
    try others.put { request.writeHeaders(to: &$0) }
    var boundary = ShortBuffer()
    if request.hasParts { try MultipartBody.makeType(&boundary) }
    let type = documentSize != nil ? Bytes("application/json") : request.contentType(boundary.bytes)
    var source = Source(
      method: request.method, path: target.bytes, isAtRoot: request.row?.isAtRoot ?? false,
      sendsAPIKey: request.sendsAPIKey)
    source.apiKey = request.item(.apiKey)?.value
    source.contentType = type
    if streams { source.accept = Bytes("text/event-stream") }
    source.others = others.bytes.isEmpty ? nil : others.bytes
    // This request is unchanged if there is no memory for the files' paths.
    var files = RecordList()
    var failure: Failure?
    var counter = ByteWriter()
    request.writeBody(boundary.bytes, to: &counter) { (path, offset) in
      do throws(Failure) {
        if failure == nil { try files.append(RecordList.Record(kind: UInt32(truncatingIfNeeded: offset), name: path)) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    try begin(source, settings, bodySize: documentSize ?? counter.count)
    self.files = files
    if documentSize != nil || type == nil { return }
    var writer = values.claim(.body, size: counter.count)
    request.writeBody(boundary.bytes, to: &writer) { (_, _) in }
  }

  /// The piece of the body at an index: bytes, and the path of the file that follows them; nil after the last one.
  func piece(at index: Int) -> (bytes: Bytes, path: Bytes)? {
    guard let body = values.text(.body), index >= 0 else { return nil }
    var start = 0
    var place = 0
    var rest = index
    while let file = files.record(place) {
      if rest == 0 { return (body[start, Int(file.kind)], file.name) }
      rest &-= 1
      start = Int(file.kind)
      place = files.next(place, file)
    }
    return rest == 0 ? (body[start, body.count], Bytes("")) : nil
  }
}

/// Bodies other than a JSON document.
extension Request {
  var hasParts: Bool { item(.part) != nil || item(.partFile) != nil }

  /// The value of `Content-Type`; nil if there is no body.
  fileprivate func contentType(_ multipart: Bytes) -> Bytes? {
    if hasParts { return multipart }
    if item(.formField) != nil { return Bytes("application/x-www-form-urlencoded") }
    return item(.body)?.type
  }

  fileprivate func writeHeaders(to writer: inout ByteWriter) {
    var place = 0
    while let header = header(from: &place) {
      writer.put(header.name)
      writer.put(0)
      writer.put(header.value)
      writer.put(0)
    }
  }

  /// - Parameters:
  ///   - type: the content type of a multipart body, with its boundary.
  ///   - file: called with the path of each file, and the number of bytes before it.
  @inline(never)
  fileprivate func writeBody(_ type: Bytes, to writer: inout ByteWriter, _ file: (Bytes, Int) -> Void) {
    var place = 0
    var isFirst = true
    while let record = items.record(place) {
      place = items.next(place, record)
      switch Kind(rawValue: record.kind) {
      case .body: writer.put(record.value)
      case .formField:
        if !isFirst { writer.put(UInt8(ascii: "&")) }
        FormText.write(record.name, record.value, to: &writer)
        isFirst = false
      case .part, .partFile:
        MultipartBody.writeHead(record, MultipartBody.boundary(of: type), isFirst: isFirst, to: &writer)
        if record.kind == Kind.part.rawValue { writer.put(record.value) } else { file(record.value, writer.count) }
        isFirst = false
      default: break
      }
    }
    if hasParts { MultipartBody.writeEnd(MultipartBody.boundary(of: type), to: &writer) }
  }
}
