import COpenRouter

/// The fields of `openrouter_authorization_url` that a caller may set, with their C functions.
enum AuthorizationURLField: UInt8 {
  case authURL, keyLabel, workspaceID, requiredWorkspaceID

  private func get(_ url: OpaquePointer?, _ out: inout openrouter_string) -> openrouter_status {
    switch self {
    case .authURL: unsafe openrouter_authorization_url_get_auth_url(url, &out)
    case .keyLabel: unsafe openrouter_authorization_url_get_key_label(url, &out)
    case .workspaceID: unsafe openrouter_authorization_url_get_workspace_id(url, &out)
    case .requiredWorkspaceID: unsafe openrouter_authorization_url_get_required_workspace_id(url, &out)
    }
  }

  private func set(_ url: OpaquePointer?, _ text: openrouter_string) -> openrouter_status {
    switch self {
    case .authURL: unsafe openrouter_authorization_url_set_auth_url(url, text.data, text.size)
    case .keyLabel: unsafe openrouter_authorization_url_set_key_label(url, text.data, text.size)
    case .workspaceID: unsafe openrouter_authorization_url_set_workspace_id(url, text.data, text.size)
    case .requiredWorkspaceID: unsafe openrouter_authorization_url_set_required_workspace_id(url, text.data, text.size)
    }
  }

  /// Copies the fields of one authorization URL to another.
  static func copy(_ url: OpaquePointer?, to copy: OpaquePointer?) -> openrouter_status {
    var limit = 0.0
    if unsafe openrouter_authorization_url_get_limit(url, &limit) == OPENROUTER_OK {
      _ = unsafe openrouter_authorization_url_set_limit(copy, limit)
    }
    var number: UInt8 = 0
    while let field = AuthorizationURLField(rawValue: number) {
      var text = unsafe openrouter_string()
      if unsafe field.get(url, &text) == OPENROUTER_OK {
        let status = unsafe field.set(copy, text)
        if status != OPENROUTER_OK { return status }
      }
      number &+= 1
    }
    return OPENROUTER_OK
  }
}
