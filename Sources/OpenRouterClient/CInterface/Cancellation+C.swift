import CEvents
import COpenRouter
import COpenRouterClient
import CSystem

/// The object behind an `openrouter_cancellation`.
struct Cancellation {
  /// An eventfd, set when cancellation is requested.
  let event: Int32
}

@_cdecl("openrouter_cancellation_new") @implementation @inline(__always)
public func openrouter_cancellation_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  // SAFETY: the block has the size of a cancellation.
  guard let block = unsafe system_allocate(MemoryLayout<Cancellation>.stride) else {
    return OPENROUTER_ERROR_OUT_OF_MEMORY
  }
  let event = event_new()
  if event < 0 {
    unsafe system_free(block)
    return OPENROUTER_ERROR_SYSTEM
  }
  let cancellation = unsafe block.assumingMemoryBound(to: Cancellation.self)
  unsafe cancellation.initialize(to: Cancellation(event: event))
  unsafe out.pointee = OpaquePointer(cancellation)
  return OPENROUTER_OK
}

@_cdecl("openrouter_cancellation_free") @implementation @inline(__always)
public func openrouter_cancellation_free(_ cancellation: OpaquePointer!) {
  guard let cancellation = unsafe UnsafeMutablePointer<Cancellation>(cancellation) else { return }
  // SAFETY: the handle came from `_new` and is not used again.
  descriptor_close(unsafe cancellation.pointee.event)
  unsafe system_free(cancellation)
}

@_cdecl("openrouter_cancellation_request") @implementation @inline(__always)
public func openrouter_cancellation_request(_ cancellation: OpaquePointer!) -> openrouter_status {
  guard let cancellation = unsafe UnsafePointer<Cancellation>(cancellation) else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  // SAFETY: a handle that is not NULL came from `_new`.
  event_set(unsafe cancellation.pointee.event)
  return OPENROUTER_OK
}

@_cdecl("openrouter_cancellation_reset") @implementation @inline(__always)
public func openrouter_cancellation_reset(_ cancellation: OpaquePointer!) -> openrouter_status {
  guard let cancellation = unsafe UnsafePointer<Cancellation>(cancellation) else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  // SAFETY: as above.
  event_clear(unsafe cancellation.pointee.event)
  return OPENROUTER_OK
}
