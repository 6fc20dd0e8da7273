import COpenRouter

private typealias C = Handle<PKCE>

@c @implementation
public func openrouter_pkce_new(_ out: UnsafeMutablePointer<OpaquePointer?>!) -> openrouter_status {
  unsafe C.make(out)
}

@c @implementation
public func openrouter_pkce_free(_ pkce: OpaquePointer!) {
  unsafe C.free(pkce)
}

@c @implementation
public func openrouter_pkce_reset(_ pkce: OpaquePointer!) -> openrouter_status {
  unsafe C.reset(pkce)
}

@c @implementation
public func openrouter_pkce_generate(_ pkce: OpaquePointer!) -> openrouter_status {
  unsafe C.change(pkce, .verifier) { (model) throws(Failure) in try model.generate() }
}

@c @implementation
public func openrouter_pkce_set_verifier(
  _ pkce: OpaquePointer!, _ verifier: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(pkce, .verifier, came: { _, _ in unsafe Came(verifier, size, .codeChallenge) }) {
    (model) throws(Failure) in try unsafe model.set(verifier: Bytes(verifier, size))
  }
}

@c @implementation
public func openrouter_pkce_get_verifier(
  _ pkce: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(pkce, .verifier, out)
}

@c @implementation
public func openrouter_pkce_get_challenge(
  _ pkce: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(pkce, .challenge, out)
}

@c @implementation
public func openrouter_pkce_error_field(_ pkce: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(pkce)
}

@c @implementation
public func openrouter_pkce_error_message(_ pkce: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(pkce)
}
