import COpenRouter
import OpenRouterBase

/// Options of a sign-in. Those of the key are kept in the authorization URL that they become part of, which checks
/// them.
@safe
struct SignInOptions: ~Copyable, OptionsModel, PreparedModel {
  enum Field: UInt8, ModelField {
    case mode, port, timeout

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .mode: Row("mode", "", .signInMode)
      case .port: Row("port", "", .port)
      case .timeout: Row("timeout_ms", "", .milliseconds)
      }
    }
  }

  var values: FieldValues<Field>
  private(set) var url: OpaquePointer?

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
    unsafe url = nil
  }

  deinit {
    unsafe openrouter_authorization_url_free(url)
  }

  mutating func prepare() -> openrouter_status { unsafe openrouter_authorization_url_new(&url) }

  mutating func reset() {
    values.removeAll()
    _ = unsafe openrouter_authorization_url_reset(url)
  }

  static func defaultValue(_ field: Field) -> Int64 {
    switch field {
    case .mode: Int64(SignInMode.automatic.rawValue)
    case .port: 0
    case .timeout: 300_000
    }
  }

  var mode: SignInMode { SignInMode(rawValue: Int32(truncatingIfNeeded: integer(.mode))) ?? .automatic }

  /// Copies all fields that are set in `other`.
  mutating func copy(_ other: borrowing SignInOptions) -> openrouter_status {
    var fields = other.values.fields
    while let field = fields.removeFirst() {
      values.setInteger(field, other.values.integer(field))
    }
    return unsafe AuthorizationURLField.copy(other.url, to: url)
  }
}

/// How the code is returned. The numbers are those of `openrouter_sign_in_mode`.
enum SignInMode: Int32 {
  case automatic = 1
  case browser = 2
  case callback = 3
  case headless = 4
}
