import CBrowser
import CSystem
import OpenRouterBase

/// The user's browser, if it can be started from here.
enum Browser {
  /// Whether the user is at this machine's screen.
  static var hasScreen: Bool {
    (has(Bytes("DISPLAY")) || has(Bytes("WAYLAND_DISPLAY"))) && !has(Bytes("SSH_CONNECTION"))
      && !has(Bytes("SSH_CLIENT")) && !has(Bytes("SSH_TTY"))
  }

  /// Whether there is a program that opens a browser elsewhere, as in the terminals of editors.
  static var isElsewhere: Bool { browser_is_allowed() != 0 && helper != nil }

  /// Opens a URL. False if nothing could be started, or if it failed at once.
  static func open(_ url: Bytes) -> Bool {
    // Only https URLs: other schemes may start programs.
    if browser_is_allowed() == 0 || !url.beginsIgnoringCase(with: Bytes("https://")) { return false }
    let program = (hasScreen ? nil : helper) ?? Bytes("xdg-open")
    return unsafe browser_open(program.characters, url.characters) == 0
  }

  /// The program that BROWSER names by its absolute path. Lists and commands are left to xdg-open.
  private static var helper: Bytes? {
    guard let program = Environment.value(Bytes("BROWSER")) else { return nil }
    return program.beginsIgnoringCase(with: Bytes("/")) ? program : nil
  }

  private static func has(_ name: Bytes) -> Bool { Environment.value(name) != nil }
}
