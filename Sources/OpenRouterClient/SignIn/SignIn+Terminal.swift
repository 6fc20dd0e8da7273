import COpenRouter
import OpenRouterBase

/// A sign-in as a conversation in a terminal.
extension SignIn {
  mutating func runInTerminal(_ report: inout Diagnostics) throws(Failure) -> openrouter_status {
    let status = try start(&report)
    if status != OPENROUTER_OK { return status }
    var terminal = Terminal()
    if showURL(terminal.isHidden) { return try converse(&terminal, &report) }
    return fail("write", Bytes("the URL cannot be written to standard error: "), &report)
  }

  private mutating func converse(
    _ terminal: inout Terminal, _ report: inout Diagnostics
  ) throws(Failure) -> openrouter_status {
    var isShown = false
    var wasRefused = false
    while true {
      let status = try step(milliseconds: 0, &report)
      showAttempt(&isShown)
      // In the other modes no page shows another code.
      let isRefused = status == OPENROUTER_ERROR_API && isHeadless && acceptsCode && terminal.mayHaveLine
      if status <= 0 && !isRefused { return status }
      if status == Status.inputNeeded.rawValue && !terminal.mayHaveLine {
        report.record(nil) { $0.put("standard input ended before a code was pasted") }
        return Status.unexpectedEnd.rawValue
      }
      if isRefused && !wasRefused { show("The code was refused: ", report.text, "\nPaste another one.\n") }
      wasRefused = isRefused
      if acceptsCode, try takeLine(&terminal, &report) {
        isShown = false
        continue
      }
      // After a refusal the sign-in is over, and its descriptor stays readable.
      let ready = terminal.wait(acceptsCode, isRefused ? cancellation : descriptor, isRefused ? timeLeft : -1)
      guard let ready else { return fail("poll", Bytes(""), &report) }
      if isRefused && ready.isEvent {
        report.record(nil) { $0.put("cancelled before a code arrived") }
        return Status.cancelled.rawValue
      }
      if ready.isInput { try terminal.read() }
    }
  }

  /// Submits the next line that was read; tells the user if it is refused. Returns whether a line was read.
  private mutating func takeLine(_ terminal: inout Terminal, _ report: inout Diagnostics) throws(Failure) -> Bool {
    try terminal.takeLine { (line) throws(Failure) in
      if try unsafe submit(line.characters, line.count, &report) == OPENROUTER_OK { return }
      let message = report.text
      let subject = Bytes("pasted")
      let names = message.beginsIgnoringCase(with: subject)
      // The user knows what it was: how many bytes came says nothing.
      let end = message.firstIndex(of: UInt8(ascii: ";"))
      show("What you pasted", names ? message[subject.count, end] : Bytes(" was not accepted"), ".\nTry again.\n")
    }
  }

  private func fail(_ step: ConstantText, _ what: Bytes, _ report: inout Diagnostics) -> openrouter_status {
    let failure = SystemFailure(step)
    report.record(nil) {
      $0.put(what)
      failure.describe(to: &$0)
    }
    return Status.system.rawValue
  }

  // MARK: State

  private var isHeadless: Bool { values.integer(.mode) == Int64(SignInMode.headless.rawValue) }
  private var descriptor: Int32 { unsafe session?.pointee.descriptor ?? -1 }
  private var acceptsCode: Bool { unsafe session?.pointee.acceptsCode == true }
  private var timeLeft: Int64 { unsafe session?.pointee.deadline.left ?? 0 }

  // MARK: Texts

  /// Returns whether all was written.
  private func showURL(_ isHidden: Bool) -> Bool {
    guard let url = values.text(.url) else { return false }
    let isBrowser = values.integer(.mode) == Int64(SignInMode.browser.rawValue)
    return Terminal.write(
      isBrowser
        ? Bytes("Opening your browser. If nothing happens, open:\n\n  ") : Bytes("Open this in a browser:\n\n  "))
      && Terminal.write(url) && Terminal.write(Bytes("\n\n"))
      && Terminal.write(
        isHeadless
          ? Bytes("Then paste the code from the page, and press Enter.")
          : Bytes("Waiting for the browser. You can also paste a code, or the whole address from the browser."))
      && Terminal.write(isHidden ? Bytes(" It is not shown.\n") : Bytes("\n"))
  }

  /// Reports once for each code why it could not be exchanged: without a network, retries continue until the timeout.
  private func showAttempt(_ isShown: inout Bool) {
    guard let exchange = unsafe session?.pointee.exchange, stage == .retrying, !isShown else { return }
    isShown = true
    show(
      "The API key could not be fetched: ", unsafe exchange.pointee.report.pointee.diagnostics.text,
      "\nTrying again; Ctrl-C stops.\n"
    )
  }

  private func show(_ start: StaticString, _ text: Bytes, _ end: StaticString) {
    _ = Terminal.write(Bytes(start)) && Terminal.write(text) && Terminal.write(Bytes(end))
  }
}
