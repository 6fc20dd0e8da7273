import OpenRouterBase

extension Bytes {
  /// A match of this length is treated as leaking the secret.
  private static let telling = 12

  /// Whether this text contains a secret, or a large enough part of it.
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
      if self[i] == part[0] && self[i, i &+ part.count].equals(part) { return true }
      i &+= 1
    }
    return false
  }
}
