/// How an authorization ended, as the redirect tells it: with one code, or with one error.
struct CallbackResult {
  /// A code or an error, and a description, has at most so many bytes.
  static var limit: Int { 2048 }

  private(set) var code: Bytes?
  private(set) var error: Bytes?
  /// Left out where it is nothing that could be shown: that a person said no counts without it.
  private(set) var description: Bytes?
  /// Whether the texts are as the query has them.
  let isEncoded: Bool

  /// A code that came alone, as it is.
  init(code: Bytes) {
    self.code = code
    isEncoded = false
  }

  /// Reads a query (RFC 6749 §4.1.2). Names that OpenRouter does not document may stand in it as they like.
  init(query: Bytes) throws(Failure) {
    isEncoded = true
    var isDouble = false
    var start = 0
    while let (name, value) = FormText.parameter(in: query, from: &start) {
      if FormText.decodes(name, to: Bytes("code")) {
        isDouble = isDouble || code != nil
        code = value
      } else if FormText.decodes(name, to: Bytes("error")) {
        isDouble = isDouble || error != nil
        error = value
      } else if FormText.decodes(name, to: Bytes("error_description")) {
        isDouble = isDouble || description != nil
        description = value
      }
    }
    if isDouble || (code == nil) == (error == nil) { throw Failure(.codeOrError) }
    guard let told = code ?? error, CallbackResult.isPrintable(told) else { throw Failure(.pastedCode) }
    if let text = description, error == nil || !CallbackResult.isText(text) { description = nil }
  }

  /// Whether a query names how an authorization ended.
  static func isQuery(_ text: Bytes) -> Bool {
    var start = 0
    while let (name, _) = FormText.parameter(in: text, from: &start) {
      if FormText.decodes(name, to: Bytes("code")) || FormText.decodes(name, to: Bytes("error")) {
        return name.count < text.count && text.firstIndex { $0 == 0x3D } < text.count
      }
    }
    return false
  }

  @inline(never)
  func size(of text: Bytes?) -> Int {
    guard let text else { return 0 }
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

  /// UTF-8 without control characters. Decoded bytes are looked at one by one: sequences are told by counting.
  private static func isText(_ encoded: Bytes) -> Bool {
    var size = 0
    var i = 0
    var sequence = InlineArray<4, UInt8>(repeating: 0)
    while i < encoded.count {
      let first = FormText.next(encoded, &i)
      if first < 0x20 || first == 0x7F { return false }
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      sequence[0] = first
      var j = 1
      while j < length && i < encoded.count {
        let c = FormText.next(encoded, &i)
        if j == 1 { sequence[1] = c } else if j == 2 { sequence[2] = c } else { sequence[3] = c }
        j &+= 1
      }
      if j < length || !UTF8Text.isSequence(sequence, length) { return false }
      if first == 0xC2 && sequence[1] < 0xA0 { return false }
      size &+= length
    }
    return size <= limit
  }
}
