import Testing

@testable import OpenRouterClient

@Suite struct ProxyURLTests {
  @Test(arguments: [
    "", "proxy", "proxy:8080", "proxy:1", "proxy:65535", "http://proxy", "http://proxy:8080", "http://proxy:8080/",
    "HTTPS://proxy.example:3128", "socks4://127.0.0.1", "socks4a://proxy", "socks5://proxy:1080", "socks5h://proxy",
    "http://user:password@proxy:8080", "user@proxy", "http://u:p%40s%2Fs%25@proxy:8080", "http://[::1]:8080", "[::1]",
    "http://user:pass:word@[fe80::1%25eth0]:8080", "proxy/", "@proxy", "http://:p@proxy", "u:%20@proxy", "u:%fF@proxy",
    "[fe80::1%eth0]", "[fe80::1%25]", "[::1%123456789012345]",
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
      ("http://[::1]x:3", .proxyHost), ("[::1", .proxyHost), ("[]", .proxyHost), ("[::1/]", .proxyHost),
      ("[fe808:1%25eth0]", .proxyHost), ("[fe80::1%]", .proxyHost),
      ("[::1%a:b]", .proxyHost), ("[::1%0123456789abcdef]", .proxyHost), ("[1.2.3.4]", .proxyHost),
      ("proxy/path", .proxyHost), ("proxy?", .proxyHost), ("proxy#", .proxyHost), ("pro%78y", .proxyHost),
      ("a@b@c", .proxyUserInformation), ("u:p/s@proxy", .proxyUserInformation),
      ("u:p?s@proxy", .proxyUserInformation), ("u:p#s@proxy", .proxyUserInformation),
      ("u:p\\s@proxy", .proxyUserInformation), ("u:%@proxy", .proxyUserInformation),
      ("u:%2@proxy", .proxyUserInformation), ("u:%2G@proxy", .proxyUserInformation),
      ("u:%00@proxy", .proxyUserInformation), ("u%0A:p@proxy", .proxyUserInformation),
      ("u:%1f@proxy", .proxyUserInformation), ("u:p%", .proxyPort), ("%@", .proxyUserInformation),
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
    ("http://user:password@proxy:8080", "password"), ("user@proxy", ""), ("http://u:p:q@proxy", "p:q"),
    ("u:@proxy", ""),
    ("http://proxy:8080", ""), ("proxy:8080", ""), ("u@proxy:8080", ""), ("proxy", ""), ("", ""),
  ]) func findsThePassword(proxy: String, expected: String) {
    withBytes(proxy) { #expect(ProxyURL.password($0).string == expected) }
  }
}
