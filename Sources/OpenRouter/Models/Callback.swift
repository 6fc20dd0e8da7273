import OpenRouterBase

/// The browser's callback: the URL that is expected, and the result that arrives there. It serves a listener, one
/// connection after the other, and receives the bytes of its sockets.
struct Callback: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// The expected URL, whose path contains a secret.
    case url
    /// The result: a code, or an error with an optional description.
    case code, error, errorDescription

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .url: Row("url", "", .loopbackURL, secret: true)
      case .code: Row("code", "", .trusted, secret: true)
      case .error: Row("error", "", .trusted)
      case .errorDescription: Row("error_description", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  /// The part of the head that is needed, as far as it has arrived.
  private var head = SecretBuffer()
  private var scanner = HeadScanner()
  private var response: HTTPResponse?
  /// Why a request with the right path is refused. It comes from the browser: others do not know the path.
  private(set) var unusable: Failure?
  /// Where the host and the path of the expected URL begin, and where its host ends in the form of `Host`. Stored, so
  /// that they are never searched for in a secret.
  private var pathStart = 0
  private var hostEnd = 0
  private static var hostStart: Int { 7 }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  /// Prepares for the next connection: the result is removed, the expected URL is kept.
  mutating func reset() {
    values.unset(.code)
    values.unset(.error)
    values.unset(.errorDescription)
    head.cut(to: 0)
    scanner = HeadScanner()
    response = nil
    unusable = nil
  }

  // MARK: What is expected

  /// 192 random bits, which need no padding in base64.
  static var secretSize: Int { 24 }

  /// Makes an unguessable URL.
  mutating func expect(port: UInt16) throws(Failure) {
    if port == 0 { throw Failure(.port, of: FieldName("port")) }
    try SecretBytes.borrow(random: Callback.secretSize) { (secret) throws(Failure) in
      var counter = ByteWriter()
      LoopbackURL.write(port: port, secret: secret, to: &counter)
      // Everything is removed first, so there is always room and nothing can fail.
      values.removeAll()
      var writer = values.claim(.url, size: counter.count)
      LoopbackURL.write(port: port, secret: secret, to: &writer)
    }
    try begin()
  }

  mutating func setURL(_ url: Bytes) throws(Failure) {
    try set(.url, url)
    try begin()
  }

  mutating func unsetURL() {
    values.unset(.url)
    reset()
  }

  /// Finds the parts of the URL. `Host` differs from the URL in one point: it omits port 80 (RFC 9110 §4.2).
  private mutating func begin() throws(Failure) {
    reset()
    guard let url = values.text(.url) else { return }
    let parts = try URLParts(url)
    pathStart = parts.pathStart
    hostEnd = parts.portNumber == 80 || parts.portNumber == nil ? parts.hostEnd : parts.pathStart
  }

  // MARK: What comes

  /// Reads the next bytes of a connection. On failure nothing has changed, and the same bytes can be given again.
  ///
  /// - Returns: nil if more bytes are needed.
  mutating func read(_ bytes: Bytes) throws(Failure) -> HTTPResponse? {
    if bytes.count > 65_536 { throw Failure(.over65536Bytes, of: FieldName("bytes")) }
    guard let url = values.text(.url) else { throw Failure(.required).of(Field.url) }
    if response != nil { return response }
    var next = scanner
    let before = head.count
    do throws(Failure) {
      switch try next.scan(bytes, keepingIn: &head) {
      case .more: break
      case .refused(let refusal): response = try classify(url, refusal)
      case .end: response = try classify(url, nil)
      }
    } catch {
      head.cut(to: before)
      throw error
    }
    scanner = next
    if response != nil { head.cut(to: 0) }
    return response
  }

  /// Classifies a head, in an order in which no wrong request can have an effect. Not inlined, so that the
  /// constant-time test can find its one secret-dependent branch.
  ///
  /// - Parameter refusal: why it was refused before its end, if it was.
  @inline(never)
  private mutating func classify(_ url: Bytes, _ refusal: HTTPResponse?) throws(Failure) -> HTTPResponse {
    let request = RequestHead(head.bytes, ownHost: url[Callback.hostStart, hostEnd])
    let early = refusal ?? request.refusal
    if !request.path.equalsInConstantTime(url[pathStart, url.count]) { return early ?? .notFound }
    // From here on the request is known to contain the secret.
    if let early { return refuse(early, refusal.map { Callback.reason($0) } ?? request.reason) }
    if request.isForeign { return refuse(.forbidden, .requestForeign) }
    if request.isPrefetch { return refuse(.notNow, .requestAhead) }
    if request.query.contains(UInt8(ascii: "#")) { return refuse(.badRequest, .requestForm) }
    let result: CallbackResult
    do throws(Failure) {
      result = try CallbackResult(query: request.query)
    } catch {
      return refuse(.badRequest, error.reason)
    }
    try store(result)
    return .callback
  }

  private mutating func refuse(_ response: HTTPResponse, _ reason: Reason) -> HTTPResponse {
    unusable = Failure(reason, of: FieldName("request"))
    return response
  }

  /// Why a head was refused before its end.
  private static func reason(_ refusal: HTTPResponse) -> Reason {
    switch refusal {
    case .uriTooLong: .requestLine
    case .headTooLarge: .requestFields
    default: .requestForm
    }
  }

  mutating func readPasted(_ text: Bytes) throws(Failure) {
    do throws(Failure) {
      try store(PastedText.read(text))
    } catch {
      throw Failure(error.reason, of: FieldName("pasted"))
    }
  }

  /// Only making room can fail, and it comes first. The texts may be in this model's memory.
  private mutating func store(_ result: CallbackResult) throws(Failure) {
    var retired = RetiredArena()
    let size = result.size(of: result.text)
    let words = result.description ?? Bytes("")
    let wordsSize = result.size(of: words)
    try values.makeRoom(size &+ wordsSize &+ 2, &retired)
    try store(result.isError ? .error : .code, result.text, size, result)
    // Last, as the description may be in that memory.
    defer { values.unset(result.isError ? .code : .error) }
    if result.description == nil || wordsSize > CallbackResult.limit { return values.unset(.errorDescription) }
    try store(.errorDescription, words, wordsSize, result)
    // A description that cannot be shown is dropped: the user's refusal counts without it.
    do throws(Failure) {
      try UTF8Text.checkControls(values.text(.errorDescription) ?? words)
    } catch {
      values.unset(.errorDescription)
    }
  }

  @inline(never)
  private mutating func store(
    _ field: Field, _ text: Bytes, _ size: Int, _ result: CallbackResult
  ) throws(Failure) {
    try values.setText(field, size: size) { result.write(text, to: &$0) }
  }
}
