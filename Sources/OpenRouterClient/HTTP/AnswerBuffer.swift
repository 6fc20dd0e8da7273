/// What libcurl brings of one answer, up to limits.
struct AnswerBuffer: ~Copyable {
  /// Why the answer was not taken to its end.
  enum Refusal {
    case none, headersTooLarge, bodyTooLarge, outOfMemory
  }

  /// Bytes of a body.
  static var bodyLimit: Int { 1 &<< 20 }
  /// Bytes of all headers together, those of interim answers too.
  static var headersLimit: Int { 1 &<< 16 }

  private(set) var body = SecretBuffer()
  private(set) var refusal = Refusal.none
  private(set) var headersAreComplete = false
  private var headersSize = 0

  mutating func reset() {
    body.cut(to: 0)
    refusal = .none
    headersAreComplete = false
    headersSize = 0
  }

  /// Takes a line of a head. False ends the transfer.
  mutating func take(header line: Bytes) -> Bool {
    headersSize &+= line.count
    // The last line of a head is empty.
    headersAreComplete = line.equals(Bytes("\r\n")) || line.equals(Bytes("\n"))
    if headersSize > AnswerBuffer.headersLimit { refusal = .headersTooLarge }
    return refusal == .none
  }

  /// Takes a piece of the body. False ends the transfer.
  mutating func take(body piece: Bytes) -> Bool {
    if piece.count > AnswerBuffer.bodyLimit &- body.count {
      refusal = .bodyTooLarge
      return false
    }
    do throws(Failure) {
      try body.append(piece)
    } catch {
      refusal = .outOfMemory
    }
    return refusal == .none
  }
}
