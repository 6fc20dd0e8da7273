/// SplitMix64: the same numbers in every run, so that a failure comes back.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func bytes(_ count: Int, of alphabet: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count { bytes.append(element(alphabet)) }
    return bytes
  }

  /// A double of any finite bit pattern, or one that a person could have typed.
  mutating func double() -> Double {
    switch below(4) {
    case 0:
      return Double(Int64(bitPattern: next()) >> Int64(below(64))) / Double(
        ["1", "10", "100", "1000", "1e6", "1e9"][below(6)])!
    case 1: return Double("\(next() >> 44)e\(below(60) - 30)")!
    default:
      let number = Double(bitPattern: next())
      return number.isFinite ? number : 0.5
    }
  }
}
