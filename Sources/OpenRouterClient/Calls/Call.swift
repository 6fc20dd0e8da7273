import CEvents
import COpenRouter
import OpenRouterBase

/// One call of a client: attempts, and the time between them, until there is an answer, a failure that repeating does not
/// mend, or no time left.
@safe
struct Call {
  let judge: Judge
  /// Set when the call is cancelled; -1 where it cannot be.
  let event: Int32

  /// Runs the call to its end. What went wrong is told by the report.
  func run() -> openrouter_status {
    let deadline = Deadline(milliseconds: judge.option(.totalTimeout))
    var made: OpaquePointer?
    _ = unsafe openrouter_http_request_new(&made)
    guard let httpRequest = unsafe made else { return unsafe judge.report.pointee.tell(.outOfMemory) }
    defer { unsafe openrouter_http_request_free(httpRequest) }
    let status = unsafe judge.operation.fill(httpRequest, judge.client.pointee.settings, judge.request)
    if status == OPENROUTER_OK { return unsafe send(httpRequest, until: deadline) }
    return unsafe judge.report.pointee.tell(
      status, field: openrouter_http_request_error_field(httpRequest),
      message: openrouter_http_request_error_message(httpRequest))
  }

  private func send(_ httpRequest: OpaquePointer, until deadline: Deadline) -> openrouter_status {
    do throws(Failure) {
      try unsafe judge.client.pointee.checkProxy()
      var transfer = try Transfer.make()
      return unsafe send(httpRequest, &transfer, until: deadline)
    } catch {
      return unsafe judge.report.pointee.tell(error)
    }
  }

  private func send(
    _ httpRequest: OpaquePointer, _ transfer: inout Transfer, until deadline: Deadline
  ) -> openrouter_status {
    do throws(CurlFailure) {
      try unsafe transfer.fill(httpRequest, judge.client.pointee.options)
    } catch {
      return unsafe judge.report.pointee.tell(error)
    }
    var backoff = Backoff()
    var isCancelled = event_wait(event, 0) != 0
    var number: Int64 = 0
    while !isCancelled {
      number &+= 1
      unsafe judge.report.pointee.begin(attempt: number)
      let end = transfer.perform(
        timeout: judge.attemptTimeout(until: deadline), connectTimeout: judge.option(.connectTimeout), event: event)
      let verdict = judge.judge(end, transfer)
      guard let pause = judge.pause(after: verdict, attempt: number, &backoff, until: deadline) else {
        return verdict.status
      }
      isCancelled = Deadline.wait(milliseconds: pause, event: event)
    }
    unsafe judge.report.pointee.begin(attempt: number)
    return judge.judge(.cancelled, transfer).status
  }
}
