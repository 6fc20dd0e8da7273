import Foundation
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

/// The URLs of web-platform-tests, which say what browsers make of a URL.
@Suite(.enabled(if: Conformance.has("wpt-url"), "no conformance data: set CONFORMANCE_DATA"))
struct WebPlatformTests {
  private struct Case {
    let input: String
    let isFailure: Bool
    let base, hostname, port, scheme: String?
  }

  private static func cases() throws -> [Case] {
    let list = try #require(try Conformance.json("wpt-url/urltestdata.json") as? [Any])
    let cases = list.compactMap { $0 as? [String: Any] }.map { (entry) in
      Case(
        input: entry["input"] as? String ?? "", isFailure: entry["failure"] as? Bool ?? false,
        base: entry["base"] as? String,
        hostname: entry["hostname"] as? String, port: entry["port"] as? String, scheme: entry["protocol"] as? String)
    }
    try #require(cases.count >= 891)
    return cases
  }

  /// The same cases, those with the scheme http once more with https, about which browsers say the same.
  private static func casesOfHTTPSToo() throws -> [Case] {
    try cases().flatMap { (entry) in
      guard entry.input.lowercased().hasPrefix("http:") else { return [entry] }
      let input = "https" + entry.input.dropFirst(4)
      return [
        entry,
        Case(
          input: input, isFailure: entry.isFailure, base: entry.base, hostname: entry.hostname, port: nil, scheme: nil),
      ]
    }
  }

  private static func beginsLikeHTTP(_ input: String) -> Bool { input.lowercased().hasPrefix("http") }

  @Test func refusesWhatBrowsersCannotRead() throws {
    let failures = try Self.casesOfHTTPSToo().filter { $0.isFailure }
    #expect(failures.count >= 267)
    for failure in failures where Self.beginsLikeHTTP(failure.input) {
      #expect(outcome(failure.input, .callbackURL) != .accepted, "\(failure.input)")
      #expect(outcome(failure.input, .privateUseCallbackURL) != .accepted, "\(failure.input)")
    }
    for failure in failures { #expect(outcome(failure.input, .callbackURL) != .accepted, "\(failure.input)") }
  }

  /// Nothing passes that holds a control character, a space or a character beyond ASCII: not as given in the data,
  /// and not with such a character put in at any place.
  @Test func passesVisibleASCIIOnly() throws {
    var accepted = 0
    for entry in try Self.cases() {
      for rule in [Rule.callbackURL, .privateUseCallbackURL] where outcome(entry.input, rule) == .accepted {
        accepted += 1
        #expect(entry.input.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(entry.input)")
        for place in 0...entry.input.utf8.count {
          for byte: UInt8 in [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xFF] {
            var changed = Array(entry.input.utf8)
            changed.insert(byte, at: place)
            let result = outcome(changed) { (text) throws(Failure) in _ = try rule.check(text) }
            #expect(result != .accepted, "byte \(byte) at \(place) of \(entry.input)")
          }
        }
      }
    }
    #expect(accepted > 100)
  }

  /// A browser finds the host and the port that we found: what we judged is what it will speak to.
  @Test func findsTheHostThatBrowsersFind() throws {
    var compared = 0
    for entry in try Self.casesOfHTTPSToo() where !entry.isFailure && outcome(entry.input, .callbackURL) == .accepted {
      let (host, port) = try withBytes(entry.input) { (url) in
        let parts = try URLParts(url)
        return (parts.host.string, parts.portNumber)
      }
      // Browsers drop the final dot of an IPv4 address, and write IPv6 addresses in their own way.
      if !host.hasPrefix("[") {
        #expect(Self.withoutFinalDot(host.lowercased()) == Self.withoutFinalDot(entry.hostname ?? ""), "\(entry.input)")
      }
      if let scheme = entry.scheme {
        let defaultValue = scheme == "https:" ? 443 : 80
        #expect((port ?? defaultValue) == Int(entry.port ?? "") ?? defaultValue, "\(entry.input)")
      }
      compared += 1
    }
    #expect(compared > 20)
  }

  private static func withoutFinalDot(_ host: String) -> Substring { host.hasSuffix(".") ? host.dropLast() : host[...] }
}
