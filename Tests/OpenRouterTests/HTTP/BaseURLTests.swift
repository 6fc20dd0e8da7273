import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct BaseURLTests {
  @Test(arguments: [
    "https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/", "https://a", "https://a/", "HTTPS://A:8443/x",
    "http://localhost:8080", "http://127.0.0.1:1/api", "https://[::1]",
  ]) func accepts(url: String) {
    #expect(outcome(url, .baseURL) == .accepted)
  }

  @Test(arguments: [
    ("", Outcome.refused(.empty)), ("openrouter.ai", .refused(.urlScheme)),
    ("http://openrouter.ai", .refused(.secureScheme)), ("ftp://a", .refused(.secureScheme)),
    ("app://a", .refused(.secureScheme)), ("http://[::1]", .refused(.secureIPv6)),
    ("https://a?", .refused(.urlQuery, at: 9)), ("https://a/b?c", .refused(.urlQuery, at: 11)),
    ("https://a#b", .refused(.urlFragment, at: 9)), ("https://u:p@a", .refused(.urlUserInformation, at: 11)),
    ("https://a\r\n", .refused(.urlCharacter, at: 9)),
    ("https:a", .refused(.urlHost, at: 5)), ("https://a:99999", .refused(.urlPort, at: 9)),
  ]) func refuses(url: String, expected: Outcome) {
    #expect(outcome(url, .baseURL) == expected)
  }

  // MARK: Endpoint

  @Test(arguments: [
    ("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/x", "openrouter.ai"),
    ("https://a/api/", "https://a/api/x", "a"), ("https://a", "https://a/x", "a"),
    ("https://a/", "https://a/x", "a"),
    ("https://A:443/b", "https://A:443/b/x", "A"), ("https://a:80", "https://a:80/x", "a:80"),
    ("http://localhost:80/", "http://localhost:80/x", "localhost"),
    ("http://localhost:443", "http://localhost:443/x", "localhost:443"),
    ("http://127.0.0.1:8080/b/c", "http://127.0.0.1:8080/b/c/x", "127.0.0.1:8080"),
    ("https://[::1]:8443/", "https://[::1]:8443/x", "[::1]:8443"),
    ("https://[::1]", "https://[::1]/x", "[::1]"), ("https://a//", "https://a//x", "a"),
  ]) func makesTheEndpoint(base: String, url: String, host: String) throws {
    let made = try withBytes(base) { (base) in
      let endpoint = try Endpoint(base, path: Bytes("/x"))
      return [endpoint.base.string + endpoint.path.string, endpoint.host.string]
    }
    #expect(made == [url, host])
  }
}
