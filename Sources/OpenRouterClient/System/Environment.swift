import CEvents
import OpenRouterBase

/// Environment variables.
enum Environment {
  /// Whether a variable is set, but ignored because the program has more rights than the user who started it.
  static func hides(_ name: Bytes) -> Bool { unsafe system_environment_hides(name.characters) != 0 }

  /// The value of a variable; nil if it is absent or empty.
  @inline(never)
  static func value(_ name: Bytes) -> Bytes? {
    // SAFETY: the environment is not changed meanwhile, as the header demands.
    guard let text = unsafe system_environment(name.characters) else { return nil }
    let value = unsafe Bytes(terminated: text)
    return value.isEmpty ? nil : value
  }
}
