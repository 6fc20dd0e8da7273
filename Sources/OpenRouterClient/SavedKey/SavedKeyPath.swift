import CEvents
import OpenRouterBase

/// Where the user's API key is saved: in a folder below the one that the environment names.
struct SavedKeyPath {
  /// The value of the variable, which ends with a NUL.
  let base: Bytes
  /// Whether the base is the user's home, so that `.config` follows.
  let isHome: Bool

  /// The path of this process. A relative XDG_CONFIG_HOME is ignored, as its specification demands.
  init() throws(SavedKeyFailure) {
    if let base = SavedKeyPath.absolute(Bytes("XDG_CONFIG_HOME")) {
      self.base = base
      isHome = false
    } else if let base = SavedKeyPath.absolute(Bytes("HOME")) {
      self.base = base
      isHome = true
    } else {
      throw .noHome(isHidden: Environment.hides(Bytes("HOME")) || Environment.hides(Bytes("XDG_CONFIG_HOME")))
    }
  }

  private static func absolute(_ variable: Bytes) -> Bytes? {
    guard let value = Environment.value(variable), value[0] == UInt8(ascii: "/") else { return nil }
    return value
  }

  /// Up to which of its parts a path is meant.
  enum Part { case base, configuration, folder, file }

  /// The base without slashes at its end, so that it is empty for `/`.
  var root: Bytes {
    var end = base.count
    while end > 0 && base[end &- 1] == UInt8(ascii: "/") { end &-= 1 }
    return base[0, end]
  }

  /// What follows the root, up to a part.
  func rest(upTo part: Part) -> Bytes {
    switch part {
    case .base: root.isEmpty ? Bytes("/") : Bytes("")
    case .configuration: Bytes("/.config")
    case .folder: isHome ? Bytes("/.config/openrouter") : Bytes("/openrouter")
    case .file: isHome ? Bytes("/.config/openrouter/key") : Bytes("/openrouter/key")
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.put(root)
    writer.put(rest(upTo: .file))
  }
}
