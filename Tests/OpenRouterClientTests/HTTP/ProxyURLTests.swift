import Testing

@testable import OpenRouterClient

@Suite struct ProxyURLTests {
  @Test(arguments: [
    "", "proxy", "proxy:8080", "proxy:1", "proxy:65535", "http://proxy", "http://proxy:8080", "http://proxy:8080/",
    "HTTPS://proxy.example:3128", "socks4://127.0.0.1", "socks4a://proxy", "socks5://proxy:1080", "socks5h://proxy",
    "http://user:password@proxy:8080", "user@proxy", "http://u:p@ss@proxy:8080", "http://[::1]:8080", "[::1]",
    "http://user:pass:word@[fe80::1%25eth0]:8080", "proxy/",
  ]) func accepts(proxy: String) {
    #expect(reason(proxy, .proxy) == nil)
  }

  @Test(
    arguments: [
      ("ftp://proxy", .proxyScheme), ("socks6://proxy", .proxyScheme), ("httpx://proxy", .proxyScheme),
      ("http://", .proxyHost), ("http:///", .proxyHost), (":8080", .proxyHost), ("http://:8080", .proxyHost),
      ("user:password@", .proxyHost), ("http://user@", .proxyHost), ("http://user@:80", .proxyHost),
      ("proxy:", .proxyPort), ("proxy:0", .proxyPort), ("proxy:65536", .proxyPort), ("proxy:80a", .proxyPort),
      ("proxy:99999999999999999999", .proxyPort), ("http://proxy:/", .proxyPort), ("[::1]:", .proxyPort),
      ("proxy 1", .visibleASCII), ("proxy\n", .visibleASCII), ("prüxy", .visibleASCII), ("proxy\0", .containsNUL),
      (String(repeating: "a", count: 2049), .over2048Bytes),
    ] as [(String, Reason)]) func refuses(proxy: String, expected: Reason)
  {
    #expect(reason(proxy, .proxy) == expected)
  }

  @Test func isAsLongAsCanBe() {
    #expect(reason(String(repeating: "a", count: 2048), .proxy) == nil)
  }

  @Test(arguments: [
    ("http://user:password@proxy:8080", "user:password"), ("user@proxy", "user"), ("http://u:p@ss@proxy", "u:p@ss"),
    ("http://proxy:8080", ""), ("proxy", ""), ("", ""),
  ]) func findsUserInformation(proxy: String, expected: String) {
    withBytes(proxy) { #expect(ProxyURL.userInformation($0).string == expected) }
  }
}
