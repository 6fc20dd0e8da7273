import CCurl
import COpenRouter
import OpenRouterBase

/// How every request is sent: the rules that must hold on the network, one per line.
extension Transfer {
  /// Sets everything but the timeouts, for a request on a new connection.
  mutating func fill(_ request: OpaquePointer, _ options: borrowing ClientOptions) throws(CurlFailure) {
    var body = unsafe openrouter_bytes()
    // A filled request has one.
    _ = unsafe openrouter_http_request_get_body(request, &body)
    try unsafe set(body: Bytes(body))
    // If a kept connection has died, libcurl would send a request again that may have arrived.
    try set(CURLOPT_FRESH_CONNECT, 1)
    try set(CURLOPT_FORBID_REUSE, 1)
    try set(CURLOPT_MAXFILESIZE, ResponseBuffer.bodyLimit)
    try unsafe fillCommon(request, options)
  }

  /// Reports what becomes of a request on a new connection. The trace must outlive the transfer.
  mutating func follow(_ request: OpaquePointer, _ trace: UnsafeMutablePointer<Trace>) {
    if unsafe !trace.pointee.isSet { return }
    var body = unsafe openrouter_bytes()
    _ = unsafe openrouter_http_request_get_body(request, &body)
    unsafe trace.pointee.set(bodySize: body.size)
    unsafe self.trace = unsafe trace
  }

  /// Sets everything but the timeouts, for a request that may use a kept connection. The body must outlive the request.
  /// The transfer is new, or has rested.
  mutating func fill(
    _ request: OpaquePointer, _ body: UnsafeMutablePointer<RequestBody>, _ options: borrowing ClientOptions
  ) throws(CurlFailure) {
    var method = unsafe openrouter_string()
    _ = unsafe openrouter_http_request_get_method(request, &method)
    clear()
    try setKeptConnection()
    try unsafe set(method: Bytes(method), body)
    try unsafe fillCommon(request, options)
  }

  private mutating func fillCommon(
    _ request: OpaquePointer, _ options: borrowing ClientOptions
  ) throws(CurlFailure) {
    var url = unsafe openrouter_string()
    _ = unsafe openrouter_http_request_get_url(request, &url)
    let isTLS = unsafe Bytes(url).beginsIgnoringCase(with: Bytes("https:"))
    try unsafe set(CURLOPT_URL, Bytes(url))
    try setTransport(isTLS: isTLS)
    try setTrust(options)
    try unsafe setProxy(options, Bytes(url), isTLS: isTLS)
    try unsafe appendHeaders(request)
    try finish()
  }

  /// One connection is kept: a minute if unused, ten minutes in all.
  private func setKeptConnection() throws(CurlFailure) {
    try Transfer.check(unsafe multi_set_kept_connections(multi, 1))
    try set(CURLOPT_MAXAGE_CONN, 60)
    try set(CURLOPT_MAXLIFETIME_CONN, 600)
    try set(CURLOPT_TCP_KEEPALIVE, 1)
  }

  private func setTransport(isTLS: Bool) throws(CurlFailure) {
    try set(CURLOPT_PROTOCOLS_STR, isTLS ? Bytes("https") : Bytes("http"))
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    try set(CURLOPT_PATH_AS_IS, 1)
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    try set(CURLOPT_UNRESTRICTED_AUTH, 0)
    try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    try set(CURLOPT_VERBOSE, 0)
    // No signal handlers in the host's process, and no waiting for a pending name look-up.
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_QUICK_EXIT, 1)
    try Transfer.check(unsafe multi_set_quick_exit(multi))
  }

  private func setTrust(_ options: borrowing ClientOptions) throws(CurlFailure) {
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    try set(CURLOPT_PROXY_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    // Connections are kept, not sessions: libcurl 7.88 frees one twice if it has no memory to keep a session.
    try set(CURLOPT_SSL_SESSIONID_CACHE, 0)
    guard let file = options.values.text(.caFile) else { return }
    try set(CURLOPT_CAINFO, file)
    try set(CURLOPT_PROXY_CAINFO, file)
    // The system's folder would be trusted as well.
    try setNothing(CURLOPT_CAPATH)
    try setNothing(CURLOPT_PROXY_CAPATH)
  }

  private func setProxy(_ options: borrowing ClientOptions, _ url: Bytes, isTLS: Bool) throws(CurlFailure) {
    // No Kerberos ticket of the user is sent to a proxy unasked.
    try set(CURLOPT_SOCKS5_AUTH, Int(AUTHENTICATION_BASIC))
    if !isTLS {
      // Plain http is allowed to loopback only; a proxy would see it, so none is used.
      try set(CURLOPT_PROXY, Bytes(""))
    } else if let proxy = options.values.text(.proxy) {
      try set(CURLOPT_PROXY, proxy)
      // no_proxy does not override the caller's choice.
      try set(CURLOPT_NOPROXY, Bytes(""))
    } else {
      // The proxy that libcurl would find by itself, but with the rules for privileged programs.
      try set(CURLOPT_PROXY, ProxyVariables.used(for: url) ?? Bytes(""))
      try set(CURLOPT_NOPROXY, ProxyVariables.exceptions ?? Bytes(""))
    }
  }

  private mutating func appendHeaders(_ request: OpaquePointer) throws(CurlFailure) {
    var line = SecretBuffer()
    var name = unsafe openrouter_string()
    var value = unsafe openrouter_string()
    var index = 0
    while unsafe openrouter_http_request_get_header(request, index, &name, &value) == OPENROUTER_OK {
      line.cut(to: 0)
      do throws(Failure) {
        try unsafe line.append(Bytes(name))
        try line.append(Bytes(": "))
        try unsafe line.append(Bytes(value))
        try line.append(Bytes("\0"))
      } catch {
        throw CurlFailure(CURLE_OUT_OF_MEMORY)
      }
      try append(header: line.bytes)
      index &+= 1
    }
    // A body is sent without waiting for the server to ask for it.
    try append(header: Bytes("Expect:"))
  }
}
