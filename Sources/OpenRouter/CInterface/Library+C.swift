import COpenRouter
import OpenRouterBase

@_cdecl("openrouter_version_string") @implementation @inline(__always)
public func openrouter_version_string() -> UnsafePointer<CChar>! {
  unsafe Bytes("0.1.0").characters
}

@_cdecl("openrouter_version_number") @implementation @inline(__always)
public func openrouter_version_number() -> UInt32 {
  UInt32(OPENROUTER_VERSION_MAJOR << 16 | OPENROUTER_VERSION_MINOR << 8 | OPENROUTER_VERSION_PATCH)
}

@_cdecl("openrouter_status_text") @implementation @inline(__always)
public func openrouter_status_text(_ status: openrouter_status) -> UnsafePointer<CChar>! {
  unsafe (Status(rawValue: status)?.text ?? Status.unknownText).characters
}

@_cdecl("openrouter_error_text") @implementation @inline(__always)
public func openrouter_error_text(
  _ status: openrouter_status, _ message: UnsafePointer<CChar>!
) -> UnsafePointer<CChar>! {
  // SAFETY: the caller's text ends with a NUL, so it has a first byte.
  if status < 0, let message = unsafe message, unsafe message.pointee != 0 { return unsafe message }
  return unsafe openrouter_status_text(status)
}
