import CEvents
import COpenRouter
import CSockets
import OpenRouterBase

/// Reports the stages of a call to the program's trace, if it has one. Used for one call after the other.
@safe
struct Trace: ~Copyable {
  private let target: TraceTarget?
  private var report = TraceReport()
  /// Method and path, each with its NUL.
  private var text = SecretBuffer()
  private var startedAt: Int64 = 0
  private var attemptAt: Int64 = 0
  /// The last stage of the attempt.
  private var reached = TraceReport.Stage.attempt
  private var isRunning = false
  /// A body that libcurl reads piece by piece; nil if libcurl has all of it, which is sent with the head.
  private var body: UnsafeMutablePointer<RequestBody>?
  private var bodySize: Int64 = 0

  init(_ target: TraceTarget?) {
    self.target = target
    unsafe body = nil
  }

  var isSet: Bool { target != nil }

  // MARK: The call

  /// A call begins; `number` is its number.
  mutating func begin(_ number: UInt64, method: Bytes, path: Bytes) throws(Failure) {
    startedAt = system_monotonic_nanoseconds()
    isRunning = true
    report = TraceReport()
    report.call = number
    text.cut(to: 0)
    try text.append(method)
    try text.append(Bytes("\0"))
    try text.append(path)
    try text.append(Bytes("\0"))
    report.method = text.bytes[0, method.count]
    report.path = text.bytes[method.count &+ 1, method.count &+ 1 &+ path.count]
  }

  /// The body is known. It must not be freed while a transfer is observed.
  mutating func set(body: UnsafeMutablePointer<RequestBody>) { unsafe self.body = unsafe body }
  mutating func set(bodySize: Int) { self.bodySize = Int64(bodySize) }

  mutating func beginAttempt() {
    guard isRunning else { return }
    attemptAt = system_monotonic_nanoseconds()
    reached = .attempt
    report.attempt &+= 1
    report.httpStatus = -1
    report.isKept = -1
    report.sentSize = 0
    report.receivedSize = 0
    put(.attempt)
  }

  /// An attempt failed, and another one follows after a pause in milliseconds.
  mutating func retry(after status: openrouter_status, in pause: Int64) {
    guard isRunning else { return }
    report.status = status
    report.wait = pause
    put(.retry)
    report.status = OPENROUTER_OK
    report.wait = -1
  }

  /// The call is over. Does nothing if it was before.
  mutating func end(_ status: openrouter_status) {
    guard isRunning else { return }
    isRunning = false
    report.status = status == OPENROUTER_END ? OPENROUTER_OK : status
    put(.end)
  }

  // MARK: The attempt

  /// Reports the stages that a transfer has reached.
  mutating func observe(_ transfer: borrowing Transfer) {
    guard isRunning else { return }
    let wasSent = transfer.wasSent
    let status = transfer.httpStatus
    report.receivedSize = transfer.received
    if status > 0 { report.httpStatus = status }
    if wasSent {
      report.sentSize = unsafe body?.pointee.given ?? bodySize
      let isKept: Int32 = transfer.newConnections == 0 ? 1 : 0
      // libcurl may find out later that a kept connection is dead, and open another one.
      if reached == .attempt || isKept != report.isKept {
        report.isKept = isKept
        put(.connected)
      }
    }
    if reached == .connected, wasSent, unsafe body?.pointee.isGiven ?? true { put(.sent) }
    if reached != .headers && transfer.hasHead { put(.headers) }
  }

  private mutating func put(_ stage: TraceReport.Stage) {
    let now = system_monotonic_nanoseconds()
    reached = stage
    report.stage = stage
    report.sinceStart = (now &- startedAt) / 1000
    report.sinceAttempt = report.attempt == 0 ? 0 : (now &- attemptAt) / 1000
    let error = system_error()
    unsafe withUnsafePointer(to: &report) { unsafe target?.receive(OpaquePointer($0)) }
    system_set_error(error)
  }
}
