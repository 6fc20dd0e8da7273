import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// json-schema-org/JSON-Schema-Test-Suite: what is invalid there is refused here; what is valid there is accepted here,
/// but for the cases that our own rules, which are narrower, make differ.
@Suite(.enabled(if: Conformance.has("json-schema-formats"), "no conformance data: set CONFORMANCE_DATA"))
struct FormatSuiteTests {
  /// Every valid case that is refused, with the rule that refuses it (design, section 5).
  static let refused: [String: [String: Reason]] = [
    "date-time": [
      // UTC only, and with capital T and Z.
      "1937-01-01T12:00:27.87+00:20": .dateTimeForm,
      "1990-12-31T15:59:50.123-08:00": .dateTimeForm,
      "1998-12-31T15:59:60.123-08:00": .dateTimeForm,
      "1963-06-19t08:30:06.283185z": .dateTimeForm,
    ],
    "uri": [
      // http to this machine only.
      "http://foo.bar/?q=Test%20URL-encoded%20stuff": .secureScheme,
      "http://xn--nw2a.xn--j6w193g/": .secureScheme,
      "http://223.255.255.254": .secureScheme,
      "http://www.ietf.org/rfc/rfc2396.txt": .secureScheme,
      // No other scheme.
      "ftp://ftp.is.co.za/rfc/rfc1808.txt": .secureScheme,
      "ldap://[2001:db8::7]/c=GB?objectClass?one": .secureScheme,
      "mailto:John.Doe@example.com": .secureScheme,
      "news:comp.infosystems.www.servers.unix": .secureScheme,
      "tel:+1-816-555-1212": .secureScheme,
      "urn:oasis:names:specification:docbook:dtd:xml:4.1.2": .secureScheme,
      // No fragment, no user information.
      "http://foo.bar/?baz=qux#quux": .urlFragment,
      "http://foo.com/blah_(wikipedia)_blah#cite-1": .urlFragment,
      "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com": .urlUserInformation,
      // A last label of digits makes an IPv4 address, which must be one.
      "http://087.10.0.1/": .urlIPv4,
      "http://999.999.999.999/": .urlIPv4,
    ],
    "uuid": [:],
  ]

  @Test(arguments: [("date-time", Rule.dateTime, 27), ("uri", .callbackURL, 40), ("uuid", .uuid, 22)])
  func answersAsTheSuiteSays(format: String, rule: Rule, count: Int) throws {
    let groups = try #require(try Conformance.json("json-schema-formats/\(format).json") as? [[String: Any]])
    let tests = groups.flatMap { $0["tests"] as? [[String: Any]] ?? [] }
    var refused: [String: Reason] = [:]
    var strings = 0
    for test in tests {
      guard let text = test["data"] as? String, let isValid = test["valid"] as? Bool else { continue }
      strings += 1
      let result = outcome(text, rule)
      if isValid { refused[text] = result.reason } else { #expect(result != .accepted, "\(text)") }
    }
    #expect(strings >= count)
    #expect(refused == Self.refused[format])
  }

  /// With schemes of the app's own allowed, those of the suite pass.
  @Test(arguments: [
    "ftp://ftp.is.co.za/rfc/rfc1808.txt", "ldap://[2001:db8::7]/c=GB?objectClass?one", "mailto:John.Doe@example.com",
    "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "tel:+1-816-555-1212",
  ])
  func acceptsOtherSchemesWhereAllowed(url: String) {
    #expect(outcome(url, .privateUseCallbackURL) == .accepted)
  }
}
