import CEvents
import COpenRouter
import OpenRouterBase

/// One call with a typed request: attempts and pauses, until there is a response, a failure that a retry does not
/// solve, or no time left.
@safe
struct TypedCall {
  let classifier: Classifier
  /// Set when the call is cancelled; -1 if it cannot be.
  let event: Int32

  /// Runs the call to its end. The report has the reason of a failure.
  @inline(never)
  func run() -> openrouter_status {
    var trace = unsafe Trace(classifier.client.pointee.options.trace)
    // SAFETY: the pointer is used only inside.
    let status = unsafe withUnsafeMutablePointer(to: &trace) { unsafe run($0) }
    trace.end(status)
    return status
  }

  private func run(_ trace: UnsafeMutablePointer<Trace>) -> openrouter_status {
    do throws(Failure) {
      try unsafe classifier.client.pointee.begin(trace, method: Bytes("POST"), path: classifier.operation.path)
    } catch {
      return unsafe classifier.report.pointee.record(error)
    }
    let deadline = Deadline(milliseconds: classifier.option(.totalTimeout))
    var made: OpaquePointer?
    _ = unsafe openrouter_http_request_new(&made)
    guard let httpRequest = unsafe made else { return unsafe classifier.report.pointee.record(.outOfMemory) }
    defer { unsafe openrouter_http_request_free(httpRequest) }
    let status = unsafe classifier.operation.fill(httpRequest, classifier.client.pointee.settings, classifier.request)
    if status == OPENROUTER_OK { return unsafe send(httpRequest, trace, until: deadline) }
    return unsafe classifier.report.pointee.record(
      status, field: openrouter_http_request_error_field(httpRequest),
      message: openrouter_http_request_error_message(httpRequest))
  }

  private func send(
    _ httpRequest: OpaquePointer, _ trace: UnsafeMutablePointer<Trace>, until deadline: Deadline
  ) -> openrouter_status {
    do throws(Failure) {
      try unsafe classifier.client.pointee.checkProxy()
      var transfer = try Transfer.make()
      return unsafe send(httpRequest, &transfer, trace, until: deadline)
    } catch {
      return unsafe classifier.report.pointee.record(error)
    }
  }

  private func send(
    _ httpRequest: OpaquePointer, _ transfer: inout Transfer, _ trace: UnsafeMutablePointer<Trace>,
    until deadline: Deadline
  ) -> openrouter_status {
    do throws(CurlFailure) {
      try unsafe transfer.fill(httpRequest, classifier.client.pointee.options)
      unsafe transfer.follow(httpRequest, trace)
    } catch {
      return unsafe classifier.report.pointee.record(error)
    }
    var isCancelled = event_wait(event, 0) != 0
    var number: Int64 = 0
    while !isCancelled {
      number &+= 1
      unsafe classifier.report.pointee.begin(attempt: number)
      unsafe trace.pointee.beginAttempt()
      let end = transfer.perform(
        timeout: classifier.attemptTimeout(until: deadline), connectTimeout: classifier.option(.connectTimeout),
        event: event)
      let outcome = classifier.classify(end, transfer)
      guard let pause = classifier.pause(after: outcome, until: deadline) else {
        return outcome.status
      }
      unsafe trace.pointee.retry(after: outcome.status, in: pause)
      isCancelled = Deadline.wait(milliseconds: pause, event: event)
    }
    unsafe classifier.report.pointee.begin(attempt: number)
    return classifier.classify(.cancelled, transfer).status
  }
}
