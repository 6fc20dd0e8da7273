import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

@Suite struct PageTests {
  private static let pages: [(Page, String)] = [
    (.signedIn, "200 OK"), (.denied, "200 OK"), (.used, "200 OK"), (.failed(-11), "502 Bad Gateway"),
    (.refused(400), "400 Bad Request"), (.refused(403), "403 Forbidden"), (.refused(404), "404 Not Found"),
    (.refused(405), "405 Method Not Allowed"), (.refused(414), "414 URI Too Long"),
    (.refused(431), "431 Request Header Fields Too Large"), (.refused(503), "503 Service Unavailable"),
    (.refused(501), "501 Not Implemented"), (.unreadable(414), "414 URI Too Long"),
  ]

  private static let name = AppName(text: Bytes("App"))

  /// The whole response, written twice: once for its size.
  private func text(_ page: Page, hasContent: Bool = true) -> String {
    var counter = ByteWriter()
    page.write(at: 784_111_777, Self.name, hasContent: hasContent, to: &counter)
    return unsafe String(unsafeUninitializedCapacity: counter.count) { (memory) in
      var writer = unsafe ByteWriter(UnsafeMutableRawPointer(memory.baseAddress!), capacity: memory.count)
      page.write(at: 784_111_777, Self.name, hasContent: hasContent, to: &writer)
      return writer.count
    }
  }

  @Test func areWholeResponses() {
    for (page, status) in Self.pages {
      let parts = text(page).split(separator: "\r\n\r\n", maxSplits: 1)
      let lines = parts[0].split(separator: "\r\n")
      #expect(lines[0] == "HTTP/1.1 \(status)")
      #expect(lines.contains("Date: Sun, 06 Nov 1994 08:49:37 GMT"))
      #expect(lines.last == "Content-Length: \(parts[1].utf8.count)")
      #expect(parts[1].hasPrefix("<!DOCTYPE html>") && parts[1].hasSuffix("</html>\n"))
      #expect(lines.contains("Allow: GET") == (status.hasPrefix("405")))
    }
  }

  @Test func allHaveTheSameHeaders() {
    let heads = Self.pages.map { (page, _) in
      text(page).split(separator: "\r\n\r\n")[0].split(separator: "\r\n").dropFirst().dropLast()
        .filter { $0 != "Allow: GET" }.joined(separator: "\n")
    }
    #expect(Set(heads).count == 1)
  }

  @Test func areDated() {
    #expect(text(.signedIn).contains("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
  }

  @Test func haveNoContentForHead() {
    for (page, status) in Self.pages {
      let head = text(page, hasContent: false)
      #expect(head.hasPrefix("HTTP/1.1 \(status)\r\n") && head.hasSuffix("\r\n\r\n"))
      #expect(!head.contains("Content-Length:") && !head.contains("<"))
    }
  }

  @Test func haveARoomThatIsLargeEnough() {
    for status in Int32(-40)...0 { #expect(text(Page(status)).utf8.count < 4096 - 6 * 64) }
  }

  @Test func sayWhyASignInFailed() {
    let reasons = (Int32(-40)..<0).map { Page.reason($0).string }
    #expect(reasons.allSatisfy { $0.hasSuffix(".") && $0.count < 60 } && Set(reasons).count == 10)
  }

  @Test func sayWhatHappened() {
    #expect(Set(Self.pages.prefix(4).map { text($0.0).split(separator: "<h1>")[1] }).count == 4)
  }
}
