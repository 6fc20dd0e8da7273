import Testing

@testable import OpenRouterClient

@Suite struct ProxyURLTests {
  @Test func nothing() { #expect(true) }
}
