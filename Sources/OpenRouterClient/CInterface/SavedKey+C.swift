import COpenRouter
import COpenRouterClient
import OpenRouterBase

@_cdecl("openrouter_api_key_save") @implementation @inline(__always)
public func openrouter_api_key_save(
  _ apiKey: UnsafePointer<CChar>!, _ size: Int, _ error: OpaquePointer!
) -> openrouter_status {
  unsafe reporting(to: error) { () throws(SavedKeyFailure) in
    let key: Bytes
    do throws(Failure) {
      key = try unsafe Bytes(apiKey, size)
    } catch {
      throw .key(error)
    }
    try SavedKey.save(key)
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_api_key_load") @implementation @inline(__always)
public func openrouter_api_key_load(_ settings: OpaquePointer!, _ error: OpaquePointer!) -> openrouter_status {
  guard let settings = unsafe settings else {
    _ = unsafe Handle<ClientError>.reset(error)
    return unsafe Handle<ClientError>.refuseNull(error, FieldName("settings"))
  }
  var key = unsafe openrouter_string()
  return unsafe reporting(to: error) { () throws(SavedKeyFailure) in
    if unsafe openrouter_settings_get_api_key(settings, &key) == OPENROUTER_OK { return OPENROUTER_OK }
    return try unsafe SavedKey.load(into: settings) ? OPENROUTER_OK : OPENROUTER_ABSENT
  }
}

@_cdecl("openrouter_api_key_path") @implementation @inline(__always)
public func openrouter_api_key_path(
  _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  do throws(SavedKeyFailure) {
    if unsafe size == nil || buffer == nil && capacity != 0 { return OPENROUTER_ERROR_NULL_POINTER }
    let path = try SavedKeyPath()
    var counter = ByteWriter()
    path.write(to: &counter)
    do throws(Failure) {
      return try unsafe copyOut(
        buffer, capacity, size, bound: counter.count, check: { () throws(Failure) in }, count: { counter.count },
        write: { path.write(to: &$0) })
    } catch {
      return error.statusCode
    }
  } catch {
    return error.status.rawValue
  }
}

/// Runs `body`, and records its failure if there is a handle for it.
private func reporting(
  to error: OpaquePointer?, _ body: () throws(SavedKeyFailure) -> openrouter_status
) -> openrouter_status {
  _ = unsafe Handle<ClientError>.reset(error)
  do throws(SavedKeyFailure) {
    return try body()
  } catch let failure {
    // SAFETY: a handle that is not NULL came from `_new`, and one thread at a time changes it.
    if let report = unsafe Handle<ClientError>.Pointer(error) { unsafe failure.record(&report.pointee.diagnostics) }
    return failure.status.rawValue
  }
}
