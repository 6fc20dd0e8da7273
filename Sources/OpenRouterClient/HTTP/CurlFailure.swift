import CCurl
import OpenRouterBase

/// A failure of libcurl, by its number.
struct CurlFailure: Error {
  let code: CURLcode

  init(_ code: CURLcode) {
    self.code = code
  }

  /// A failure of the multi interface.
  init(_ code: CURLMcode) {
    switch code {
    case CURLM_OUT_OF_MEMORY: self.code = CURLE_OUT_OF_MEMORY
    case CURLM_UNRECOVERABLE_POLL: self.code = CURLE_UNRECOVERABLE_POLL
    default: self.code = CURLE_FAILED_INIT
    }
  }

  var number: Int32 { Int32(truncatingIfNeeded: code.rawValue) }

  /// Its status, if nothing but the number is known. Only the listed failures of a connection are temporary and
  /// retried: numbers of newer versions of libcurl are final.
  var status: Status {
    switch code {
    case CURLE_OUT_OF_MEMORY: .outOfMemory
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_PARTIAL_FILE,
      CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PROXY, CURLE_SEND_FAIL_REWIND, CURLE_READ_ERROR:
      .connection
    // The server does not speak valid HTTP.
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .unexpectedResponse
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CLIENTCERT, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_NOTFOUND,
      CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED:
      .tls
    default: .system
    }
  }

  /// Whether libcurl wanted to send a body again, and was refused: some versions of 8 report that the body cannot be read.
  var failsToRewind: Bool { code == CURLE_SEND_FAIL_REWIND || code == CURLE_READ_ERROR }

  /// libcurl's text for it.
  var text: Bytes {
    if code == CURLE_OUT_OF_MEMORY { return Status.outOfMemory.text }
    if code == CURLE_UNKNOWN_OPTION { return Bytes("libcurl 7.87 or newer is needed") }
    return unsafe Bytes(terminated: curl_easy_strerror(code))
  }
}
