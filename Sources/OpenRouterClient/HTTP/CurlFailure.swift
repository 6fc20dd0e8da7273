import CCurl

/// A failure by libcurl's own number.
struct CurlFailure: Error {
  let code: CURLcode

  init(_ code: CURLcode) {
    self.code = code
  }

  /// A failure of the multi interface.
  init(_ code: CURLMcode) {
    self.code = code == CURLM_OUT_OF_MEMORY ? CURLE_OUT_OF_MEMORY : CURLE_FAILED_INIT
  }

  var number: Int32 { Int32(truncatingIfNeeded: code.rawValue) }

  /// What it comes to for the caller, where nothing more is known than the number.
  var status: Status {
    switch code {
    case CURLE_OUT_OF_MEMORY: .outOfMemory
    case CURLE_OPERATION_TIMEDOUT: .timeout
    // What answers speaks no HTTP that can be understood.
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .unexpectedAnswer
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CLIENTCERT:
      .tls
    case CURLE_FAILED_INIT, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION,
      CURLE_SETOPT_OPTION_SYNTAX, CURLE_UNRECOVERABLE_POLL:
      .system
    default: .connection
    }
  }

  /// What libcurl calls it.
  var text: Bytes {
    if code == CURLE_UNKNOWN_OPTION { return Bytes("libcurl 7.87 or newer is needed") }
    return unsafe Bytes(terminated: curl_easy_strerror(code))
  }
}
