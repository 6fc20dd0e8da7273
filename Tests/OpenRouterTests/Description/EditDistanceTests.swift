import OpenRouterBase
import Testing

@testable import OpenRouter

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "a", 0), ("temperature", "temprature", 1), ("temperature", "tempertaure", 1), ("abc", "abd", 1),
    ("abc", "abcd", 1), ("abcd", "abc", 1), ("abc", "cba", 2), ("ab", "ba", 1), ("abcd", "badc", 2), ("abc", "xyz", 3),
    ("a", "abcd", 3), ("", "ab", 2), ("role", "user", 3),
  ]) func measures(one: String, other: String, expected: Int) {
    let measured = withBytes(one) { (one) in withBytes(other) { EditDistance.of(one, $0) } }
    #expect(measured == expected)
    let reversed = withBytes(other) { (other) in withBytes(one) { EditDistance.of(other, $0) } }
    #expect(reversed == expected)
  }

  @Test func doesNotMeasureLongNames() {
    let long = String(repeating: "a", count: 65)
    #expect(withBytes(long) { (long) in EditDistance.of(long, long) } == EditDistance.far)
  }
}
