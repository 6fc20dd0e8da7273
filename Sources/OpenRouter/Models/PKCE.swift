import OpenRouterBase

/// Code verifier and code challenge of one sign-in (RFC 7636), with the method S256.
struct PKCE: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    case verifier, challenge

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .verifier: Row("verifier", "", .codeChallenge, secret: true)
      case .challenge: Row("challenge", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  /// 32 random octets make a verifier of 43 characters (RFC 7636 §4.1: "RECOMMENDED").
  private static let octets = 32

  /// Generates a new pair. On failure the old one is kept.
  mutating func generate() throws(Failure) {
    try SecretBytes.borrow(random: PKCE.octets) { (octets) throws(Failure) in try store(octets, areRandom: true) }
  }

  /// Sets a verifier that the caller made, and computes its challenge.
  mutating func set(verifier: Bytes) throws(Failure) {
    // A verifier has the same form as a challenge.
    _ = try CodeChallenge.check(verifier)
    // It may be this model's own text, which storing overwrites.
    try SecretBytes.borrow(copyOf: verifier) { (copy) throws(Failure) in try store(copy, areRandom: false) }
  }

  /// Stores a verifier, or the one made from random octets, and its challenge. Both fit in the handle's first block, so
  /// this never fails for lack of memory.
  @inline(never)
  private mutating func store(_ bytes: Bytes, areRandom: Bool) throws(Failure) {
    let size = areRandom ? CodeChallenge.s256Size : bytes.count
    try values.removeAll(reserving: size &+ CodeChallenge.s256Size &+ 2)
    var verifier = values.claim(.verifier, size: size)
    if areRandom { Base64URL.write(bytes, to: &verifier) } else { verifier.put(bytes) }
    var challenge = values.claim(.challenge, size: CodeChallenge.s256Size)
    SHA256.withDigest(of: values.text(.verifier) ?? bytes) { Base64URL.write($0, to: &challenge) }
  }
}
