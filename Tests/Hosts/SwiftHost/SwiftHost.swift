// A host in ordinary Swift that links the static libraries: its own Swift runtime and ours are both there.
import COpenRouter
import COpenRouterClient
import Foundation

final class Words {
  var list: [String] = []
}

@main
enum SwiftHost {
  static func main() throws {
    let words = Words()
    words.list = "one two three".split(separator: " ").map(String.init)
    let object = try JSONSerialization.jsonObject(with: Data(body().utf8)) as? [String: Any]
    words.list.append(object?["callback_url"] as? String ?? "none")
    words.list.append("\(object?["limit"] ?? "none")")
    words.list.append(makesClient() ? "client" : "none")
    print(words.list.joined(separator: " "))
  }

  static func body() -> String {
    var request: OpaquePointer?
    openrouter_create_auth_keys_code_request_new(&request)
    defer { openrouter_create_auth_keys_code_request_free(request) }
    openrouter_create_auth_keys_code_request_set_callback_url(request, "https://myapp.com", 17)
    openrouter_create_auth_keys_code_request_set_limit(request, 0.1)
    var buffer = [CChar](repeating: 0, count: 200)
    var size = 0
    openrouter_create_auth_keys_code_request_write_body(request, &buffer, buffer.count, &size)
    return String(decoding: buffer[0..<size].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
  static func makesClient() -> Bool {
    var settings: OpaquePointer?
    openrouter_settings_new(&settings)
    defer { openrouter_settings_free(settings) }
    var client: OpaquePointer?
    defer { openrouter_client_free(client) }
    return openrouter_client_new(settings, nil, &client) == OPENROUTER_OK
  }
}
