import CCurl
import Testing

@testable import OpenRouterClient

@Suite struct CurlFailureTests {
  @Test(
    arguments: [
      (CURLE_UNSUPPORTED_PROTOCOL, .unexpectedAnswer), (CURLE_FAILED_INIT, .system), (CURLE_URL_MALFORMAT, .system),
      (CURLE_COULDNT_RESOLVE_PROXY, .connection), (CURLE_COULDNT_RESOLVE_HOST, .connection),
      (CURLE_COULDNT_CONNECT, .connection), (CURLE_WEIRD_SERVER_REPLY, .unexpectedAnswer),
      (CURLE_PARTIAL_FILE, .connection), (CURLE_OUT_OF_MEMORY, .outOfMemory), (CURLE_OPERATION_TIMEDOUT, .timeout),
      (CURLE_SSL_CONNECT_ERROR, .tls), (CURLE_UNKNOWN_OPTION, .system), (CURLE_GOT_NOTHING, .connection),
      (CURLE_SEND_ERROR, .connection), (CURLE_RECV_ERROR, .connection), (CURLE_PEER_FAILED_VERIFICATION, .tls),
      (CURLE_SSL_CACERT_BADFILE, .tls), (CURLE_PROXY, .connection),
    ] as [(CURLcode, Status)]) func isTold(code: CURLcode, status: Status)
  {
    #expect(CurlFailure(code).status == status)
    #expect(CurlFailure(code).number == Int32(code.rawValue))
    #expect(!CurlFailure(code).text.isEmpty)
  }
}
