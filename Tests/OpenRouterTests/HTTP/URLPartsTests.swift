import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct URLPartsTests {
  private struct Parts: Equatable {
    var scheme, host, port, rest: String
    var hasAuthority, hasPort: Bool
    var portNumber: Int?
  }

  private static func parts(_ url: String) throws -> Parts {
    try withBytes(url) { (bytes) in
      let parts = try URLParts(bytes)
      return Parts(
        scheme: parts.scheme.string, host: parts.host.string,
        port: parts.hasPort ? bytes[parts.hostEnd + 1, parts.pathStart].string : "",
        rest: bytes[parts.pathStart, bytes.count].string, hasAuthority: parts.hasAuthority, hasPort: parts.hasPort,
        portNumber: parts.portNumber)
    }
  }

  @Test(arguments: [
    ("https://a/b?c#d", "https", "a", "", "/b?c#d"), ("https://a", "https", "a", "", ""),
    ("HTTP://A:80", "HTTP", "A", "80", ""),
    ("https://a?b/c", "https", "a", "", "?b/c"), ("https://a#b@c", "https", "a", "", "#b@c"),
    ("https://a/b@c:d", "https", "a", "", "/b@c:d"),
    ("https://[::1]:80/", "https", "[::1]", "80", "/"), ("https://[::1]/", "https", "[::1]", "", "/"),
    ("https://[::1", "https", "[::1", "", ""),
    ("https://", "https", "", "", ""), ("https:///a", "https", "", "", "/a"), ("https://:1", "https", "", "1", ""),
    ("https://a:1:2", "https", "a", "1:2", ""),
  ]) func findsTheParts(url: String, scheme: String, host: String, port: String, rest: String) throws {
    let parts = try Self.parts(url)
    #expect(parts.hasAuthority)
    #expect([parts.scheme, parts.host, parts.port, parts.rest] == [scheme, host, port, rest])
  }

  @Test(arguments: [
    ("a:", "a", ""), ("a:b", "a", "b"), ("mailto:me@example.com", "mailto", "me@example.com"), ("app:/", "app", "/"),
    ("app:/b", "app", "/b"),
    ("A+b-c.1:x", "A+b-c.1", "x"), ("urn:a:b", "urn", "a:b"), ("https:a", "https", "a"),
    ("https:\\\\u@h", "https", "\\\\u@h"),
  ]) func findsThatThereIsNoAuthority(url: String, scheme: String, rest: String) throws {
    let parts = try Self.parts(url)
    #expect(!parts.hasAuthority && !parts.hasPort)
    #expect([parts.scheme, parts.host, parts.port, parts.rest] == [scheme, "", "", rest])
  }

  @Test(arguments: [
    "", ":", "://a", "1a:b", "+a:b", "-:b", ".:b", "a", "https", "/a:b", "a b:c", "é:b", "a_b:c", "//a:80",
  ])
  func refusesWhatHasNoScheme(url: String) {
    #expect(outcome(url) { (url) throws(Failure) in _ = try URLParts(url) } == .refused(.urlScheme))
  }

  @Test(arguments: [
    ("https://a@b", 9), ("https://@b", 8), ("https://a:b@c/", 11), ("x://a\\@b/", 6), ("https://a@", 9),
    ("https://a@b@c", 9),
  ])
  func refusesUserInformation(url: String, position: Int32) {
    #expect(
      outcome(url) { (url) throws(Failure) in _ = try URLParts(url) } == .refused(.urlUserInformation, at: position))
  }

  @Test(
    arguments: [
      ("1", 1), ("65535", 65_535), ("00001", 1), ("443", 443), ("0", nil), ("65536", nil), ("", nil), ("000001", nil),
      ("1a", nil), ("99999", nil),
    ] as [(String, Int?)]) func readsThePort(port: String, number: Int?) throws
  {
    #expect(try Self.parts("x://a:\(port)").portNumber == number)
    #expect(try Self.parts("x://a:\(port)").hasPort)
  }

  @Test(arguments: [
    ("https://a", true, false, false), ("hTTps:a", true, false, false), ("http://localhost", false, true, true),
    ("HTTP://LocalHost:1", false, true, true),
    ("http://127.0.0.1", false, true, true), ("http://localhost.", false, true, false),
    ("http://127.0.0.2", false, true, false), ("http://127.0.0.1.", false, true, false),
    ("http://localhost.evil", false, true, false), ("http://[::1]", false, true, false),
    ("httpss://a", false, false, false), ("htt://a", false, false, false),
  ]) func knowsSchemesAndThisMachine(url: String, isHTTPS: Bool, isHTTP: Bool, isLoopback: Bool) throws {
    let responses = try withBytes(url) { (bytes) in
      let parts = try URLParts(bytes)
      return [parts.isHTTPS, parts.isHTTP, parts.isLoopback]
    }
    #expect(responses == [isHTTPS, isHTTP, isLoopback])
  }
}
