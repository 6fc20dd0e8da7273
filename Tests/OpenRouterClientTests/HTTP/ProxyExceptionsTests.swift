import Testing

@testable import OpenRouterClient

@Suite struct ProxyExceptionsTests {
  @Test(arguments: [
    ("https://openrouter.ai/api/v1", "openrouter.ai"), ("https://openrouter.ai", "openrouter.ai"),
    ("https://host:8443/x", "host"), ("https://[::1]:8443/x", "::1"), ("https://[::1]", "::1"),
    ("https://host?x", "host"), ("https://host#x", "host"), ("https://", ""), ("https", ""), ("", ""),
  ]) func findsTheHost(url: String, expected: String) {
    withBytes(url) { #expect(ProxyExceptions.host($0).string == expected) }
  }

  @Test(arguments: [
    ("openrouter.ai", "*"), ("openrouter.ai", "openrouter.ai"), ("openrouter.ai", "OpenRouter.AI"),
    ("openrouter.ai", ".openrouter.ai"), ("openrouter.ai", "openrouter.ai."), ("openrouter.ai.", "openrouter.ai"),
    ("openrouter.ai", "ai"), ("openrouter.ai", ".ai"), ("api.openrouter.ai", "openrouter.ai"),
    ("api.openrouter.ai", "x,openrouter.ai"), ("api.openrouter.ai", "x, openrouter.ai , y"),
    ("api.openrouter.ai", "x openrouter.ai"), ("api.openrouter.ai", ",,\topenrouter.ai"),
    ("10.1.2.3", "10.1.2.3"), ("10.1.2.3", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.2/31"), ("10.1.2.3", "10.1.2.3/32"),
    ("10.1.2.3", "10.1.2.3/0"), ("::1", "::1"), ("::1", "0:0::1"), ("fe80::1", "fe80::/10"), ("fe80::1", "FE80::/64"),
    ("2001:db8::5", "2001:db8::4/127"),
  ]) func excepts(host: String, list: String) {
    #expect(withBytes(host) { host in withBytes(list) { ProxyExceptions.include(host, in: $0) } })
  }

  @Test(arguments: [
    ("openrouter.ai", ""), ("openrouter.ai", ","), ("openrouter.ai", "."), ("openrouter.ai", "router.ai"),
    ("openrouter.ai", "api.openrouter.ai"), ("openrouter.ai", "openrouter"), ("openrouter.ai", "*,x"),
    ("openrouter.ai", "*.ai"), ("openrouter.ai", "..ai"), ("", "x"), ("", "*x"),
    ("10.1.2.3", "10.1.2"), ("10.1.2.3", "2.3"), ("10.1.2.3", "3"), ("10.1.2.3", "10.1.2.3/33"),
    ("10.1.2.3", "11.0.0.0/8"), ("10.1.2.3", "10.1.2.4/31"), ("10.1.2.3", "10.1.2.3/x"), ("10.1.2.3", "/8"),
    ("10.1.2.3", "10.1.2.3/99999999999999999999999999999"), ("10.1.2.3", "10.0.0.0/0"), ("::1", "127.0.0.1"),
    ("::1", "::1/129"), ("::1", "[::1]"), ("fe80::1", "fe81::/16"),
    ("10.1.2.3", "0123456789012345678901234567890123456789012345678901234567890123456789"),
  ]) func doesNotExcept(host: String, list: String) {
    #expect(!withBytes(host) { host in withBytes(list) { ProxyExceptions.include(host, in: $0) } })
  }
}
