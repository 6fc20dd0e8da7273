import OpenRouterBase

/// `CreateAuthKeysCodeRequest`: the request of `POST /auth/keys/code` ("Create an authorization code for the PKCE flow
/// to generate a user-controlled API key").
///
/// The fields of its `requestBody` are set on the request; `CreateAuthKeysCodeRequestBody` writes them.
struct CreateAuthKeysCodeRequest: ~Copyable, RequestModel {
  enum Field: UInt8, ModelField {
    /// "The app identifier should be your app's URL and is used as the primary identifier for rankings. This is used
    /// to track API usage per application."
    case httpReferer
    /// "The app display name allows you to customize how your app appears in OpenRouter's dashboard."
    case xTitle
    /// "Comma-separated list of app categories (e.g. "cli-agent,cloud-agent"). Used for marketplace rankings."
    case appCategories

    /// "The callback URL to redirect to after authorization. Supports https URLs and localhost/127.0.0.1 URLs on any
    /// port for local CLI tools." Required.
    case callbackURL
    /// "PKCE code challenge for enhanced security"
    case codeChallenge
    /// "The method used to generate the code challenge"
    case codeChallengeMethod
    /// "Credit limit for the API key to be created"
    case limit
    /// "Optional ISO 8601 UTC expiration timestamp. Must include seconds (YYYY-MM-DDTHH:MM:SSZ; fractional seconds
    /// allowed)". Null is not the same as absent.
    case expiresAt
    /// "Optional custom label for the API key. Defaults to the app name if not provided."
    case keyLabel
    /// "Optional credit limit reset interval. When set, the credit limit resets on this interval."
    case usageLimitType
    /// "Optional workspace ID to associate the API key with"
    case workspaceID

    /// Members of the body that this library does not know (`AdditionalMembers`).
    case members

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .httpReferer: Row("http_referer", "HTTP-Referer", .refererURL)
      case .xTitle: Row("x_title", "X-Title", .title)
      case .appCategories: Row("app_categories", "X-OpenRouter-Categories", .categories)
      case .callbackURL: Row("callback_url", "callback_url", .callbackURL)
      // With the method plain the challenge is the verifier, which is a secret.
      case .codeChallenge: Row("code_challenge", "code_challenge", .codeChallenge, secret: true)
      case .codeChallengeMethod: Row("code_challenge_method", "code_challenge_method", .codeChallengeMethod)
      case .limit: Row("limit", "limit", .number)
      case .expiresAt: Row("expires_at", "expires_at", .dateTime)
      case .keyLabel: Row("key_label", "key_label", .keyLabel)
      case .usageLimitType: Row("usage_limit_type", "usage_limit_type", .usageLimitType)
      case .workspaceID: Row("workspace_id", "workspace_id", .uuid)
      case .members: Row("member", "", .trusted)
      }
    }
  }

  var values: FieldValues<Field>
  /// Whether `callbackURL` accepts private-use schemes (RFC 8252 §7.1).
  var allowsPrivateUseScheme: Bool { values.option == 1 }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func allowPrivateUseScheme() {
    values.option = 1
  }

  mutating func setExpiresAt(unixSeconds: Int64) throws(Failure) {
    if unixSeconds < DateTime.unixSeconds.first || unixSeconds > DateTime.unixSeconds.last {
      throw Failure(.dateTimeSeconds)
    }
    try values.setText(.expiresAt, size: DateTime.size) { DateTime.write(unixSeconds: unixSeconds, to: &$0) }
  }
}
