import OpenRouterBase

/// Why a key was not saved or not loaded.
enum SavedKeyFailure: Error {
  /// Whether the variables are set, but ignored because the program has more rights than the user who started it.
  case noHome(isHidden: Bool)
  /// The key itself, or no memory.
  case key(Failure)
  /// The file does not hold a key.
  case content(SavedKeyPath)
  /// A part of the path is not safe, with the end of the sentence that says why.
  case insecure(SavedKeyPath, SavedKeyPath.Part, ConstantText)
  case system(SavedKeyPath, SavedKeyPath.Part, SystemFailure)
  /// The key was saved, but may not survive a power failure.
  case notSynced(SavedKeyPath, SystemFailure)

  var status: Status {
    switch self {
    case .noHome: .noHome
    case .key(let failure): failure.status
    case .content: .invalidValue
    case .insecure: .insecureFile
    case .system, .notSynced: .system
    }
  }

  private var field: FieldName? {
    switch self {
    case .noHome: FieldName("HOME")
    case .key: FieldName("api_key")
    case .content, .insecure, .system, .notSynced: FieldName("key_file")
    }
  }

  /// Records it, with the path as far as it is meant.
  func record(_ report: inout Diagnostics) {
    report.record(field) {
      switch self {
      case .noHome(let isHidden):
        $0.put(isHidden ? Bytes("HOME is ignored, as this program has more rights than its user") : Status.noHome.text)
        $0.put(": there is no folder for the key")
      case .key(let failure):
        if failure.status == .outOfMemory { return $0.put(Status.outOfMemory.text) }
        $0.put("api_key ")
        $0.put(failure.reason.text)
      case .content(let path):
        SavedKeyFailure.quote(path, .file, to: &$0)
        $0.put(" must hold an API key: 1 to 4096 visible ASCII characters, and at most one line end")
      case .insecure(let path, let part, let reason):
        SavedKeyFailure.quote(path, part, to: &$0)
        $0.put(" ")
        $0.put(reason.text)
      case .system(let path, let part, let failure):
        SavedKeyFailure.quote(path, part, to: &$0)
        $0.put(": ")
        failure.describe(to: &$0)
      case .notSynced(let path, let failure):
        SavedKeyFailure.quote(path, .file, to: &$0)
        $0.put(" was replaced, but may not survive a power failure: ")
        failure.describe(to: &$0)
      }
    }
  }

  /// The path in quotation marks. Of a long one the end is shown, which tells more.
  private static func quote(_ path: SavedKeyPath, _ part: SavedKeyPath.Part, to writer: inout ByteWriter) {
    let (root, rest) = (path.root, path.rest(upTo: part))
    let skipped = min(max(0, root.count &+ rest.count &- 120), root.count)
    writer.put(skipped > 0 ? Bytes("\"...") : Bytes("\""))
    _ = OffendingValue.escape(root[skipped, root.count], to: &writer)
    writer.put(rest)
    writer.put("\"")
  }
}
