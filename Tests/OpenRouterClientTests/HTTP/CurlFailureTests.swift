import CCurl
import Testing

@testable import OpenRouterBase
@testable import OpenRouterClient

@Suite struct CurlFailureTests {
  /// What passes, by libcurl's numbers, and so is tried again: each of them is listed.
  private static let passing: [CURLcode] = [
    CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_PARTIAL_FILE,
    CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PROXY, CURLE_SEND_FAIL_REWIND, CURLE_READ_ERROR,
  ]

  @Test(
    arguments: [
      (CURLE_UNSUPPORTED_PROTOCOL, .unexpectedResponse), (CURLE_FAILED_INIT, .system), (CURLE_URL_MALFORMAT, .system),
      (CURLE_WEIRD_SERVER_REPLY, .unexpectedResponse), (CURLE_OUT_OF_MEMORY, .outOfMemory),
      (CURLE_OPERATION_TIMEDOUT, .timeout), (CURLE_SSL_CONNECT_ERROR, .tls), (CURLE_UNKNOWN_OPTION, .system),
      (CURLE_PEER_FAILED_VERIFICATION, .tls), (CURLE_SSL_CACERT_BADFILE, .tls), (CURLE_SSL_PINNEDPUBKEYNOTMATCH, .tls),
      (CURLE_SSL_INVALIDCERTSTATUS, .tls), (CURLE_SSL_ISSUER_ERROR, .tls), (CURLE_BAD_CONTENT_ENCODING, .system),
      (CURLE_WRITE_ERROR, .system), (CURLE_ABORTED_BY_CALLBACK, .system), (CURLE_AGAIN, .system),
    ] as [(CURLcode, Status)]) func isTold(code: CURLcode, status: Status)
  {
    #expect(CurlFailure(code).status == status)
    #expect(CurlFailure(code).number == Int32(code.rawValue))
    #expect(!CurlFailure(code).text.isEmpty)
  }

  /// Numbers that a newer libcurl may have mean nothing that is known to pass.
  @Test func onlyWhatIsKnownToPassIsTriedAgain() {
    for number: UInt32 in [UInt32](1...300) + [1000, 65536, .max] {
      let code = CURLcode(number)
      let status = CurlFailure(code).status
      #expect((status == .connection) == Self.passing.contains(code), "\(number)")
      #expect((status == .timeout) == (code == CURLE_OPERATION_TIMEDOUT), "\(number)")
    }
  }

  @Test(
    arguments: [
      (CURLM_OUT_OF_MEMORY, .outOfMemory), (CURLM_BAD_HANDLE, .system), (CURLM_INTERNAL_ERROR, .system),
      (CURLM_UNRECOVERABLE_POLL, .system), (CURLM_UNKNOWN_OPTION, .system), (CURLMcode(50), .system),
    ] as [(CURLMcode, Status)]) func isToldOfSeveral(code: CURLMcode, status: Status)
  {
    #expect(CurlFailure(code).status == status)
  }
}
