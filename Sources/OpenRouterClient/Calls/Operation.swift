import COpenRouter
import OpenRouterBase

/// The typed requests that the client can send, and what libopenrouter has for each.
enum Operation {
  case createAuthKeysCode, exchangeAuthCodeForAPIKey

  /// The path that OpenRouter documents.
  var path: Bytes {
    switch self {
    case .createAuthKeysCode: Bytes("/auth/keys/code")
    case .exchangeAuthCodeForAPIKey: Bytes("/auth/keys")
    }
  }

  /// Whether it must not arrive twice: a code can be exchanged only once.
  var isGoodOnce: Bool { self == .exchangeAuthCodeForAPIKey }

  func fill(_ httpRequest: OpaquePointer?, _ settings: OpaquePointer?, _ request: OpaquePointer) -> openrouter_status {
    switch self {
    case .createAuthKeysCode: unsafe openrouter_http_request_fill_create_auth_keys_code(httpRequest, settings, request)
    case .exchangeAuthCodeForAPIKey:
      unsafe openrouter_http_request_fill_exchange_auth_code_for_api_key(httpRequest, settings, request)
    }
  }

  func read(_ response: OpaquePointer, _ httpResponse: Response) -> openrouter_status {
    switch self {
    case .createAuthKeysCode:
      unsafe openrouter_create_auth_keys_code_response_read(
        response, httpResponse.status, httpResponse.type.characters, httpResponse.type.count,
        httpResponse.body.characters, httpResponse.body.count)
    case .exchangeAuthCodeForAPIKey:
      unsafe openrouter_exchange_auth_code_for_api_key_response_read(
        response, httpResponse.status, httpResponse.type.characters, httpResponse.type.count,
        httpResponse.body.characters, httpResponse.body.count)
    }
  }

  func errorField(_ response: OpaquePointer) -> UnsafePointer<CChar>? {
    switch self {
    case .createAuthKeysCode: unsafe openrouter_create_auth_keys_code_response_error_field(response)
    case .exchangeAuthCodeForAPIKey: unsafe openrouter_exchange_auth_code_for_api_key_response_error_field(response)
    }
  }

  func errorMessage(_ response: OpaquePointer) -> UnsafePointer<CChar>? {
    switch self {
    case .createAuthKeysCode: unsafe openrouter_create_auth_keys_code_response_error_message(response)
    case .exchangeAuthCodeForAPIKey: unsafe openrouter_exchange_auth_code_for_api_key_response_error_message(response)
    }
  }

  /// Whether a text contains a secret of the request.
  func isRepeated(in text: Bytes, _ request: OpaquePointer) -> Bool {
    var secret = unsafe openrouter_string()
    switch self {
    case .createAuthKeysCode:
      return unsafe openrouter_create_auth_keys_code_request_get_code_challenge(request, &secret) == OPENROUTER_OK
        && text.repeats(secret: Bytes(secret))
    case .exchangeAuthCodeForAPIKey:
      if unsafe openrouter_exchange_auth_code_for_api_key_request_get_code(request, &secret) == OPENROUTER_OK
        && text.repeats(secret: Bytes(secret))
      {
        return true
      }
      return unsafe openrouter_exchange_auth_code_for_api_key_request_get_code_verifier(request, &secret)
        == OPENROUTER_OK && text.repeats(secret: Bytes(secret))
    }
  }
}
