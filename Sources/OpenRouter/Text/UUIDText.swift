import OpenRouterBase

/// `workspace_id`: a UUID as text (RFC 9562 §4), in upper or lower case.
enum UUIDText {
  static func check(_ text: Bytes) throws(Failure) {
    if text.count > 64 { throw Failure(.uuid) }
    var i = 0
    while i < text.count {
      let isHyphen = i == 8 || i == 13 || i == 18 || i == 23
      let isRight = isHyphen ? text[i] == UInt8(ascii: "-") : i < 36 && ASCII.isHexadecimal(text[i])
      if !isRight { throw UTF8Text.failure(in: text, .uuid, at: i) }
      i &+= 1
    }
    if text.count != 36 { throw Failure(.uuid) }
  }
}

extension Reason {
  @inline(__always)
  static var uuid: Reason {
    Reason(.invalidValue, "must be a UUID: hexadecimal digits in groups of 8-4-4-4-12")
  }
}
