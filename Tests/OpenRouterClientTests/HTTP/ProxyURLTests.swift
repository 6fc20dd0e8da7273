import Testing

@testable import OpenRouterBase
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

  private func variableReason(_ text: String) -> Reason? {
    withBytes(text) { (bytes) in
      reason { () throws(Failure) in try ProxyURL.check(variable: bytes) }
    }
  }

  /// What others wrote for other programs.
  @Test(arguments: [
    "proxy", "proxy:8080", "http://proxy:8080/", "http://proxy/path?query#fragment", "http://proxy:",
    "HTTPS://proxy.example:3128", "socks://proxy", "socks5h://proxy:1080", "socks5h://localhost/%2Ftmp%2Fsocket",
    "http://DOMAIN\\user:p%@proxy:8080", "http://u:%2@proxy", "http://u:%zz@proxy", "http://u:%20@proxy", "@proxy",
    "http://ü:ö@prüxy:1", "http://u:[];'$@proxy:65535", "proxy_1.example.", "[::1]", "http://u:p@[fe80::1%25eth0]:8080",
    "http://u:%1@proxy", "1.2.3.4:5",
  ]) func acceptsVariables(proxy: String) {
    #expect(variableReason(proxy) == nil)
  }

  @Test(
    arguments: [
      ("ftp://proxy", .proxyScheme), ("://proxy", .proxyScheme), ("http://", .proxyHost), (":8080", .proxyHost),
      ("http://user@", .proxyHost), ("proxy:", .proxyPort), ("proxy:0", .proxyPort), ("http://proxy:65536", .proxyPort),
      ("http://proxy:8 /", .proxyCharacter), ("\u{7F}proxy", .proxyCharacter), ("\nproxy", .proxyCharacter),
      ("a@b@c", .proxyUserInformation), ("u:p/s@proxy", .proxyUserInformation), ("u?@proxy", .proxyUserInformation),
      ("u#@proxy", .proxyUserInformation), ("u:%00@proxy", .proxyUserInformation), ("%1F@p", .proxyUserInformation),
      ("proxy/x@y", .proxyUserInformation), ("http://[::1]x:3", .proxyHost), ("[::1", .proxyHost), ("[x]", .proxyHost),
      ("pro%78y", .proxyHost), ("pro;xy", .proxyHost), ("pro\\xy", .proxyHost), ("http:/proxy", .proxyPort),
    ] as [(String, Reason)]) func refusesVariables(proxy: String, expected: Reason)
  {
    #expect(variableReason(proxy) == expected)
  }

  @Test(arguments: [
    ("http://user:password@proxy:8080", "user:password"), ("user@proxy", "user"), ("http://u:p@q/x@h:9", "u:p@q/x"),
    ("http://proxy", ""), ("proxy", ""), ("", ""), ("@proxy", ""), ("http://@proxy", ""), ("ftp://a@b", "a"),
  ]) func findsUserInformation(proxy: String, expected: String) {
    withBytes(proxy) { #expect(ProxyURL.userInformation($0).string == expected) }
  }
}
