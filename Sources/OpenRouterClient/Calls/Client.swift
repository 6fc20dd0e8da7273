import COpenRouter
import CPool
import CSystem
import OpenRouterBase

/// What all calls of a client share: immutable copies of settings and options, and kept connections.
@safe
struct Client: ~Copyable {
  let settings: OpaquePointer
  var options: ClientOptions
  let kept: KeptTransfers
  /// The number of traced calls.
  private let traced: UnsafeMutablePointer<UInt64>

  /// Room for options with a proxy and a file; longer ones are allocated.
  private static var optionsSize: Int { 1024 }

  /// Takes ownership of the settings.
  private init(
    _ settings: OpaquePointer, _ kept: KeptTransfers, _ traced: UnsafeMutablePointer<UInt64>, _ memory: ModelMemory
  ) {
    unsafe self.settings = settings
    self.kept = kept
    unsafe self.traced = unsafe traced
    options = ClientOptions(memory)
  }

  deinit {
    kept.free()
    unsafe openrouter_settings_free(settings)
  }

  /// A new client, to be freed with `free`; options may be nil.
  static func make(
    _ settings: OpaquePointer, _ options: UnsafePointer<DiagnosedModel<ClientOptions>>?
  ) throws(Failure) -> UnsafeMutablePointer<Client> {
    let stride = MemoryLayout<Client>.stride
    let countStart = stride &+ KeptTransfers.size
    let size = countStart &+ MemoryLayout<UInt64>.stride
    guard let copy = unsafe SettingsField.copy(settings) else { throw Failure(.outOfMemory) }
    // SAFETY: one block with four parts: the client, its kept transfers, a count, and the memory of its options.
    guard let block = unsafe system_allocate(size &+ optionsSize) else {
      unsafe openrouter_settings_free(copy)
      throw Failure(.outOfMemory)
    }
    let client = unsafe block.assumingMemoryBound(to: Client.self)
    let kept = unsafe KeptTransfers(block + stride)
    let traced = unsafe (block + countStart).bindMemory(to: UInt64.self, capacity: 1)
    unsafe traced.initialize(to: 0)
    unsafe client.initialize(to: Client(copy, kept, traced, ModelMemory(block + size, size: optionsSize)))
    do throws(Failure) {
      if let options = unsafe options { try unsafe client.pointee.options.copy(options.pointee.model) }
    } catch {
      unsafe free(client)
      throw error
    }
    return unsafe client
  }

  static func free(_ client: UnsafeMutablePointer<Client>) {
    // SAFETY: the client came from `make` and is not used again.
    unsafe client.deinitialize(count: 1)
    unsafe system_free(client)
  }

  /// A call begins. Does nothing if calls are not traced.
  func begin(_ trace: UnsafeMutablePointer<Trace>, method: Bytes, path: Bytes) throws(Failure) {
    if unsafe !trace.pointee.isSet { return }
    try unsafe trace.pointee.begin(count_up(traced), method: method, path: path)
  }

  /// Refuses a proxy of the environment that libcurl would try to use but cannot.
  func checkProxy() throws(Failure) {
    if options.values.text(.proxy) != nil { return }
    var url = unsafe openrouter_string()
    _ = unsafe openrouter_settings_get_base_url(settings, &url)
    try unsafe ProxyVariables.check(for: Bytes(url))
  }

  /// Whether a text contains a secret that any request of the client may send.
  func isRepeated(in text: Bytes) -> Bool {
    var key = unsafe openrouter_string()
    if unsafe openrouter_settings_get_api_key(settings, &key) == OPENROUTER_OK && text.repeats(secret: Bytes(key)) {
      return true
    }
    if ProxyVariables.isRepeated(in: text) { return true }
    guard let proxy = options.values.text(.proxy) else { return false }
    return text.repeats(secret: ProxyURL.password(proxy))
  }
}
