import CCurl
import CEvents
import CSockets
import CSystem
import OpenRouterBase

/// A request on its way through libcurl, sent once or again and again: an easy handle in a multi handle of its own, whose
/// waiting a cancellation can end.
@safe
struct Transfer: ~Copyable {
  /// How one sending ended.
  enum End {
    case answered, brokenOff, cancelled
    case failed(CurlFailure)
  }

  let easy: UnsafeMutableRawPointer
  let multi: UnsafeMutableRawPointer
  /// At an address that stays, for libcurl writes there. Behind it in the same memory lies the text of an error.
  let buffer: UnsafeMutablePointer<ResponseBuffer>
  var headers = HeaderList()
  private let owner = system_process()
  /// Nanoseconds of the clock that only goes forward, when its last call ended.
  var idleSince: Int64 = 0

  /// Whether another process made it, of which this one was forked.
  var isForeign: Bool { owner != system_process() }

  /// Sets libcurl up for the whole program, however often it is done; says whether it could be.
  /// While it is set up, libcurl itself reads a variable of the environment: where the secrets of TLS are written to.
  static func setUp() -> Bool {
    !Environment.hides(Bytes("SSLKEYLOGFILE")) && curl_set_up() == CURLE_OK
  }

  /// A transfer with nothing to send.
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

  /// Why libcurl made no handle, by `errno`. A host's own allocator may leave it as it was.
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
    // SAFETY: the memory is the transfer's own, and has the size of a buffer and an error's text.
    unsafe buffer = memory.assumingMemoryBound(to: ResponseBuffer.self)
    unsafe buffer.initialize(to: ResponseBuffer())
    unsafe errorText.initialize(to: 0)
  }

  deinit {
    // SAFETY: given back here and nowhere else; the easy handle is in no multi handle any more.
    unsafe curl_easy_cleanup(easy)
    unsafe curl_multi_cleanup(multi)
    unsafe buffer.deinitialize(count: 1)
    unsafe system_free(buffer)
  }

  var errorText: UnsafeMutablePointer<CChar> {
    // SAFETY: it lies behind the buffer.
    unsafe UnsafeMutableRawPointer(buffer + 1).assumingMemoryBound(to: CChar.self)
  }

  // MARK: Before

  func set(_ option: CURLoption, _ number: Int) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_number(easy, option, number))
  }

  /// A text that ends with a NUL.
  func set(_ option: CURLoption, _ text: Bytes) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_text(easy, option, text.characters))
  }

  func setNothing(_ option: CURLoption) throws(CurlFailure) {
    try Transfer.check(unsafe easy_set_pointer(easy, option, nil))
  }

  /// Sets the body, which must live as long as the transfer.
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

  /// Takes over a header's line, which ends with a NUL.
  mutating func append(header line: Bytes) throws(CurlFailure) {
    try headers.append(line)
  }

  /// Tells libcurl which headers to send and where the response goes. Comes last, when all headers are there.
  func finish() throws(CurlFailure) {
    // SAFETY: headers and buffer live as long as the easy handle, and each callback gets the buffer back.
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

  /// What libcurl's callbacks do: the size that came means "go on", any other is the end.
  @inline(__always)
  private static func hand(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, to buffer: UnsafeMutableRawPointer?,
    _ take: (inout ResponseBuffer, Bytes) -> Bool
  ) -> Int {
    guard let bytes = unsafe bytes, let buffer = unsafe buffer else { return -1 }
    // SAFETY: the buffer that `finish` named; libcurl lends so many bytes.
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

  /// A socket that programs which the host starts do not inherit.
  private static func openSocket(
    _ address: UnsafeMutablePointer<curl_sockaddr>?, _ buffer: UnsafeMutableRawPointer?
  ) -> curl_socket_t {
    guard let address = unsafe address, let buffer = unsafe buffer else { return -1 }
    // SAFETY: as for `hand`.
    let response = unsafe buffer.assumingMemoryBound(to: ResponseBuffer.self)
    var error: Int32 = 0
    let descriptor = unsafe descriptor_open(
      address.pointee.family, address.pointee.socktype, address.pointee.protocol, &error)
    unsafe response.pointee.take(socketError: error)
    return descriptor
  }

  private static func closeSocket(_ socket: curl_socket_t, _ buffer: UnsafeMutableRawPointer?) -> Int32 {
    if let buffer = unsafe buffer {
      // SAFETY: as for `hand`.
      let response = unsafe buffer.assumingMemoryBound(to: ResponseBuffer.self)
      unsafe response.pointee.bytesRead = max(response.pointee.bytesRead, socket_bytes_read(socket))
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

  /// Sends the request and waits for its response, so many milliseconds at most, or until the event is set (none is -1).
  mutating func perform(timeout: Int64, connectTimeout: Int64, event: Int32) -> End {
    if let failure = prepare(timeout: timeout, connectTimeout: connectTimeout) { return .failed(failure) }
    let end = drive(event: event)
    stop()
    return end
  }

  /// Makes ready for sending once. The time has no limit where it is the largest number.
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

  /// Ends what was being sent, if anything was.
  func stop() { unsafe curl_multi_remove_handle(multi, easy) }

  /// Lets libcurl work until it is done. It knows its own times, and returns for them.
  private func drive(event: Int32) -> End {
    var running: Int32 = 1
    var watched = curl_waitfd(fd: event, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    while true {
      var code = unsafe multi_perform(multi, &running)
      if code == CURLM_OK && running == 0 { return result }
      // SAFETY: one descriptor is watched, or none.
      if code == CURLM_OK { code = unsafe curl_multi_poll(multi, &watched, event < 0 ? 0 : 1, 60_000, nil) }
      if code != CURLM_OK { return .failed(CurlFailure(code)) }
      if watched.revents != 0 { return .cancelled }
    }
  }

  /// What libcurl takes for success, but for a response that broke off in its head, which it takes for one without a body.
  var result: End {
    let code = unsafe multi_result(multi)
    // A name for which there was no memory is called one that could not be found.
    let isName = code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY
    if isName && system_error() == ENOMEM { return .failed(CurlFailure(CURLE_OUT_OF_MEMORY)) }
    if code != CURLE_OK { return .failed(CurlFailure(code)) }
    return unsafe buffer.pointee.headersAreComplete ? .answered : .brokenOff
  }
}
