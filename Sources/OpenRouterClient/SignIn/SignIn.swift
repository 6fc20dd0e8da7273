import COpenRouter
import OpenRouterBase

/// Signs a user in with OpenRouter: the state that lasts from one start to the next, and the current session.
@safe
struct SignIn: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// The page to open, with the unguessable path of the callback.
    case url
    /// The current mode.
    case mode

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .url: Row("url", "", .trusted, secret: true)
      case .mode: Row("mode", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  private var client: UnsafePointer<Client>?
  /// The same, if it belongs to the sign-in.
  private var ownClient: UnsafeMutablePointer<Client>?
  private var options: UnsafeMutablePointer<DiagnosedModel<SignInOptions>>?
  private(set) var cancellation: Int32 = -1
  private(set) var session: UnsafeMutablePointer<Session>?

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
    unsafe client = nil
    unsafe ownClient = nil
    unsafe options = nil
    unsafe session = nil
  }

  deinit {
    if let session = unsafe session { unsafe Session.free(session) }
    unsafe DiagnosedModel<SignInOptions>.release(options)
    if let client = unsafe ownClient { unsafe Client.free(client) }
  }

  /// Takes ownership of its client.
  mutating func own(_ client: UnsafeMutablePointer<Client>) { unsafe ownClient = client }

  /// Sets what it needs; options may be nil. Called first; may fail.
  mutating func begin(
    _ client: UnsafePointer<Client>, _ options: UnsafePointer<DiagnosedModel<SignInOptions>>?, cancellation: Int32
  ) -> openrouter_status {
    unsafe self.client = client
    self.cancellation = cancellation
    unsafe self.options = DiagnosedModel<SignInOptions>.allocatePrepared()
    guard let made = unsafe self.options else { return OPENROUTER_ERROR_OUT_OF_MEMORY }
    guard let options = unsafe options else { return OPENROUTER_OK }
    return unsafe made.pointee.model.copy(options.pointee.model)
  }

  /// Ends the current session.
  mutating func reset() {
    if let session = unsafe session { unsafe Session.free(session) }
    unsafe session = nil
    values.removeAll()
  }

  // MARK: Start

  mutating func start(_ report: inout Diagnostics) throws(Failure) -> openrouter_status {
    let wanted = unsafe options?.pointee.model.mode ?? .automatic
    let mode = wanted == .automatic ? SignIn.automatic : wanted
    let status = try start(mode, &report)
    if status != OPENROUTER_OK || mode != .browser { return status }
    if let url = values.text(.url), Browser.open(url) { return status }
    // If the browser cannot be on this machine, the page cannot redirect to it.
    if wanted == .automatic && !Browser.hasScreen { return try start(.headless, &report) }
    values.setInteger(.mode, Int64(SignInMode.callback.rawValue))
    return status
  }

  /// Resolves `automatic` for the current environment.
  private static var automatic: SignInMode { Browser.hasScreen || Browser.isElsewhere ? .browser : .headless }

  private mutating func start(_ mode: SignInMode, _ report: inout Diagnostics) throws(Failure) -> openrouter_status {
    reset()
    guard let client = unsafe client, let options = unsafe options else { throw Failure(.outOfMemory) }
    // Before the user signs in, as the code could not be exchanged.
    try unsafe client.pointee.checkProxy()
    let port = unsafe UInt16(truncatingIfNeeded: options.pointee.model.integer(.port))
    do throws(StartFailure) {
      unsafe session = try Session.make(
        client, cancellation: cancellation, milliseconds: options.pointee.model.integer(.timeout),
        port: mode == .headless ? nil : port)
    } catch {
      return try error.record(port: port, &report)
    }
    do throws(Failure) {
      try writeURL()
    } catch {
      reset()
      throw error
    }
    values.setInteger(.mode, Int64(mode.rawValue))
    unsafe session?.pointee.listener.name = appName
    return OPENROUTER_OK
  }

  /// The title of the app, otherwise the label of the key.
  private var appName: AppName {
    var text = unsafe openrouter_string()
    if let client = unsafe client,
      unsafe openrouter_settings_get_x_title(client.pointee.settings, &text) == OPENROUTER_OK
    {
      return AppName(text: unsafe Bytes(text))
    }
    let url = unsafe options?.pointee.model.url
    let hasLabel = unsafe openrouter_authorization_url_get_key_label(url, &text) == OPENROUTER_OK
    return AppName(text: hasLabel ? unsafe Bytes(text) : Bytes(""))
  }

  private mutating func writeURL() throws(Failure) {
    guard let session = unsafe session, let url = unsafe options?.pointee.model.url else { return }
    var callback = unsafe openrouter_string()
    var challenge = unsafe openrouter_string()
    _ = unsafe openrouter_pkce_get_challenge(session.pointee.pkce, &challenge)
    var isSet =
      unsafe openrouter_authorization_url_set_code_challenge(url, challenge.data, challenge.size) == OPENROUTER_OK
      && openrouter_authorization_url_set_code_challenge_method(url, OPENROUTER_CODE_CHALLENGE_METHOD_S256)
        == OPENROUTER_OK
    if unsafe openrouter_callback_get_url(session.pointee.callback, &callback) == OPENROUTER_OK {
      let status = unsafe openrouter_authorization_url_set_callback_url(url, callback.data, callback.size)
      isSet = isSet && status == OPENROUTER_OK
    }
    // Neither is needed any more.
    defer {
      _ = unsafe openrouter_authorization_url_unset_code_challenge(url)
      _ = unsafe openrouter_authorization_url_unset_code_challenge_method(url)
      _ = unsafe openrouter_authorization_url_unset_callback_url(url)
    }
    var size = 0
    let status = unsafe openrouter_authorization_url_write(url, nil, 0, &size)
    if !isSet || status != OPENROUTER_OK { throw Failure(.outOfMemory) }
    try values.setText(.url, size: size) { (writer) in
      guard let memory = unsafe writer.claim(size) else { return }
      // SAFETY: `size` bytes were claimed.
      _ = unsafe openrouter_authorization_url_write(url, memory.assumingMemoryBound(to: CChar.self), size, &size)
    }
  }

  // MARK: Running

  /// The session, if it was started by this process.
  private func ownSession() throws(Failure) -> UnsafeMutablePointer<Session> {
    guard let session = unsafe session else { throw Failure(.notStarted) }
    if unsafe session.pointee.isForeign { throw Failure(.foreignProcess) }
    return unsafe session
  }

  /// Reads the text that the user pasted.
  mutating func submit(
    _ text: UnsafePointer<CChar>?, _ size: Int, _ report: inout Diagnostics
  ) throws(Failure) -> openrouter_status {
    try unsafe ownSession().pointee.submit(text, size, &report)
  }

  mutating func step(milliseconds: Int64, _ report: inout Diagnostics) throws(Failure) -> openrouter_status {
    let session = try unsafe ownSession()
    unsafe session.pointee.step(milliseconds: milliseconds, &report)
    switch unsafe session.pointee.state {
    case .over(let status): return status
    case .waiting where values.integer(.mode) == Int64(SignInMode.headless.rawValue): return Status.inputNeeded.rawValue
    default: return Status.waiting.rawValue
    }
  }

  // MARK: State

  var stage: SignInStage? {
    guard let session = unsafe session else { return nil }
    return switch unsafe session.pointee.state {
    case .waiting: values.integer(.mode) == Int64(SignInMode.headless.rawValue) ? .input : .browser
    case .exchanging: unsafe session.pointee.exchange?.pointee.isPausing == true ? .retrying : .exchanging
    case .leaving: .finishing
    case .over: .done
    }
  }
}

/// The state of a sign-in. The numbers are those of `openrouter_sign_in_stage`, and never change.
enum SignInStage: Int32 {
  case browser = 1
  case input, exchanging, retrying, finishing, done
}
