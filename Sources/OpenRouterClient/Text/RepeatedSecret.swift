import OpenRouterBase

extension Bytes {
  /// So many bytes in a row tell something of a secret.
  private static let telling = 12

  /// Whether this text repeats a secret, or a telling part of it.
  @inline(never)
  func repeats(secret: Bytes) -> Bool {
    let size = min(secret.count, Bytes.telling)
    if size == 0 { return false }
    var i = 0
    while i <= secret.count &- size {
      if contains(secret[i, i &+ size]) { return true }
      i &+= 1
    }
    return false
  }

  private func contains(_ part: Bytes) -> Bool {
    var i = 0
    while i <= count &- part.count {
      if self[i, i &+ part.count].equals(part) { return true }
      i &+= 1
    }
    return false
  }
}
