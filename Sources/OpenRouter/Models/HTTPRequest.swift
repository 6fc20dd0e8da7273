import OpenRouterBase

/// A request as any HTTP client can send it (method, URL, headers, body), and as HTTP/1.1 bytes (RFC 9112).
///
/// It is filled as a whole from settings and a model; on failure it is unchanged.
struct HTTPRequest: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    case method, url, host
    // The headers, in the order in which they are written.
    case userAgent, accept, contentType, authorization, httpReferer, xTitle, appCategories
    /// Other headers: names and values in turn, each NUL-terminated.
    case others
    case body

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .method: Row("method", "", .trusted)
      case .url: Row("url", "", .trusted)
      case .host: Row("host", "Host", .trusted)
      case .userAgent: Row("user_agent", "User-Agent", .trusted)
      case .accept: Row("accept", "Accept", .trusted)
      case .contentType: Row("content_type", "Content-Type", .trusted)
      case .authorization: Row("authorization", "Authorization", .trusted, secret: true)
      case .httpReferer: Row("http_referer", "HTTP-Referer", .trusted)
      case .xTitle: Row("x_title", "X-Title", .trusted)
      case .appCategories: Row("app_categories", "X-OpenRouter-Categories", .trusted)
      case .others: Row("header", "", .trusted, secret: true)
      case .body: Row("body", "", .trusted, secret: true)
      }
    }

    static let firstHeader = Field.userAgent
  }

  var values: FieldValues<Field>
  /// Files in the body: for each its path, as the name, and the number of bytes before it, as the kind.
  var files = RecordList()

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func reset() {
    values.removeAll()
    files.removeAll()
  }

  // MARK: Filling

  /// The operation of a request. Its own referer, title and categories take precedence over those of the settings.
  mutating func fill<Sent: RequestModel & ~Copyable>(
    _ request: borrowing Sent, settings: borrowing Settings
  ) throws(Failure) {
    try request.check()
    let bodySize = JSONBody.size(request)
    try begin(
      Source(
        method: Bytes("POST"), path: Sent.path, sendsAPIKey: request.sendsAPIKey, attribution: request.attribution),
      settings, bodySize: bodySize)
    JSONBody.write(request, to: values.claim(.body, size: bodySize))
  }

  /// What a request adds to the settings, apart from its body.
  struct Source {
    let method: Bytes
    let path: Bytes
    /// The path is relative to the root of the host.
    var isAtRoot = false
    let sendsAPIKey: Bool
    /// Used instead of the key in the settings.
    var apiKey: Bytes?
    var attribution = Attribution()
    var accept = Bytes("application/json")
    var contentType: Bytes? = Bytes("application/json")
    var others: Bytes?
  }

  /// Sets everything except the body, and makes room for the body. Only making room can fail, and it comes first.
  @inline(never)
  mutating func begin(
    _ source: Source, _ settings: borrowing Settings, bodySize: Int
  ) throws(Failure) {
    let endpoint = try Endpoint(settings.text(.baseURL) ?? Bytes(""), path: source.path, isAtRoot: source.isAtRoot)
    var size = bodySize &+ 1
    var number: UInt8 = 0
    while let field = Field(rawValue: number) {
      if let (first, second) = HTTPRequest.text(field, endpoint, source, settings) {
        size &+= first.count &+ second.count &+ 1
      }
      number &+= 1
    }
    try values.removeAll(reserving: size)
    files.removeAll()
    values.option = settings.titleHeader.rawValue
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

  /// The future value of a field, as two texts; nil if the request does not have the field, and for the body.
  @inline(never)
  private static func text(
    _ field: Field, _ endpoint: Endpoint, _ source: Source, _ settings: borrowing Settings
  ) -> (Bytes, Bytes)? {
    let own = source.attribution
    var start = Bytes("")
    let text: Bytes?
    // A header of the request replaces the default one.
    if let others = source.others, HTTPRequest.has(name(field, settings.titleHeader), others) { return nil }
    switch field {
    case .method: text = source.method
    case .url: (start, text) = (endpoint.base, endpoint.path)
    case .host: text = endpoint.host
    case .userAgent: text = settings.text(.userAgent)
    case .accept: text = source.accept
    case .contentType: text = source.contentType
    case .authorization:
      (start, text) = (Bytes("Bearer "), source.apiKey ?? (source.sendsAPIKey ? settings.values.text(.apiKey) : nil))
    case .httpReferer: text = own.referer ?? settings.values.text(.httpReferer)
    case .xTitle: text = own.title ?? settings.values.text(.xTitle)
    case .appCategories: text = own.categories ?? settings.values.text(.appCategories)
    case .others: text = source.others
    case .body: text = nil
    }
    return text.map { (start, $0) }
  }

  // MARK: Reading

  private static func name(_ field: Field, _ title: TitleHeader?) -> Bytes {
    field == .xTitle && title == .xOpenRouterTitle ? Bytes("X-OpenRouter-Title") : field.key
  }

  var headerCount: Int {
    var count = 0
    while header(at: count) != nil { count &+= 1 }
    return count
  }

  /// The header at an index, counted from 0; nil after the last one.
  func header(at index: Int) -> (name: Bytes, value: Bytes)? {
    var rest = index
    var fields = values.fields(from: .firstHeader)
    while let field = fields.removeFirst(), field.rawValue < Field.others.rawValue, let value = values.text(field) {
      if rest == 0 { return (HTTPRequest.name(field, TitleHeader(rawValue: values.option)), value) }
      rest &-= 1
    }
    var place = 0
    while let header = HTTPRequest.other(values.text(.others) ?? Bytes(""), &place) {
      if rest == 0 { return header }
      rest &-= 1
    }
    return nil
  }

  /// The header at a position in a list of other headers; the position becomes that of the next one.
  @inline(never)
  private static func other(_ others: Bytes, _ place: inout Int) -> (name: Bytes, value: Bytes)? {
    if place >= others.count { return nil }
    let nameEnd = others.firstIndex(of: 0, from: place)
    let valueEnd = others.firstIndex(of: 0, from: nameEnd &+ 1)
    let name = others[place, nameEnd]
    place = valueEnd &+ 1
    return (name, others[nameEnd &+ 1, valueEnd])
  }

  @inline(never)
  private static func has(_ name: Bytes, _ others: Bytes) -> Bool {
    var place = 0
    while let header = other(others, &place) { if HeaderName.equal(header.name, name) { return true } }
    return false
  }

  // MARK: HTTP/1.1

  /// The path and query of the URL: the request target in origin form (RFC 9112 §3.2.1).
  private var target: Bytes {
    let url = values.text(.url) ?? Bytes("")
    let host = url.firstIndex(of: UInt8(ascii: ":")) &+ 3
    return url[url.firstIndex(of: UInt8(ascii: "/"), from: host), url.count]
  }

  /// Whether there is a request to write.
  func check() throws(Failure) {
    if !values.has(.url) { throw Failure(.required).of(Field.url) }
    if files.end > 0 { throw Failure(.bodyFiles).of(Field.body) }
  }

  var size: Int {
    var counter = ByteWriter()
    write(to: &counter)
    return counter.count
  }

  /// Writes request line, headers and body. `Content-Length` follows `Content-Type`.
  func write(to writer: inout ByteWriter) {
    let body = values.text(.body)
    writer.put(values.text(.method) ?? Bytes(""))
    writer.put(UInt8(ascii: " "))
    writer.put(target)
    writer.put(" HTTP/1.1\r\nHost: ")
    writer.put(values.text(.host) ?? Bytes(""))
    var index = 0
    while let (name, value) = header(at: index) {
      writer.put("\r\n")
      writer.put(name)
      writer.put(": ")
      writer.put(value)
      index &+= 1
      if let body, name.equals("Content-Type") {
        writer.put("\r\nContent-Length: ")
        writer.putInteger(Int64(body.count))
      }
    }
    // For methods that usually have a body (RFC 9110 §8.6): POST, PUT, PATCH.
    if body == nil, values.text(.method)?[0] == UInt8(ascii: "P") { writer.put("\r\nContent-Length: 0") }
    writer.put("\r\n\r\n")
    writer.put(body ?? Bytes(""))
  }
}
