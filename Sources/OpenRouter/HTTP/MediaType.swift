import OpenRouterBase

/// A media type without parameters, such as `image/png`.
enum MediaType {
  /// Whether it is a type and a subtype without characters that a data URL or JSON would escape.
  static func isPlain(_ type: Bytes) -> Bool {
    let slash = type.firstIndex(of: UInt8(ascii: "/"))
    if slash == 0 || slash &+ 1 >= type.count || type.count > 127 { return false }
    var i = 0
    while i < type.count {
      let c = type[i]
      let isMark = c == UInt8(ascii: ".") || c == UInt8(ascii: "+") || c == UInt8(ascii: "-")
      if i != slash && !isMark && !ASCII.isLetter(c) && !ASCII.isDigit(c) { return false }
      i &+= 1
    }
    return true
  }
}

extension Reason {
  @inline(__always)
  static var mediaType: Reason { Reason(.invalidValue, "must be a media type without parameters, such as image/png") }
}
