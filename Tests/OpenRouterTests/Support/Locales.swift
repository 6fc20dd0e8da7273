import Foundation

/// A locale whose decimal point is no point: one that the machine has, or one that `localedef` makes.
struct ForeignLocale: @unchecked Sendable {
  let point: String
  let locale: locale_t

  /// A comma, as in most of Europe, and the Arabic sign, which has two bytes.
  static let all = [",": ["de_DE.UTF-8", "fr_FR.UTF-8"], "\u{66b}": ["ps_AF.UTF-8", "fa_IR.UTF-8"]].compactMap(find)

  private static let numbers = Int32(1 << LC_NUMERIC)

  private static func find(_ point: String, _ names: [String]) -> ForeignLocale? {
    let known = names.lazy.compactMap { newlocale(numbers, $0, nil) }.first
    return (known ?? made(point)).map { ForeignLocale(point: point, locale: $0) }
  }

  /// Runs something under the locale, which is the thread's own: other tests run beside it.
  func use(_ body: () throws -> Void) rethrows {
    let before = uselocale(locale)
    defer { uselocale(before) }
    try body()
  }

  private static func made(_ point: String) -> locale_t? {
    guard let localedef = Program.find("localedef") else { return nil }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("source")
    let code = String(point.unicodeScalars.first!.value, radix: 16, uppercase: true)
    let definition = """
      escape_char /
      LC_NUMERIC
      decimal_point "<U\(String(repeating: "0", count: 4 - code.count))\(code)>"
      thousands_sep ""
      grouping -1
      END LC_NUMERIC

      """
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? definition.write(to: source, atomically: true, encoding: .utf8)
    // Only numbers are defined: localedef misses the rest, and says so by its exit status.
    let target = folder.appendingPathComponent("foreign").path
    _ = try? Program.run(localedef, ["-c", "-f", "UTF-8", "-i", source.path, target])
    setenv("LOCPATH", folder.path, 1)
    defer { unsetenv("LOCPATH") }
    return newlocale(numbers, "foreign", nil)
  }
}
