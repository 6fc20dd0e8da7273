import CCurl
import Testing

@testable import OpenRouterClient

/// What no server shows: failures of a libcurl that is newer, and of one that has no memory before any header came.
@Suite struct TransferTests {
  @Test(
    arguments: [
      (CURLE_FILESIZE_EXCEEDED, .bodyTooLarge), (CURLcode(100), .headersTooLarge), (CURLE_OUT_OF_MEMORY, .none),
      (CURLE_BAD_CONTENT_ENCODING, .transferEncoding), (CURLE_RECV_ERROR, .none), (CURLE_WRITE_ERROR, .none),
      (CURLcode(101), .none),
    ] as [(CURLcode, ResponseBuffer.Refusal)]) func knowsRefusals(code: CURLcode, expected: ResponseBuffer.Refusal)
    throws
  {
    let transfer = try Transfer.make()
    #expect(transfer.refusal(CurlFailure(code)) == expected)
    #expect(!transfer.wasSent && !transfer.proxyRefused)
    #expect(transfer.httpStatus == 0)
    #expect(transfer.socketError == 0)
  }
}
