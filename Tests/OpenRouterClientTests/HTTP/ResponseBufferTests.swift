import CSystem
import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

@Suite struct ResponseBufferTests {
  private func take(header line: String, _ buffer: inout ResponseBuffer) -> Bool {
    withBytes(line) { buffer.take(header: $0) }
  }

  @Test func takesBodiesUpToTheLimit() {
    var buffer = ResponseBuffer()
    let piece = String(repeating: "a", count: 1 << 16)
    for _ in 0..<16 { #expect(withBytes(piece) { buffer.take(body: $0) }) }
    #expect(buffer.body.count == ResponseBuffer.bodyLimit)
    #expect(buffer.refusal == .none)
    #expect(!withBytes("a") { buffer.take(body: $0) })
    #expect(buffer.refusal == .bodyTooLarge)
    #expect(buffer.body.count == ResponseBuffer.bodyLimit)
    buffer.reset()
    #expect(buffer.refusal == .none)
    #expect(buffer.body.count == 0)
    #expect(withBytes("a") { buffer.take(body: $0) })
    #expect(buffer.body.bytes.string == "a")
  }

  @Test func takesHeadersUpToTheLimit() {
    var buffer = ResponseBuffer()
    let line = String(repeating: "a", count: (1 << 12) - 2) + "\r\n"
    for _ in 0..<16 { #expect(take(header: line, &buffer)) }
    #expect(!take(header: "a", &buffer))
    #expect(buffer.refusal == .headersTooLarge)
    buffer.reset()
    #expect(take(header: line, &buffer))
  }

  @Test(arguments: [
    ("Transfer-Encoding: chunked\r\n", true), ("transfer-encoding:chunked", true),
    ("TRANSFER-ENCODING:\t CHUNKED \r\n", true),
    ("Transfer-Encoding: gzip\r\n", false), ("Transfer-Encoding: gzip, chunked\r\n", false),
    ("Transfer-Encoding: chunked, gzip\r\n", false), ("Transfer-Encoding: chunked gzip\r\n", false),
    ("Transfer-Encoding: identity\r\n", false), ("Transfer-Encoding:\r\n", false), ("Transfer-Encoding: x", false),
    ("Content-Encoding: gzip\r\n", true), ("X-Transfer-Encoding: gzip\r\n", true),
  ]) func takesNoEncodingButChunks(line: String, isTaken: Bool) {
    var buffer = ResponseBuffer()
    #expect(take(header: line, &buffer) == isTaken)
    #expect((buffer.refusal == .transferEncoding) != isTaken)
  }

  @Test(arguments: [
    (["HTTP/1.1 200 OK\r\n", "\r\n"], true), (["HTTP/1.1 200 OK\n", "\n"], true), (["HTTP/1.1 200 OK\r\n"], false),
    (["HTTP/1.1 200 OK\r\n", "a:"], false), (["HTTP/1.1 200 OK\r\n", "ab"], false), ([], false),
    (["HTTP/1.1 100 Continue\r\n", "\r\n", "HTTP/1.1 200 OK\r\n"], false),
    // A trailer behind the body.
    (["HTTP/1.1 200 OK\r\n", "\r\n", "X-Sum: abc\r\n"], true),
  ]) func knowsWholeHeads(lines: [String], isComplete: Bool) {
    var buffer = ResponseBuffer()
    for line in lines { #expect(take(header: line, &buffer)) }
    #expect(buffer.headersAreComplete == isComplete)
    buffer.reset()
    #expect(buffer.headersAreComplete == false)
  }

  /// A response that was asked for again is gone from memory, whatever comes in its place.
  @Test func forgetsWhatItTook() throws {
    var buffer = ResponseBuffer()
    let piece = String(repeating: "secret", count: 100)
    #expect(withBytes(piece) { buffer.take(body: $0) })
    let memory = Bytes(buffer.body.bytes.base, count: piece.utf8.count)
    buffer.reset()
    #expect(memory.string == String(repeating: "\0", count: piece.utf8.count))
  }

  /// Where there is a socket for one address, those of the others do not count.
  @Test(
    arguments: [
      ([], 0), ([EMFILE], EMFILE), ([EAFNOSUPPORT, EMFILE], EMFILE), ([EMFILE, EAFNOSUPPORT], EAFNOSUPPORT),
      ([0], -1), ([EMFILE, 0], -1), ([0, EMFILE], -1), ([EMFILE, 0, EMFILE], -1),
    ] as [([Int32], Int32)]) func remembersWhySocketsAreMissing(errors: [Int32], expected: Int32)
  {
    var buffer = ResponseBuffer()
    for error in errors { buffer.take(socketError: error) }
    #expect(buffer.socketError == expected)
    #expect(take(header: "HTTP/1.1 200 OK\r\n", &buffer))
    buffer.reset()
    #expect(buffer.socketError == 0)
  }

  /// What libcurl had read tells its limit for a header from a lack of memory.
  @Test(
    arguments: [
      (0, false), (102_399 + 17, false), (102_400 + 17, true), (1 << 40, true), (-1, false), (17, false),
    ] as [(Int64, Bool)]) func knowsLongHeaders(read: Int64, isTooLong: Bool)
  {
    var buffer = ResponseBuffer()
    buffer.bytesRead = read
    #expect(buffer.headerIsTooLong == false)
    #expect(take(header: "HTTP/1.1 200 OK\r\n", &buffer))
    #expect(buffer.headerIsTooLong == isTooLong)
    #expect(take(header: "\r\n", &buffer))
    #expect(buffer.headerIsTooLong == false)
  }
}
