import CCurl
import Testing

@testable import OpenRouterClient

/// What no server shows: failures of a libcurl that is newer, and of one that has no memory before any header came.
@Suite struct TransferTests {
  @Test(
    arguments: [
      (CURLE_FILESIZE_EXCEEDED, .bodyTooLarge), (CURLcode(100), .headersTooLarge), (CURLE_OUT_OF_MEMORY, .none),
      (CURLE_RECV_ERROR, .none), (CURLE_WRITE_ERROR, .none),
    ] as [(CURLcode, AnswerBuffer.Refusal)]) func knowsRefusals(code: CURLcode, expected: AnswerBuffer.Refusal)
  {
    guard let transfer = Transfer.make() else {
      Issue.record("no memory")
      return
    }
    #expect(transfer.refusal(CurlFailure(code)) == expected)
    #expect(!transfer.wasSent && !transfer.proxyRefused)
    #expect(transfer.httpStatus == 0)
  }
}
