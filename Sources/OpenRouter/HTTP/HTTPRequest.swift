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
    var row: Row {
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
    static let lastHeader = Field.appCategories
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
    try values.setText(.body, size: bodySize) { $0.put { JSONBody.write(request, to: $0) } }
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
    var isCounting = true
    while true {
      try HTTPRequest.parts(endpoint, source, settings) { (field, first, second) throws(Failure) in
        if isCounting {
          size &+= first.count &+ second.count &+ 1
        } else {
          try values.setText(field, size: first.count &+ second.count) {
            $0.put(first)
            $0.put(second)
          }
        }
      }
      if !isCounting { return }
      try values.removeAll(reserving: size)
      isCounting = false
    }
  }

  /// Goes through all parts of a request but its body, each made of two texts.
  @inline(never)
  private static func parts(
    _ endpoint: Endpoint, _ source: Source, _ settings: borrowing Settings,
    _ visit: (Field, Bytes, Bytes) throws(Failure) -> Void
  ) throws(Failure) {
    let empty = Bytes("")
    let own = source.attribution
    try visit(.url, endpoint.base, endpoint.path)
    try visit(.target, endpoint.basePath, endpoint.path)
    try visit(.host, endpoint.host, empty)
    try visit(.userAgent, settings.text(.userAgent) ?? empty, empty)
    try visit(.accept, Bytes("application/json"), empty)
    try visit(.contentType, Bytes("application/json"), empty)
    if source.sendsAPIKey, let key = settings.values.text(.apiKey) {
      try visit(.authorization, Bytes("Bearer "), key)
    }
    if let referer = own.referer ?? settings.values.text(.httpReferer) { try visit(.httpReferer, referer, empty) }
    if let title = own.title ?? settings.values.text(.xTitle) {
      try visit(settings.titleHeader == .xTitle ? .xTitle : .xOpenRouterTitle, title, empty)
    }
    if let categories = own.categories ?? settings.values.text(.appCategories) {
      try visit(.appCategories, categories, empty)
    }
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
    var number = Field.firstHeader.rawValue
    while number <= Field.lastHeader.rawValue, let field = Field(rawValue: number) {
      if let value = values.text(field) {
        if rest == 0 { return (field.key, value) }
        rest &-= 1
      }
      number &+= 1
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
    let target = values.text(.target) ?? Bytes("")
    let body = values.text(.body) ?? Bytes("")
    writer.put(HTTPRequest.method)
    writer.put(0x20)
    writer.put(target)
    writer.put(" HTTP/1.1\r\n")
    writeHeader(.host, to: &writer)
    writeHeader(.userAgent, to: &writer)
    writeHeader(.accept, to: &writer)
    writeHeader(.contentType, to: &writer)
    writer.put("Content-Length: ")
    writer.put(integer: Int64(body.count))
    writer.put("\r\n")
    writeHeader(.authorization, to: &writer)
    writeHeader(.httpReferer, to: &writer)
    writeHeader(.xTitle, to: &writer)
    writeHeader(.xOpenRouterTitle, to: &writer)
    writeHeader(.appCategories, to: &writer)
    writer.put("\r\n")
    writer.put(body)
  }

  @inline(never)
  private func writeHeader(_ field: Field, to writer: inout ByteWriter) {
    guard let value = values.text(field) else { return }
    writer.put(field.key)
    writer.put(": ")
    writer.put(value)
    writer.put("\r\n")
  }
}
