import Foundation

/// A locale whose decimal point is a comma: one that the machine has, or one that `localedef` makes.
struct CommaLocale: @unchecked Sendable {
  let locale: locale_t

  private static let numbers = Int32(1 << LC_NUMERIC)

  static let shared: CommaLocale? = {
    for name in ["de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_AT.UTF-8"] {
      if let locale = newlocale(numbers, name, nil) { return CommaLocale(locale: locale) }
    }
    return made()
  }()

  private static let definition = """
    comment_char %
    escape_char /
    LC_NUMERIC
    decimal_point ","
    thousands_sep "."
    grouping 3;3
    END LC_NUMERIC

    """

  private static func made() -> CommaLocale? {
    guard let localedef = Program.find("localedef") else { return nil }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("source")
    let target = folder.appendingPathComponent("comma").path
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? definition.write(to: source, atomically: true, encoding: .utf8)
    // Only numbers are defined: localedef warns about the rest, and says so by its exit status.
    _ = try? Program.run(localedef, ["--no-warnings=ascii", "-c", "-i", source.path, target])
    setenv("LOCPATH", folder.path, 1)
    defer { unsetenv("LOCPATH") }
    return newlocale(numbers, "comma", nil).map { CommaLocale(locale: $0) }
  }
}
