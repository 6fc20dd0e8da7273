import OpenRouterBase

/// How an authorization ended, as the redirect tells it: with one code, or with one error.
struct CallbackResult {
  /// A code or an error, and a description, has at most so many bytes.
  static var limit: Int { 2048 }

  /// Whether it is an error; else a code.
  let isError: Bool
  let text: Bytes
  /// What an error says in words.
  let description: Bytes?
  /// Whether the texts are as the query has them.
  let isEncoded: Bool

  /// A code that came alone, as it is.
  init(code: Bytes) {
    isError = false
    text = code
    description = nil
    isEncoded = false
  }

  /// Reads a query (RFC 6749 §4.1.2). A parameter without a value counts as omitted (§3.1). Names that OpenRouter does
  /// not document may stand in it as they like.
  init(query: Bytes) throws(Failure) {
    let code = try CallbackResult.value(Bytes("code"), in: query)
    let error = try CallbackResult.value(Bytes("error"), in: query)
    if (code == nil) == (error == nil) { throw Failure(.codeOrError) }
    guard let reported = code ?? error, CallbackResult.isPrintable(reported) else { throw Failure(.codeCharacters) }
    isError = code == nil
    text = reported
    description = isError ? CallbackResult.description(in: query) : nil
    isEncoded = true
  }

  /// Whether a text is a query that names how an authorization ended, perhaps without a value.
  static func isQuery(_ text: Bytes) -> Bool {
    if !text.contains(UInt8(ascii: "=")) { return false }
    var start = 0
    while let (name, _) = FormText.parameter(in: text, from: &start) {
      if FormText.decodes(name, to: Bytes("code")) || FormText.decodes(name, to: Bytes("error")) { return true }
    }
    return false
  }

  /// The value of a parameter, which may stand there once; nil if it has none.
  @inline(never)
  private static func value(_ name: Bytes, in query: Bytes) throws(Failure) -> Bytes? {
    var found: Bytes?
    var start = 0
    while let (other, value) = FormText.parameter(in: query, from: &start) {
      if value.isEmpty || !FormText.decodes(other, to: name) { continue }
      if found != nil { throw Failure(.codeOrError) }
      found = value
    }
    return found
  }

  /// What an error says in words; nil where it stands there several times, for that must spoil no error.
  private static func description(in query: Bytes) -> Bytes? {
    do throws(Failure) {
      return try value(Bytes("error_description"), in: query)
    } catch {
      return nil
    }
  }

  @inline(never)
  func size(of text: Bytes) -> Int {
    var counter = ByteWriter()
    write(text, to: &counter)
    return counter.count
  }

  @inline(never)
  func write(_ text: Bytes, to writer: inout ByteWriter) {
    if isEncoded { FormText.decode(text, to: &writer) } else { writer.put(text) }
  }

  /// `1*VSCHAR` of RFC 6749 appendix A once decoded, of which a space is one.
  private static func isPrintable(_ encoded: Bytes) -> Bool {
    var size = 0
    var i = 0
    while i < encoded.count {
      let c = FormText.next(encoded, &i)
      if c < 0x20 || c > 0x7E { return false }
      size &+= 1
    }
    return size > 0 && size <= limit
  }
}
