import OpenRouterBase

/// The formats and patterns of texts in the description.
extension Schema.Format {
  @inline(never)
  func accepts(_ text: Bytes) -> Bool {
    switch self {
    case .none: true
    case .uuid: (try? UUIDText.check(text)) != nil
    case .uri: Schema.Format.isURI(text)
    case .dateTime: RFC3339.isDateTime(text)
    }
  }

  /// An absolute URI, checked for slips only: a scheme, a colon, and characters of URIs after it (RFC 3986 §2 and
  /// §3.1).
  private static func isURI(_ text: Bytes) -> Bool {
    let colon = text.firstIndex(notIn: .scheme)
    return colon > 0 && colon &+ 1 < text.count && text[colon] == UInt8(ascii: ":") && ASCII.isLetter(text[0])
      && text.firstIndex(from: colon, notIn: .url) == text.count
  }
}

extension Schema.Pattern {
  @inline(never)
  func accepts(_ text: Bytes) -> Bool {
    switch self {
    case .sha256:
      text.count == 64 && text.allBytes { ASCII.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    case .words:
      !text.isEmpty && text.allBytes { $0 == UInt8(ascii: " ") || CharacterClasses(of: $0).contains(.base64URL) }
    case .identifier: !text.isEmpty && text.firstIndex(notIn: .base64URL) == text.count
    case .slug: Schema.Pattern.isSlug(text)
    case .date: Schema.Pattern.isDate(text)
    }
  }

  /// Words of lower-case letters and digits, joined by single hyphens.
  private static func isSlug(_ text: Bytes) -> Bool {
    var previous = UInt8(ascii: "-")
    var i = 0
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: "-") ? previous == c : !(ASCII.isDigit(c) || ASCII.isLowercase(c)) { return false }
      previous = c
      i &+= 1
    }
    return previous != UInt8(ascii: "-")
  }

  /// Digits in the form `2026-01-31`.
  private static func isDate(_ text: Bytes) -> Bool {
    var i = 0
    while i < text.count {
      if i == 4 || i == 7 ? text[i] != UInt8(ascii: "-") : !ASCII.isDigit(text[i]) { return false }
      i &+= 1
    }
    return text.count == 10
  }
}

extension Bytes {
  @inline(__always)
  fileprivate func allBytes(_ condition: (UInt8) -> Bool) -> Bool { firstIndex { !condition($0) } == count }
}
