import OpenRouterBase

/// A request as any HTTP client can send it: method, URL, headers, body; and the same as HTTP/1.1 bytes (RFC 9112).
///
/// Filled in one piece from settings and a model; a failure leaves what was there before.
struct HTTPRequest: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    case url, target, host
    // The headers, in the order in which they are written.
    case userAgent, accept, contentType, authorization, httpReferer, xTitle, xOpenRouterTitle, appCategories
    case body

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .url: Row("url", "", .trusted)
      case .target: Row("target", "", .trusted)
      case .host: Row("host", "Host", .trusted)
      case .userAgent: Row("user_agent", "User-Agent", .trusted)
      case .accept: Row("accept", "Accept", .trusted)
      case .contentType: Row("content_type", "Content-Type", .trusted)
      case .authorization: Row("authorization", "Authorization", .trusted, secret: true)
      case .httpReferer: Row("http_referer", "HTTP-Referer", .trusted)
      case .xTitle: Row("x_title", "X-Title", .trusted)
      case .xOpenRouterTitle: Row("x_title", "X-OpenRouter-Title", .trusted)
      case .appCategories: Row("app_categories", "X-OpenRouter-Categories", .trusted)
      case .body: Row("body", "", .trusted, secret: true)
      }
    }

    static let firstHeader = Field.userAgent
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  static var method: Bytes { Bytes("POST") }

  // MARK: Filling

  /// The operation of a request. Its own referer, title and categories win over those of the settings.
  mutating func fill<Request: RequestModel & ~Copyable>(
    _ request: borrowing Request, settings: borrowing Settings
  ) throws(Failure) {
    try request.check()
    let bodySize = JSONBody.size(request)
    try begin(
      Source(path: Request.path, sendsAPIKey: request.sendsAPIKey, attribution: request.attribution), settings,
      bodySize: bodySize)
    JSONBody.write(request, to: values.claim(.body, size: bodySize))
  }

  /// What a request adds to the settings, beside its body.
  private struct Source {
    let path: Bytes
    let sendsAPIKey: Bool
    let attribution: Attribution
  }

  /// Sets everything but the body, and makes room for that. Nothing fails but the making of room, which comes first.
  @inline(never)
  private mutating func begin(
    _ source: Source, _ settings: borrowing Settings, bodySize: Int
  ) throws(Failure) {
    let endpoint = try Endpoint(settings.text(.baseURL) ?? Bytes(""), path: source.path)
    var size = bodySize &+ 1
    var number: UInt8 = 0
    while let field = Field(rawValue: number) {
      if let (first, second) = HTTPRequest.text(field, endpoint, source, settings) {
        size &+= first.count &+ second.count &+ 1
      }
      number &+= 1
    }
    try values.removeAll(reserving: size)
    number = 0
    while let field = Field(rawValue: number) {
      if let (first, second) = HTTPRequest.text(field, endpoint, source, settings) {
        var writer = values.claim(field, size: first.count &+ second.count)
        writer.put(first)
        writer.put(second)
      }
      number &+= 1
    }
  }

  /// What a field will hold, as two texts; nil where the request has no such field, and for the body.
  @inline(never)
  private static func text(
    _ field: Field, _ endpoint: Endpoint, _ source: Source, _ settings: borrowing Settings
  ) -> (Bytes, Bytes)? {
    let own = source.attribution
    var start = Bytes("")
    let text: Bytes?
    switch field {
    case .url: (start, text) = (endpoint.base, endpoint.path)
    case .target: (start, text) = (endpoint.basePath, endpoint.path)
    case .host: text = endpoint.host
    case .userAgent: text = settings.text(.userAgent)
    case .accept, .contentType: text = Bytes("application/json")
    case .authorization: (start, text) = (Bytes("Bearer "), source.sendsAPIKey ? settings.values.text(.apiKey) : nil)
    case .httpReferer: text = own.referer ?? settings.values.text(.httpReferer)
    case .xTitle, .xOpenRouterTitle:
      let isChosen = (settings.titleHeader == .xTitle) == (field == .xTitle)
      text = isChosen ? own.title ?? settings.values.text(.xTitle) : nil
    case .appCategories: text = own.categories ?? settings.values.text(.appCategories)
    case .body: text = nil
    }
    return text.map { (start, $0) }
  }

  // MARK: Reading

  var headerCount: Int {
    var count = 0
    while header(at: count) != nil { count &+= 1 }
    return count
  }

  /// The header at an index, counted from 0; nil behind the last.
  func header(at index: Int) -> (name: Bytes, value: Bytes)? {
    var rest = index
    var fields = values.fields(from: .firstHeader)
    while let field = fields.removeFirst(), field != .body, let value = values.text(field) {
      if rest == 0 { return (field.key, value) }
      rest &-= 1
    }
    return nil
  }

  // MARK: HTTP/1.1

  /// Whether there is anything to write.
  func check() throws(Failure) {
    if !values.has(.url) { throw Failure(.required).of(Field.url) }
  }

  var size: Int {
    var counter = ByteWriter()
    write(to: &counter)
    return counter.count
  }

  /// Writes request line, headers and body. `Content-Length` comes behind `Content-Type`.
  func write(to writer: inout ByteWriter) {
    let body = values.text(.body) ?? Bytes("")
    writer.put(HTTPRequest.method)
    writer.put(UInt8(ascii: " "))
    writer.put(values.text(.target) ?? Bytes(""))
    writer.put(" HTTP/1.1")
    var fields = values.fields(from: .host)
    while let field = fields.removeFirst(), field != .body, let value = values.text(field) {
      writer.put("\r\n")
      writer.put(field.key)
      writer.put(": ")
      writer.put(value)
      if field == .contentType {
        writer.put("\r\nContent-Length: ")
        writer.putInteger(Int64(body.count))
      }
    }
    writer.put("\r\n\r\n")
    writer.put(body)
  }
}
