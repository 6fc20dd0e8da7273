import CCurl
import OpenRouterBase

/// Methods, and bodies that libcurl reads.
extension Transfer {
  /// Sets method and body, which must outlive the transfer. What has a body, or is a POST, is sent only once per attempt.
  mutating func set(method: Bytes, _ body: UnsafeMutablePointer<RequestBody>) throws(CurlFailure) {
    let isPost = method.equals(Bytes("POST"))
    let size = unsafe body.pointee.size
    if size == 0 {
      // libcurl would wait for the content of a response to HEAD, which has none.
      if method.equals(Bytes("HEAD")) { return try set(CURLOPT_NOBODY, 1) }
      try set(CURLOPT_HTTPGET, 1)
      if isPost || method.equals(Bytes("PUT")) || method.equals(Bytes("PATCH")) {
        try set(CURLOPT_POST, 1)
        try set(CURLOPT_POSTFIELDSIZE, 0)
        try set(CURLOPT_POSTFIELDS, Bytes(""))
        // Without a body there is no type; libcurl would send that of a form.
        try append(header: Bytes("Content-Type:"))
        try sendOnce()
      }
    } else {
      try set(CURLOPT_POST, 1)
      try sendOnce()
      if let held = unsafe body.pointee.held {
        // libcurl sends it with the head, in one write.
        try set(body: held)
      } else {
        try setSize(size)
        try unsafe setReading(body)
      }
    }
    if !isPost && !method.equals(Bytes("GET")) { try set(CURLOPT_CUSTOMREQUEST, method) }
  }

  private func setReading(_ body: UnsafeMutablePointer<RequestBody>) throws(CurlFailure) {
    // SAFETY: the body outlives the transfer's request; it is passed to the callbacks.
    try unsafe setPointer(CURLOPT_READDATA, body)
    try unsafe setReadFunction { (memory, one, count, body) in
      guard let memory = unsafe memory, let body = unsafe body else { return Int(CURL_READFUNC_ABORT) }
      return unsafe body.assumingMemoryBound(to: RequestBody.self).pointee.read(memory, one &* count)
        ?? Int(CURL_READFUNC_ABORT)
    }
    try unsafe setSeekFunction(body) { (body, offset, _) in
      guard let body = unsafe body?.assumingMemoryBound(to: RequestBody.self) else { return CURL_SEEKFUNC_FAIL }
      return unsafe offset == 0 && body.pointee.given == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
    }
  }
}
