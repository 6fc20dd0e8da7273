import COpenRouter
import OpenRouterBase

/// Parameters by name, the rules between fields, and the URL.
private typealias C = Handle<AuthorizationURL>

@_cdecl("openrouter_authorization_url_set_parameter") @implementation @inline(__always)
public func openrouter_authorization_url_set_parameter(
  _ url: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int, _ value: UnsafePointer<CChar>!,
  _ valueSize: Int
) -> openrouter_status {
  // The purpose of the value is unknown: it may be a secret.
  unsafe C.setNamed(
    url, .parameters, name, nameSize, value, valueSize, .apiKey,
    checkName: { (model, name) throws(Failure) in try model.checkParameterName(name) },
    set: { (model, name, value) throws(Failure) in try model.setParameter(name, value) })
}

@_cdecl("openrouter_authorization_url_get_parameter") @implementation @inline(__always)
public func openrouter_authorization_url_get_parameter(
  _ url: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe AnyHandle.getMember(url, AuthorizationURL.Field.parameters.rawValue, name, nameSize, out)
}

@_cdecl("openrouter_authorization_url_unset_parameter") @implementation @inline(__always)
public func openrouter_authorization_url_unset_parameter(
  _ url: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ nameSize: Int
) -> openrouter_status {
  unsafe AnyHandle.unsetMember(url, AuthorizationURL.Field.parameters.erased, name, nameSize)
}

@_cdecl("openrouter_authorization_url_check") @implementation @inline(__always)
public func openrouter_authorization_url_check(
  _ url: OpaquePointer!
) -> openrouter_status {
  unsafe C.change(url, given: { $1.offendingValue($0) }) { (model) throws(Failure) in try model.check() }
}

@_cdecl("openrouter_authorization_url_write") @implementation @inline(__always)
public func openrouter_authorization_url_write(
  _ url: OpaquePointer!, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int, _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.read(url) { (model) throws(Failure) in
    try unsafe copyOut(
      buffer, capacity, size, bound: Int.max, check: { () throws(Failure) in try model.check() },
      count: { model.size }, write: { model.write(to: &$0) })
  }
}

@_cdecl("openrouter_authorization_url_error_field") @implementation @inline(__always)
public func openrouter_authorization_url_error_field(_ url: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(url)
}

@_cdecl("openrouter_authorization_url_error_message") @implementation @inline(__always)
public func openrouter_authorization_url_error_message(_ url: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(url)
}
