import OpenRouterBase

/// The result of an authorization, as the redirect reports it: one code or one error.
struct CallbackResult {
  /// The longest code, error or description, in bytes.
  static var limit: Int { 2048 }

  /// Whether it is an error; otherwise it is a code.
  let isError: Bool
  let text: Bytes
  /// The description of an error.
  let description: Bytes?
  /// Whether the texts are still encoded as in the query.
  let isEncoded: Bool

  /// A bare code, not encoded.
  init(code: Bytes) {
    isError = false
    text = code
    description = nil
    isEncoded = false
  }

  /// Reads a query (RFC 6749 §4.1.2). A parameter without a value counts as omitted (§3.1). Unknown parameters are
  /// ignored.
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

  /// Whether a text is a query with a code or an error, even if its value is empty.
  static func isQuery(_ text: Bytes) -> Bool {
    if !text.contains(UInt8(ascii: "=")) { return false }
    var start = 0
    while let (name, _) = FormText.parameter(in: text, from: &start) {
      if FormText.decodes(name, to: Bytes("code")) || FormText.decodes(name, to: Bytes("error")) { return true }
    }
    return false
  }

  /// The value of a parameter, which may occur once; nil if it has none.
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

  /// The description of an error; nil if it occurs more than once, as that must not hide the error.
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

  /// `1*VSCHAR` of RFC 6749 appendix A after decoding; it includes the space.
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
