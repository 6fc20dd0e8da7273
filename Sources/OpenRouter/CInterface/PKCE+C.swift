import COpenRouter
import OpenRouterBase

private typealias C = Handle<PKCE>

@_cdecl("openrouter_pkce_new") @implementation @inline(__always)
public func openrouter_pkce_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@_cdecl("openrouter_pkce_free") @implementation @inline(__always)
public func openrouter_pkce_free(_ pkce: OpaquePointer!) {
  unsafe C.free(pkce)
}

@_cdecl("openrouter_pkce_reset") @implementation @inline(__always)
public func openrouter_pkce_reset(_ pkce: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(pkce)
}

@_cdecl("openrouter_pkce_generate") @implementation @inline(__always)
public func openrouter_pkce_generate(_ pkce: OpaquePointer!) -> openrouter_status {
  unsafe C.change(pkce, .verifier) { (model) throws(Failure) in try model.generate() }
}

@_cdecl("openrouter_pkce_set_verifier") @implementation @inline(__always)
public func openrouter_pkce_set_verifier(
  _ pkce: OpaquePointer!, _ verifier: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(pkce, .verifier, given: { _, _ in unsafe OffendingValue(verifier, size, Rule.codeChallenge) }) {
    (model) throws(Failure) in try unsafe model.set(verifier: Bytes(verifier, size))
  }
}

@_cdecl("openrouter_pkce_get_verifier") @implementation @inline(__always)
public func openrouter_pkce_get_verifier(
  _ pkce: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(pkce, .verifier, out)
}

@_cdecl("openrouter_pkce_get_challenge") @implementation @inline(__always)
public func openrouter_pkce_get_challenge(
  _ pkce: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(pkce, .challenge, out)
}

@_cdecl("openrouter_pkce_error_field") @implementation @inline(__always)
public func openrouter_pkce_error_field(_ pkce: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(pkce)
}

@_cdecl("openrouter_pkce_error_message") @implementation @inline(__always)
public func openrouter_pkce_error_message(_ pkce: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(pkce)
}
