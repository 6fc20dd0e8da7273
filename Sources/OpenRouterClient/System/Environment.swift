import CEvents
import OpenRouterBase

/// Variables of the environment.
enum Environment {
  /// Whether a variable is there, but not for a program with more rights than the person who started it.
  static func hides(_ name: Bytes) -> Bool { unsafe system_environment_hides(name.characters) != 0 }

  /// The value of a variable; nil if it is absent or empty.
  static func value(_ name: Bytes) -> Bytes? {
    // SAFETY: nobody changes the environment meanwhile, as the header demands.
    guard let text = unsafe system_environment(name.characters) else { return nil }
    let value = unsafe Bytes(terminated: text)
    return value.isEmpty ? nil : value
  }
}
