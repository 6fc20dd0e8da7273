import CCurl
import CEvents
import CSockets
import CSystem
import OpenRouterBase

/// A request sent by libcurl, once or several times: an easy handle in its own multi handle, so that cancellation can
/// end the wait.
@safe
struct Transfer: ~Copyable {
  /// How sending ended.
  enum End {
    case answered, brokenOff, cancelled
    /// The server switched to another protocol (HTTP 101), so no response follows.
    case switched
    case failed(CurlFailure)
  }

  let easy: UnsafeMutableRawPointer
  let multi: UnsafeMutableRawPointer
  /// At a fixed address, as libcurl writes to it. The text of an error follows it in the same memory.
  let buffer: UnsafeMutablePointer<ResponseBuffer>
  var headers = HeaderList()
  private let owner = system_process()
  /// When its last call ended, in nanoseconds of the monotonic clock.
  var idleSince: Int64 = 0
  /// Reports what is sent and received; nil without a trace. It must outlive the transfer, or be replaced.
  var trace: UnsafeMutablePointer<Trace>?

  /// Whether this is a forked process, and the transfer belongs to its parent.
  var isForeign: Bool { owner != system_process() }

  /// Initializes libcurl for the whole program; may be called repeatedly. Returns whether it worked. libcurl then reads
  /// an environment variable: the file for the secrets of TLS.
  static func setUp() -> Bool {
    !Environment.hides(Bytes("SSLKEYLOGFILE")) && curl_set_up() == CURLE_OK
  }

  /// A transfer without a request.
  static func make() throws(Failure) -> Transfer {
    let size = MemoryLayout<ResponseBuffer>.stride &+ Int(CURL_ERROR_SIZE)
    guard let memory = unsafe system_allocate(size) else { throw Failure(.outOfMemory) }
    guard let easy = unsafe easy_new() else {
      let failure = failure(system_error())
      unsafe system_free(memory)
      throw failure
    }
    guard let multi = unsafe multi_new() else {
      let failure = failure(system_error())
      unsafe curl_easy_cleanup(easy)
      unsafe system_free(memory)
      throw failure
    }
    return unsafe Transfer(easy, multi, memory)
  }

  /// Why libcurl made no handle, by `errno`. A host's allocator may leave it unchanged.
  private static func failure(_ error: Int32) -> Failure {
    switch error {
    case 0, ENOMEM: Failure(.outOfMemory)
    case EMFILE, ENFILE: Failure(.noDescriptor)
    default: Failure(.noTransfer)
    }
  }

  private init(_ easy: UnsafeMutableRawPointer, _ multi: UnsafeMutableRawPointer, _ memory: UnsafeMutableRawPointer) {
    unsafe self.easy = unsafe easy
    unsafe self.multi = unsafe multi
    // SAFETY: the transfer owns the memory, which has the size of a buffer and an error's text.
    unsafe buffer = memory.assumingMemoryBound(to: ResponseBuffer.self)
    unsafe buffer.initialize(to: ResponseBuffer())
    unsafe trace = nil
    unsafe errorText.initialize(to: 0)
  }

  deinit {
    // SAFETY: freed only here; the easy handle is in no multi handle any more.
    unsafe curl_easy_cleanup(easy)
    unsafe curl_multi_cleanup(multi)
    unsafe buffer.deinitialize(count: 1)
    unsafe system_free(buffer)
  }

  var errorText: UnsafeMutablePointer<CChar> {
    // SAFETY: it follows the buffer.
    unsafe UnsafeMutableRawPointer(buffer + 1).assumingMemoryBound(to: CChar.self)
  }

  // MARK: Before

  func set(_ option: CURLoption, _ number: Int) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_number(easy, option, number))
  }

  /// A NUL-terminated text.
  func set(_ option: CURLoption, _ text: Bytes) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_text(easy, option, text.characters))
  }

  func setNothing(_ option: CURLoption) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_pointer(easy, option, nil))
  }

  /// Sets the body, which must outlive the transfer.
  func set(body: Bytes) throws(CurlFailure) {
    try set(CURLOPT_POSTFIELDSIZE, body.count)
    try set(CURLOPT_POSTFIELDS, body)
  }

  func setSize(_ size: Int64) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(size)))
  }

  func setPointer(_ option: CURLoption, _ pointer: UnsafeMutableRawPointer) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_pointer(easy, option, pointer))
  }

  func setReadFunction(_ function: curl_write_callback) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_callback(easy, CURLOPT_READFUNCTION, function))
  }

  func setSeekFunction(
    _ context: UnsafeMutableRawPointer, _ function: curl_seek_callback
  ) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_seek_callback(easy, context, function))
  }

  /// Takes ownership of a header's NUL-terminated line.
  mutating func append(header line: Bytes) throws(CurlFailure) {
    try headers.append(line)
  }

  /// Tells libcurl which headers to send and where to put the response. Call it last.
  func finish() throws(CurlFailure) {
    // SAFETY: headers and buffer live as long as the easy handle; the buffer is passed to each callback.
    try Transfer.check(unsafe easy_set_pointer(easy, CURLOPT_HTTPHEADER, headers.first))
    try Transfer.check(unsafe easy_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText))
    try Transfer.check(unsafe easy_set_pointer(easy, CURLOPT_WRITEDATA, buffer))
    try Transfer.check(unsafe easy_set_pointer(easy, CURLOPT_HEADERDATA, buffer))
    try Transfer.check(
      unsafe easy_set_callback(easy, CURLOPT_WRITEFUNCTION) { (bytes, _, size, buffer) in
        if unsafe Transfer.pauses(buffer) { return Int(CURL_WRITEFUNC_PAUSE) }
        return unsafe Transfer.hand(bytes, size, to: buffer) { (buffer, piece) in buffer.take(body: piece) }
      })
    try Transfer.check(
      unsafe easy_set_callback(easy, CURLOPT_HEADERFUNCTION) { (bytes, one, count, buffer) in
        unsafe Transfer.hand(bytes, one &* count, to: buffer) { (buffer, line) in buffer.take(header: line) }
      })
    try Transfer.check(
      unsafe easy_set_socket_callback(easy, buffer) { (buffer, _, address) in
        unsafe Transfer.openSocket(address, buffer)
      })
    try Transfer.check(
      unsafe easy_set_closing_callback(easy, buffer) { (buffer, socket) in
        unsafe Transfer.closeSocket(socket, buffer)
      })
  }

  /// The common part of libcurl's callbacks: returning the size means "continue", anything else ends the transfer.
  @inline(__always)
  private static func hand(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, to buffer: UnsafeMutableRawPointer?,
    _ take: (inout ResponseBuffer, Bytes) -> Bool
  ) -> Int {
    guard let bytes = unsafe bytes, let buffer = unsafe buffer else { return -1 }
    // SAFETY: the buffer that `finish` has set; libcurl promises `size` bytes.
    let goesOn = unsafe take(&buffer.assumingMemoryBound(to: ResponseBuffer.self).pointee, Bytes(bytes, count: size))
    return goesOn ? size : -1
  }

  private static func pauses(_ buffer: UnsafeMutableRawPointer?) -> Bool {
    // SAFETY: as for `hand`.
    guard let buffer = unsafe buffer?.assumingMemoryBound(to: ResponseBuffer.self) else { return false }
    let isPaused = unsafe buffer.pointee.body.count >= buffer.pointee.pauseAt
    unsafe buffer.pointee.isPaused = isPaused
    return isPaused
  }

  /// A socket that programs started by the host do not inherit.
  private static func openSocket(
    _ address: UnsafeMutablePointer<curl_sockaddr>?, _ buffer: UnsafeMutableRawPointer?
  ) -> curl_socket_t {
    guard let address = unsafe address, let buffer = unsafe buffer else { return -1 }
    // SAFETY: as for `hand`.
    let response = unsafe buffer.assumingMemoryBound(to: ResponseBuffer.self)
    if unsafe Transfer.refusesRepeat(&response.pointee) { return -1 }
    var error: Int32 = 0
    let descriptor = unsafe descriptor_open(
      address.pointee.family, address.pointee.socktype, address.pointee.protocol, &error)
    unsafe response.pointee.take(socketError: error)
    unsafe response.pointee.socket = descriptor
    return descriptor
  }

  private static func closeSocket(_ socket: curl_socket_t, _ buffer: UnsafeMutableRawPointer?) -> Int32 {
    if let buffer = unsafe buffer {
      // SAFETY: as for `hand`.
      let response = unsafe buffer.assumingMemoryBound(to: ResponseBuffer.self)
      unsafe response.pointee.bytesRead = max(response.pointee.bytesRead, socket_bytes_read(socket))
      if unsafe response.pointee.socket == socket { unsafe response.pointee.socket = -1 }
    }
    descriptor_close(socket)
    return 0
  }

  static func check(_ code: CURLcode) throws(CurlFailure) {
    if code != CURLE_OK { throw CurlFailure(code) }
  }

  static func check(_ code: CURLMcode) throws(CurlFailure) {
    if code != CURLM_OK { throw CurlFailure(code) }
  }

  // MARK: Sending

  /// Sends the request and waits for its response, up to a timeout or until the event (-1 for none) is set.
  mutating func perform(timeout: Int64, connectTimeout: Int64, event: Int32) -> End {
    if let failure = prepare(timeout: timeout, connectTimeout: connectTimeout) { return .failed(failure) }
    let end = drive(event: event)
    stop()
    return end
  }

  /// Prepares to send once. The largest number means no timeout.
  mutating func prepare(timeout: Int64, connectTimeout: Int64) -> CurlFailure? {
    unsafe buffer.pointee.reset()
    unsafe errorText.pointee = 0
    do throws(CurlFailure) {
      try set(CURLOPT_TIMEOUT_MS, timeout == .max ? 0 : Int(timeout))
      try set(CURLOPT_CONNECTTIMEOUT_MS, Int(min(timeout, connectTimeout)))
    } catch {
      return error
    }
    let code = unsafe curl_multi_add_handle(multi, easy)
    return code == CURLM_OK ? nil : CurlFailure(code)
  }

  /// Stops sending, if anything is being sent.
  func stop() { unsafe curl_multi_remove_handle(multi, easy) }

  /// Lets libcurl work until it is done. It knows its timeouts, and returns for them.
  private func drive(event: Int32) -> End {
    var running: Int32 = 1
    var watched = curl_waitfd(fd: event, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    while true {
      var code = unsafe multi_perform(multi, &running)
      let end = code == CURLM_OK && running == 0 ? takeResult() : nil
      observe()
      if let end { return end }
      // SAFETY: one descriptor is watched, or none.
      if code == CURLM_OK { code = unsafe curl_multi_poll(multi, &watched, event < 0 ? 0 : 1, 60_000, nil) }
      if code != CURLM_OK { return .failed(CurlFailure(code)) }
      if watched.revents != 0 { return .cancelled }
    }
  }

  /// Reports the stages that were reached.
  func observe() {
    // SAFETY: it outlives the transfer's request.
    unsafe trace?.pointee.observe(self)
  }

  /// Takes libcurl's result, except for a response that was cut off in its head, which libcurl treats as one without a
  /// body.
  func takeResult() -> End {
    let code = unsafe multi_result(multi)
    unsafe buffer.pointee.sendingFailed = code == CURLE_SEND_ERROR
    // libcurl reports a name as not found if it has no memory for it.
    let isName = code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY
    if isName && system_error() == ENOMEM { return .failed(CurlFailure(CURLE_OUT_OF_MEMORY)) }
    if code != CURLE_OK { return .failed(CurlFailure(code)) }
    if unsafe !buffer.pointee.headersAreComplete { return .brokenOff }
    return httpStatus > 0 ? .answered : .switched
  }
}
