import OpenRouterBase

/// `multipart/form-data` (RFC 7578).
enum MultipartBody {
  private static var typeStart: Bytes { Bytes("multipart/form-data; boundary=") }

  /// The content type, with a boundary of 128 random bits, which no part contains.
  static func makeType(_ type: inout ShortBuffer) throws(Failure) {
    try SecretBytes.borrow(random: 16) { (random) throws(Failure) in
      try type.put { (writer) in
        writer.put(typeStart)
        writer.put("openrouter-")
        var i = 0
        while i < random.count {
          writer.put(ASCII.hexadecimal(random[i] &>> 4), ASCII.hexadecimal(random[i] & 15))
          i &+= 1
        }
      }
    }
  }

  static func boundary(of type: Bytes) -> Bytes {
    let start = min(typeStart.count, type.count)
    return type[start, type.count]
  }

  @inline(never)
  static func writeHead(_ part: RecordList.Record, _ boundary: Bytes, isFirst: Bool, to writer: inout ByteWriter) {
    writer.put(isFirst ? Bytes("--") : Bytes("\r\n--"))
    writer.put(boundary)
    writer.put("\r\nContent-Disposition: form-data; name=\"")
    writeQuoted(part.name, to: &writer)
    if !part.file.isEmpty {
      writer.put("\"; filename=\"")
      writeQuoted(part.file, to: &writer)
    }
    if !part.type.isEmpty {
      writer.put("\"\r\nContent-Type: ")
      writer.put(part.type)
      writer.put("\r\n\r\n")
    } else {
      writer.put("\"\r\n\r\n")
    }
  }

  static func writeEnd(_ boundary: Bytes, to writer: inout ByteWriter) {
    writer.put("\r\n--")
    writer.put(boundary)
    writer.put("--\r\n")
  }

  /// Quoted as browsers do it (WHATWG HTML §4.10.22.8): what would end the text or the line is escaped.
  private static func writeQuoted(_ text: Bytes, to writer: inout ByteWriter) {
    var i = 0
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: "\"") || c == UInt8(ascii: "\n") || c == UInt8(ascii: "\r") {
        FormText.escape(c, to: &writer)
      } else {
        writer.put(c)
      }
      i &+= 1
    }
  }
}

extension Bytes {
  /// The text after the last slash.
  var lastSegment: Bytes {
    var start = count
    while start > 0 && self[start &- 1] != UInt8(ascii: "/") { start &-= 1 }
    return self[start, count]
  }
}
