import Testing

@testable import OpenRouterClient

@Suite struct AnswerBufferTests {
  private func take(header line: String, _ buffer: inout AnswerBuffer) -> Bool {
    withBytes(line) { buffer.take(header: $0) }
  }

  @Test func takesBodiesUpToTheLimit() {
    var buffer = AnswerBuffer()
    let piece = String(repeating: "a", count: 1 << 16)
    for _ in 0..<16 { #expect(withBytes(piece) { buffer.take(body: $0) }) }
    #expect(buffer.body.count == AnswerBuffer.bodyLimit)
    #expect(buffer.refusal == .none)
    #expect(!withBytes("a") { buffer.take(body: $0) })
    #expect(buffer.refusal == .bodyTooLarge)
    #expect(buffer.body.count == AnswerBuffer.bodyLimit)
    buffer.reset()
    #expect(buffer.refusal == .none)
    #expect(buffer.body.count == 0)
    #expect(withBytes("a") { buffer.take(body: $0) })
    #expect(buffer.body.bytes.string == "a")
  }

  @Test func takesHeadersUpToTheLimit() {
    var buffer = AnswerBuffer()
    let line = String(repeating: "a", count: (1 << 12) - 2) + "\r\n"
    for _ in 0..<16 { #expect(take(header: line, &buffer)) }
    #expect(!take(header: "a", &buffer))
    #expect(buffer.refusal == .headersTooLarge)
    buffer.reset()
    #expect(take(header: line, &buffer))
  }

  @Test(arguments: [
    (["HTTP/1.1 200 OK\r\n", "\r\n"], true), (["HTTP/1.1 200 OK\n", "\n"], true), (["HTTP/1.1 200 OK\r\n"], false),
    (["HTTP/1.1 200 OK\r\n", "a:"], false), (["HTTP/1.1 200 OK\r\n", "ab"], false), ([], false),
    (["HTTP/1.1 100 Continue\r\n", "\r\n", "HTTP/1.1 200 OK\r\n"], false),
  ]) func knowsWholeHeads(lines: [String], isComplete: Bool) {
    var buffer = AnswerBuffer()
    for line in lines { #expect(take(header: line, &buffer)) }
    #expect(buffer.headersAreComplete == isComplete)
  }
}
