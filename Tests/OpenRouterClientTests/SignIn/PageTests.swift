import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

@Suite struct PageTests {
  private static let pages: [(Page, String)] = [
    (.signedIn, "200 OK"), (.denied, "200 OK"), (.used, "200 OK"), (.failed, "502 Bad Gateway"),
    (.refused(400), "400 Bad Request"), (.refused(403), "403 Forbidden"), (.refused(404), "404 Not Found"),
    (.refused(405), "405 Method Not Allowed"), (.refused(414), "414 URI Too Long"),
    (.refused(431), "431 Request Header Fields Too Large"), (.refused(503), "503 Service Unavailable"),
  ]

  private func text(_ page: Page) throws -> String {
    var buffer = SecretBuffer()
    try page.write(to: &buffer)
    return buffer.bytes.string
  }

  @Test func areWholeResponses() throws {
    for (page, status) in Self.pages {
      let parts = try text(page).split(separator: "\r\n\r\n", maxSplits: 1)
      let lines = parts[0].split(separator: "\r\n")
      #expect(lines[0] == "HTTP/1.1 \(status)")
      #expect(lines.last == "Content-Length: \(parts[1].utf8.count)")
      #expect(parts[1].hasPrefix("<!DOCTYPE html>") && parts[1].hasSuffix("</html>\n"))
      #expect(lines.contains("Allow: GET") == (status.hasPrefix("405")))
    }
  }

  @Test func allHaveTheSameHeaders() throws {
    let heads = try Self.pages.map { (page, _) in
      try text(page).split(separator: "\r\n\r\n")[0].split(separator: "\r\n").dropFirst().dropLast()
        .filter { $0 != "Allow: GET" }.joined(separator: "\n")
    }
    #expect(Set(heads).count == 1)
  }

  @Test func sayWhatHappened() throws {
    #expect(Set(try Self.pages.prefix(4).map { try text($0.0).split(separator: "<h1>")[1] }).count == 4)
  }
}
