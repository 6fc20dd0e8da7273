/// The browser's way back: which URL it is sent to, and what comes with it. For a listener of one connection after the
/// other, which hands over what its sockets deliver.
struct Callback: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// The URL that is expected; in its path a secret.
    case url
    /// What came. Either a code, or an error and perhaps its description.
    case code, error, errorDescription

    @inline(__always)
    var row: Row {
      switch self {
      case .url: Row("url", "", .loopbackURL, secret: true)
      case .code: Row("code", "", .trusted, secret: true)
      case .error: Row("error", "", .trusted)
      case .errorDescription: Row("error_description", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  /// The head as far as it has come.
  private var head = SecretBuffer()
  private var scanner = HeadScanner()
  private var answer: HTTPAnswer?
  /// Where the expected URL's host and path begin, and its host ends where that is the value of `Host`. Kept, so that
  /// nobody looks for them in a secret.
  private var pathStart = 0
  private var hostEnd = 0
  private static var hostStart: Int { 7 }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  /// For the next connection: what came is forgotten, what is expected stays.
  mutating func reset() {
    values.unset(.code)
    values.unset(.error)
    values.unset(.errorDescription)
    head.cut(to: 0)
    scanner = HeadScanner()
    answer = nil
  }

  // MARK: What is expected

  /// 192 random bits, and no rest in base64.
  static var secretSize: Int { 24 }

  /// Makes a URL that nobody can guess.
  mutating func expect(port: UInt16) throws(Failure) {
    if port == 0 { throw Failure(.port, of: FieldName("port")) }
    try SecretBytes.lend(random: Callback.secretSize) { (secret) throws(Failure) in
      var counter = ByteWriter()
      LoopbackURL.write(port: port, secret: secret, to: &counter)
      // All is forgotten first: then there is always room, and nothing can fail.
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

  /// Finds the URL's parts. Only Host's form differs from the URL's: without the port 80 (RFC 9110 §4.2).
  private mutating func begin() throws(Failure) {
    reset()
    guard let url = values.text(.url) else { return }
    let parts = try URLParts(url)
    pathStart = parts.pathStart
    hostEnd = parts.portNumber == 80 || parts.portNumber == nil ? parts.hostEnd : parts.pathStart
  }

  // MARK: What comes

  /// Takes the next bytes of a connection. On failure nothing has changed, and the same bytes can be given again.
  ///
  /// - Returns: nil where more are needed.
  mutating func read(_ bytes: Bytes) throws(Failure) -> HTTPAnswer? {
    if bytes.count > 65_536 { throw Failure(.over65536Bytes, of: FieldName("bytes")) }
    guard let url = values.text(.url) else { throw Failure(.required).of(Field.url) }
    if answer != nil { return answer }
    var next = scanner
    let (size, outcome) = next.scan(bytes)
    switch outcome {
    case .more: try head.append(bytes[0, size])
    case .refused(let refusal): answer = refusal
    case .end:
      let before = head.count
      try head.append(bytes[0, size])
      do throws(Failure) {
        answer = try judge(url)
      } catch {
        head.cut(to: before)
        throw error
      }
    }
    scanner = next
    if answer != nil { head.cut(to: 0) }
    return answer
  }

  /// Judges a whole head, in the order in which no wrong request can have an effect. A function of its own in what is
  /// shipped too: a single decision in it hangs on the secret.
  @inline(never)
  private mutating func judge(_ url: Bytes) throws(Failure) -> HTTPAnswer {
    guard let request = RequestHead(head.bytes, ownOrigin: url[0, hostEnd]) else { return .badRequest }
    if request.hosts != 1 || !request.host.equals(url[Callback.hostStart, hostEnd]) { return .badRequest }
    if !request.method.equals(Bytes("GET")) { return .methodNotAllowed }
    let question = request.target.firstIndex(of: 0x3F)
    let path = request.target[0, question]
    if !path.equalsInConstantTime(url[pathStart, url.count]) { return .notFound }
    if request.isForeign { return .forbidden }
    if request.isPrefetch { return .notNow }
    let query = request.target[min(question &+ 1, request.target.count), request.target.count]
    if query.contains(0x23) { return .badRequest }
    let result: CallbackResult
    do throws(Failure) {
      result = try CallbackResult(query: query)
    } catch {
      return .badRequest
    }
    try store(result)
    return .callback
  }

  mutating func readPasted(_ text: Bytes) throws(Failure) {
    do throws(Failure) {
      try store(PastedText.read(text))
    } catch {
      throw Failure(error.reason, of: FieldName("pasted"))
    }
  }

  /// Nothing fails but the making of room, which comes first. The texts may lie in the memory that is left then.
  private mutating func store(_ result: CallbackResult) throws(Failure) {
    var retired = RetiredArena()
    let size = result.size(of: result.text)
    let words = result.description ?? Bytes("")
    let wordsSize = result.size(of: words)
    try values.makeRoom(size &+ wordsSize &+ 2, &retired)
    try store(result.isError ? .error : .code, result.text, size, result)
    // Last, for the words may lie in it.
    defer { values.unset(result.isError ? .code : .error) }
    if result.description == nil || wordsSize > CallbackResult.limit { return values.unset(.errorDescription) }
    try store(.errorDescription, words, wordsSize, result)
    // Words that cannot be shown are left out: that a person said no counts without them.
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
